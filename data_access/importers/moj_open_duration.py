"""How long Crown Court cases have been open: cc_open_tool.xlsx, Ministry of Justice.

The publisher counts cases that are open on the last day of a quarter, and their age since
receipt, for those whose age is known ("valid"); shares and averages rest on these alone.
Receipt types, offences, ages and areas are all stacked, totals among parts: rows are chosen
and never added up, but for the two bands of a year or more, which have no row of their own.
"""

from pathlib import Path

import pandas as pd

from data_access.importers.moj_ages import age_of, check_ages, read_averages
from data_access.importers.moj_checks import check_london, check_offences, check_repeats
from data_access.importers.moj_shaping import SOURCE_ID, make_figures, quarters, tool_limits
from data_access.importers.moj_stacked import check_regions, choose, is_stored, require_rows
from data_access.importers.moj_vocabulary import ALL_OFFENCES, DETAIL
from data_access.reading.archive import open_archive
from data_access.reading.layout import Figures, Layout, Problems
from data_access.reading.peek import Peek
from data_access.reading.pivot import fields_match, find_cache, read_batches, together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import figures_of, translated

TITLE = "Crown Court open case duration tool (cc_open_tool.xlsx)"
PLACES = {
    "year": "year",
    "quarter": "quarter",
    "receipt_type": "receipt type",
    "offence_group": "offence group",
    "geographic_area": "geographic area",
}
AGES = PLACES | {"age": "age open grouped", "value": "value"}
AVERAGES = PLACES | {
    "total": "total cases",
    "valid": "valid cases",
    "median": r"open duration \(median\)",
    "mean": r"open duration \(mean\)",
}
TOTAL, KNOWN, LONG = (
    "crown_court_open_cases",
    "crown_court_open_cases_age_known",
    "crown_court_open_year_or_more",
)
MEDIAN, MEAN = "crown_court_open_age_median_days", "crown_court_open_age_mean_days"
LIMITS = tool_limits(records=8_000_000)


def recognise(peek: Peek) -> bool:
    """Whether one cache groups open cases by age, whatever its number."""
    return any(fields_match(fields, AGES) for fields in peek.pivot_fields)


def read(path: Path) -> Figures:
    """Open cases by age for London, its areas, the regions and the whole, and their averages."""
    problems = Problems(path.name)
    with open_archive(path, LIMITS) as archive:
        cache = find_cache(archive, path, AGES, title="open cases by age")
        averages = find_cache(archive, path, AVERAGES, title="average ages of open cases")
        batches = read_batches(archive, cache, path.name, fields=AGES, limits=LIMITS)
        rows = _read_ages(batches, cache, problems)
        batches = read_batches(archive, averages, path.name, fields=AVERAGES, limits=LIMITS)
        means = read_averages(batches, averages, problems, names={"median": MEDIAN, "mean": MEAN})
    problems.stop_if_any()
    figures = _as_series(rows)
    _check(rows, figures, problems)
    stored = pd.concat([figures, means], ignore_index=True)
    stored = stored[stored["area"].map(is_stored)]
    return make_figures(stored, snapshots=(TOTAL, KNOWN, LONG, MEDIAN, MEAN))


def _read_ages(batches: object, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """Rows of all open cases in the areas that are stored or checked, labels translated."""
    frame = together([choose(batch, cache, problems) for batch in batches])
    require_rows(frame, cache, problems, expected="rows of all open cases")
    figures = figures_of(frame["value"], cache, problems, whole=True)
    expected = "an age such as 08: 1 to 2 years, Total cases or Valid cases"
    frame = frame.assign(
        quarter=quarters(frame, cache, problems),
        age=translated(frame["age"], age_of, cache, problems, expected=expected),
        value=figures["value"],
        marker=figures["marker"],
    )
    problems.stop_if_any()
    frame = frame[frame["quarter"].notna()]
    keys = ["quarter", "area", "dimension", "breakdown", "age"]
    check_repeats(frame, problems, keys=keys, part=cache.records)
    problems.stop_if_any()
    return frame[[*keys, "value", "marker"]]


def _as_series(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows under the names of their series; the age bands only for all offences."""
    whole = {"Total cases": TOTAL, "Valid cases": KNOWN}
    stated = rows[rows["age"].isin(list(whole))].assign(series=rows["age"].map(whole))
    bands = rows[~rows["age"].isin(list(whole))]
    of_all = bands[bands["dimension"] == ALL_OFFENCES]
    by_age = of_all.assign(series=KNOWN, dimension="age_of_case", breakdown=of_all["age"])
    return pd.concat([stated, by_age, _year_or_more(stated, bands)], ignore_index=True)


def _year_or_more(stated: pd.DataFrame, bands: pd.DataFrame) -> pd.DataFrame:
    """Both bands of a year or more, added; a band without a row has no cases."""
    keys = ["quarter", "area", "dimension", "breakdown"]
    old = bands[bands["age"].isin(["1 to 2 years", "2 years or more"])]
    missing = old[old["value"].isna()].set_index(keys).index
    sums = old.groupby(keys, observed=True)["value"].sum()
    known = stated[stated["series"] == KNOWN].set_index(keys)
    value = sums.reindex(known.index, fill_value=0)
    unknown = known["value"].isna() | known.index.isin(missing)
    long = known.assign(series=LONG, value=value.mask(unknown))
    return long.assign(marker=unknown.map({True: "[x]", False: ""})).reset_index()


def _check(rows: pd.DataFrame, figures: pd.DataFrame, problems: Problems) -> None:
    check_ages(rows, problems)
    totals = figures[(figures["series"] == TOTAL) & (figures["dimension"] != DETAIL)]
    check_regions(totals, problems)
    check_offences(totals, problems, by=["series", "area"])
    check_london(totals, problems)
    problems.stop_if_any()


LAYOUT = Layout(
    id="moj_open_duration",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
