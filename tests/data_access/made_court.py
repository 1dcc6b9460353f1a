"""The Ministry's court tools, made small: every figure follows from a rule that tests know."""

from collections.abc import Iterator
from pathlib import Path

from tests.data_access.made_files import Cell, MadeCache, write_pivot_workbook

RDOS_FIELDS = (
    "year", "quarter", "receipt_type", "region", "lcjb_area", "crown_court", "rdos",
    "offence_group", "value",
)  # fmt: skip
QUARTERS = (("2025", "Q3"), ("2025", "Q4"))
COURTS = (
    ("London", "Central London LCJB", "Central Criminal Court"),
    ("London", "Central London LCJB", "Southwark"),
    ("London", "North London LCJB", "Wood Green"),
    ("London", "South London LCJB", "Inner London Sessions House"),
    ("London", "South London LCJB", "Kingston Upon Thames"),
    ("Midlands", "West Midlands LCJB", "Birmingham"),
    ("North East", "West Yorkshire LCJB", "Leeds"),
    ("North West", "Merseyside LCJB", "Liverpool"),
    ("South East", "Kent LCJB", "Maidstone"),
    ("South West", "Avon and Somerset LCJB", "Bristol"),
    ("Wales", "South Wales LCJB", "Cardiff"),
    ("Unknown", "Unknown", None),
)
RECEIPT_TYPES = (
    "01. Triable-either-way trials: total",
    "02. Indictable only trials: total",
    "03. Committed for sentence: total",
    "04. Appeals: total",
    "05. Unknown: total",
)
MEASURES = ("1. Receipts", "2. Disposals", "3. Open")
GROUPS = {
    "01: Violence against the person": 5,
    "02: Sexual offences": 3,
    "04: Theft offences": 2,
    "13: Not known": 1,
}
PARTS = {"02: Sexual offences - adult rape": 2, "02: Sexual offences - child rape": 1}
ALL_OFFENCES = "00: All offences"


def weight(region: str) -> int:
    """London's courts are small here, so that five of twelve stay under 35% of the country."""
    return 1 if region == "London" else 3


def rdos_rows() -> Iterator[tuple[Cell, ...]]:
    """One row for each leaf: (offence x receipt type x measure x quarter), weighted by region."""
    for at, (year, quarter) in enumerate(QUARTERS):
        for type_at, receipt_type in enumerate(RECEIPT_TYPES, 1):
            for region, area, court in COURTS:
                for measure_at, measure in enumerate(MEASURES, 1):
                    times = type_at * measure_at * (at + 1) * weight(region)
                    offences = {ALL_OFFENCES: sum(GROUPS.values()), **GROUPS, **PARTS}
                    for offence, count in offences.items():
                        place = (region, area, court, measure, offence, count * times)
                        yield year, quarter, receipt_type, *place


def one_court(measure: str, offence: int, quarter: int, region: str = "London") -> int:
    """What the rule above gives for one court in a quarter (0 or 1), all receipt types."""
    return (
        offence * sum(range(1, 6)) * (MEASURES.index(measure) + 1) * (quarter + 1) * weight(region)
    )


def write_rdos(path: Path, rows: object = None, **cache: object) -> Path:
    """A receipts, disposals and open cases tool."""
    made = list(rdos_rows()) if rows is None else rows
    return write_pivot_workbook(path, MadeCache(fields=RDOS_FIELDS, rows=made, **cache))


AGE_FIELDS = (
    "year", "quarter", "receipt_type", "offence_group", "geographic_area", "age_open_grouped",
    "value",
)  # fmt: skip
AVERAGE_FIELDS = (
    *AGE_FIELDS[:5], "Total cases", "Valid cases", "Open duration (median)", "Open duration (mean)",
)  # fmt: skip
BANDS = {
    "01: Under 4 weeks": 7, "02: 4 to 8 weeks": 6, "03: 8 to 12 weeks": 5, "04: 12 to 16 weeks": 4,
    "05: 16 to 20 weeks": 3, "06: 20 to 26 weeks": 2, "07: 6 months to under 1 year": 9,
    "08: 1 to 2 years": 8, "09: 2 years or more": 4,
}  # fmt: skip
AREAS = {
    "England and Wales": 20, "England": 18, "Wales": 2, "London": 5, "Midlands": 3,
    "North East": 3, "North West": 2, "South East": 2, "South West": 2, "Unknown": 1,
    "Central London LCJB": 2, "North London LCJB": 3, "Kent LCJB": 1,
}  # fmt: skip
OPEN_TYPES = ("01. All open cases", "04. Indictable only trials: remanded in custody")
UNKNOWN_AGE = 2


def age_rows() -> Iterator[tuple[Cell, ...]]:
    """Bands, Valid cases and Total cases, stacked as the tool stacks them."""
    valid = sum(BANDS.values())
    for at, (year, quarter) in enumerate(QUARTERS, 1):
        for type_ in OPEN_TYPES:
            for area, size in AREAS.items():
                for offence, count in offence_counts().items():
                    times = at * size * count
                    place = (year, quarter, type_, offence, area)
                    for band, cases in BANDS.items():
                        yield *place, band, cases * times
                    yield *place, "Valid cases", valid * times
                    yield *place, "Total cases", (valid + UNKNOWN_AGE) * times


def average_rows() -> Iterator[tuple[Cell, ...]]:
    """The second cache: London's averages are 200.5 and 300, everybody else's 100 and 150."""
    valid = sum(BANDS.values())
    for at, (year, quarter) in enumerate(QUARTERS, 1):
        for type_ in OPEN_TYPES:
            for area, size in AREAS.items():
                for offence, count in offence_counts().items():
                    times = at * size * count
                    averages = (200.5, 300) if area == "London" else (100, "NA")
                    place = (year, quarter, type_, offence, area)
                    yield *place, (valid + UNKNOWN_AGE) * times, valid * times, *averages


def offence_counts() -> dict[str, int]:
    """Every offence row with its size: all offences, the groups, their parts."""
    return {ALL_OFFENCES: sum(GROUPS.values()), **GROUPS, **PARTS}


def write_open(path: Path, ages: object = None, averages: object = None) -> Path:
    """An open case duration tool; the averages come first, so that numbers mislead."""
    second = MadeCache(fields=AVERAGE_FIELDS, rows=averages or average_rows())
    return write_pivot_workbook(path, second, MadeCache(fields=AGE_FIELDS, rows=ages or age_rows()))


STAGES = (
    "Offence to charge", "Charge to first listing", "First listing to completion in mags",
    "Sending to the Crown Court to main hearing", "Main hearing to completion",
    "Offence to completion", "Pre-court", "At court", "Charge to sending to the Crown Court",
    "Receipt at the Crown Court to completion", "Charge to completion at the Crown Court",
)  # fmt: skip
TIMELINESS_FIELDS = (
    "Annual or quarterly", "Year", "Quarter", "Geographic area", "Receipt type", "Offence group",
    "Number of defendants whose cases have completed",
    "Number of valid defendants whose cases have completed",
    *(f"{stage} ({kind})" for stage in STAGES for kind in ("Mean", "Median")),
)  # fmt: skip


def timeliness_rows() -> Iterator[tuple[Cell, ...]]:
    """Stage i of London has mean 100 + i and median 50.5 + i; others ten days less."""
    types = ("01. All cases closed", "02. Guilty plea: remanded in custody")
    periods = [("Quarterly", *quarter) for quarter in QUARTERS] + [("Annual", "2025", "All")]
    for period, year, quarter in periods:
        for area in AREAS:
            less = 0 if area == "London" else 10
            for type_ in types:
                for offence in (ALL_OFFENCES, "13: Unknown"):
                    missing = area == "Unknown"
                    days = [
                        "NA" if missing else base + at - less
                        for at in range(len(STAGES))
                        for base in (100, 50.5)
                    ]
                    yield period, year, quarter, area, type_, offence, 40, 30, *days


def write_timeliness(path: Path, rows: object = None, fields: object = None) -> Path:
    """A timeliness tool of the Crown Court."""
    made = timeliness_rows() if rows is None else rows
    return write_pivot_workbook(path, MadeCache(fields=fields or TIMELINESS_FIELDS, rows=made))


TRIAL_FIELDS = (
    "year", "quarter", "court_type", "region", "lcjb_area", "court", "offence_group",
    "trial_effectiveness", "reason", "value",
)  # fmt: skip
REASONS = {
    ("1: Effective trials", "Effective"): 50,
    ("2: Cracked trials", "01. Cracked Reason: Acceptable guilty plea(s) entered late"): 20,
    (
        "2: Cracked trials",
        "09. Cracked Reason: Prosecution end case: witness absent / withdrawn",
    ): 5,
    ("3: Ineffective trials", "04. Ineffective reason: Prosecution witness absent - police"): 3,
    ("3: Ineffective trials", "06. Ineffective reason: Prosecution witness absent - other"): 4,
    ("3: Ineffective trials", "07. Ineffective reason: Defence witness absent"): 2,
    ("3: Ineffective trials", "23. Ineffective reason: Judge/magistrate availability"): 16,
    ("4. Vacated trial", "Vacated"): 11,
}


def trial_rows() -> Iterator[tuple[Cell, ...]]:
    """The same trials at every court; the magistrates' courts have a thousand more of each."""
    for at, (year, quarter) in enumerate(QUARTERS, 1):
        for court_type, more in (("Crown Court", 0), ("Magistrates' courts", 1000)):
            for place in COURTS:
                for offence, size in offence_counts().items():
                    for (outcome, reason), count in REASONS.items():
                        value = more + count * size * at
                        yield year, quarter, court_type, *place, offence, outcome, reason, value


def write_trials(path: Path, rows: object = None, fields: object = None) -> Path:
    """A trial effectiveness tool."""
    made = trial_rows() if rows is None else rows
    return write_pivot_workbook(path, MadeCache(fields=fields or TRIAL_FIELDS, rows=made))


def table_c1(word: str = "open", rows: object = None) -> list[tuple[Cell, ...]]:
    """Table C1 with its lines above the header; years come first, then quarters."""
    header = [f"All cases: {name}" for name in ("receipts", "disposals", word)]
    more = [f"All trials: {name}" for name in ("receipts", "disposals", word)]
    made = [
        ("2025", "All", 210, 190, 80, 1, 2, 3),
        (2025, "Q3", 100, 90, 70, 1, 2, 3),
        (2025, "Q4 [note 7]", 110, 100, 80, 1, 2, 3),
    ]
    return [
        ("Table C1 - Receipts, disposals and open cases at the Crown Court [note 1][note 2]",),
        ("This worksheet contains one table.",),
        ("This table contains notes, which can be found in the Notes worksheet.",),
        ("Source: Ministry of Justice",),
        ("Year", "Quarter", *header, *more),
        *(made if rows is None else rows),
    ]
