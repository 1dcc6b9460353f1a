"""The ages of open cases: their bands, what they add up to, and their averages."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from data_access.importers.moj_checks import check_repeats, compare, quarter_words
from data_access.importers.moj_shaping import quarters
from data_access.importers.moj_stacked import choose, require_rows
from data_access.reading.layout import Problems
from data_access.reading.pivot import together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import figures_of

TOTAL, VALID = "Total cases", "Valid cases"
BANDS = (
    "Under 4 weeks",
    "4 to 8 weeks",
    "8 to 12 weeks",
    "12 to 16 weeks",
    "16 to 20 weeks",
    "20 to 26 weeks",
    "6 months to under 1 year",
    "1 to 2 years",
    "2 years or more",
)
POINT = ["quarter", "area", "dimension", "breakdown"]
_NAMES = {name.casefold(): name for name in (*BANDS, TOTAL, VALID)}


def age_of(label: str) -> str | None:
    """The band, Total cases or Valid cases, without its number; None for another label."""
    return _NAMES.get(re.sub(r"^\s*\d+\s*[.:]\s*", "", label).strip().casefold())


def check_ages(rows: pd.DataFrame, problems: Problems) -> None:
    """The bands add up to the valid cases, and these are no more than all cases."""
    by_age = {
        age: part.set_index(POINT)["value"] for age, part in rows.groupby("age", observed=True)
    }
    missing = [age for age in (TOTAL, VALID, *BANDS[-2:]) if age not in by_age]
    for age in missing:
        problems.add(expected=f"rows of {age}", found="none", place="field age_open_grouped")
    problems.stop_if_any()
    bands = rows[~rows["age"].isin([TOTAL, VALID])]
    summed = bands.groupby(POINT, observed=True)["value"].sum(min_count=1)
    unknown = bands[bands["value"].isna()].set_index(POINT).index
    valid = by_age[VALID]
    stated = valid[~valid.index.isin(unknown)]
    compare(stated, summed, problems, what="valid cases", parts="the age bands")
    above = valid[valid > by_age[TOTAL].reindex(valid.index)]
    for (quarter, *rest), value in above.items():
        problems.add(
            place=", ".join([quarter_words(quarter), *map(str, rest)]),
            expected=f"no more valid cases than the {by_age[TOTAL][quarter, *rest]:,.0f} in all",
            found=f"{value:,.0f}",
        )


def read_averages(
    batches: Iterable[pd.DataFrame],
    cache: PivotCache,
    problems: Problems,
    *,
    names: Mapping[str, str],
) -> pd.DataFrame:
    """Median and mean age in days of all open cases, each under the name of its series."""
    frame = together([choose(batch, cache, problems) for batch in batches])
    require_rows(frame, cache, problems, expected="average ages of all open cases")
    frame = frame.assign(quarter=quarters(frame, cache, problems))
    problems.stop_if_any()
    frame = frame[frame["quarter"].notna()]
    check_repeats(frame, problems, keys=POINT, part=cache.records)
    parts = []
    for field, series in names.items():
        figures = figures_of(frame[field], cache, problems, whole=False)
        parts.append(frame[POINT].assign(series=series, **figures))
    return pd.concat(parts, ignore_index=True)
