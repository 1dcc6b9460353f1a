"""The allow-list of Crown Court figures: measure, areas, rows, releases, and the series they are.

Releases before 12 December 2024 count by the old definition; those figures never share a
series with the figures of later releases.
"""

from dataclasses import dataclass

from tests.bundle.areas import COURTS, ENGLAND_AND_WALES, LONDON

ONE_CROWN = "2024-12-12"  # the first release on today's definition

EW, BOTH = (ENGLAND_AND_WALES,), (ENGLAND_AND_WALES, LONDON)
EVERYWHERE = (*BOTH, *COURTS)
IN_LONDON = (LONDON, *COURTS)
BEFORE, SINCE, ANY = "before", "since", "any"
DAY, QUARTER, YEAR = 0, 3, 12
ALL, COMPLETED = "all cases", "Crown Court, all cases closed, all offences"
SEXUAL, VIOLENCE = "Sexual offences", "Violence against the person"


@dataclass(frozen=True)
class Allowed:
    """Rows that may enter: what the figures call them, and what we call them."""

    measure: str
    areas: tuple[str, ...]
    rows: str
    releases: str
    months: int
    series: str
    offence: str = ""


MEDIAN = "crown_court_offence_to_completion_median_days"
MEAN = "crown_court_offence_to_completion_mean_days"
OLD_SEXUAL = "crown_court_outstanding_sexual_offence_cases"
NEW_SEXUAL = "crown_court_open_sexual_offence_cases"
YEAR_OR_MORE = "crown_court_open_year_or_more"

ALLOWED = (
    Allowed("open_cases", EVERYWHERE, ALL, BEFORE, DAY, "crown_court_outstanding_cases"),
    Allowed("open_cases", EVERYWHERE, ALL, SINCE, DAY, "crown_court_open_cases"),
    Allowed("open_cases", BOTH, f"offence: {SEXUAL}", BEFORE, DAY, OLD_SEXUAL),
    Allowed("open_cases", BOTH, f"offence: {SEXUAL}", SINCE, DAY, NEW_SEXUAL),
    Allowed("open_cases_valid_age", BOTH, ALL, SINCE, DAY, "crown_court_open_cases_age_known"),
    Allowed("open_cases_1yr_plus", BOTH, ALL, SINCE, DAY, YEAR_OR_MORE),
    Allowed("open_cases_1yr_plus", EW, f"offence: {SEXUAL}", SINCE, DAY, YEAR_OR_MORE, SEXUAL),
    Allowed("open_cases_1yr_plus", EW, f"offence: {VIOLENCE}", SINCE, DAY, YEAR_OR_MORE, VIOLENCE),
    Allowed("receipts", EW, ALL, SINCE, QUARTER, "crown_court_receipts"),
    Allowed("disposals", EW, ALL, SINCE, QUARTER, "crown_court_disposals"),
    Allowed("disposals", IN_LONDON, ALL, SINCE, YEAR, "crown_court_disposals_in_year"),
    Allowed("offence_to_completion_days_median", BOTH, COMPLETED, SINCE, QUARTER, MEDIAN),
    Allowed("offence_to_completion_days_median", EW, "Crown Court", SINCE, QUARTER, MEDIAN),
    Allowed("offence_to_completion_days_mean", BOTH, COMPLETED, SINCE, QUARTER, MEAN),
    Allowed(
        "ineffective_trial_rate_pct", EW, "Crown Court", ANY, QUARTER,
        "crown_court_ineffective_trial_rate",
    ),
)  # fmt: skip

# The releases that give a series in full, and how many points that is.
WHOLE = {
    ("2024-03-28", "crown_court_outstanding_cases", ENGLAND_AND_WALES): 40,
    ("2024-12-12", "crown_court_open_cases", ENGLAND_AND_WALES): 35,
    ("2024-12-12", "crown_court_receipts", ENGLAND_AND_WALES): 35,
    ("2024-12-12", "crown_court_disposals", ENGLAND_AND_WALES): 35,
    ("2026-03-26", "crown_court_open_cases", ENGLAND_AND_WALES): 40,
    ("2026-03-26", "crown_court_receipts", ENGLAND_AND_WALES): 40,
    ("2026-03-26", "crown_court_disposals", ENGLAND_AND_WALES): 40,
    ("2026-06-25", "crown_court_open_cases", ENGLAND_AND_WALES): 41,
    **{
        ("2026-03-26", series, area): 40
        for series in ("crown_court_open_cases_age_known", YEAR_OR_MORE, MEDIAN, MEAN)
        for area in BOTH
    },
}
