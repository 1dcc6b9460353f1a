"""How long Crown Court cases took: timeliness_tool_Crown_Court.xlsx, Ministry of Justice.

The publisher counts defendants in cases completed in a quarter, looking back from completion;
averages rest on those whose dates are all known ("valid"). Years stand among the quarters, and
areas, receipt types and offences are stacked: rows are chosen, never added up.
"""

import re
from pathlib import Path

import pandas as pd

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.importers.moj_checks import check_repeats
from data_access.importers.moj_shaping import SOURCE_ID, make_figures, quarters, tool_limits
from data_access.importers.moj_stacked import choose, require_rows
from data_access.importers.moj_vocabulary import ALL_OFFENCES
from data_access.reading.archive import open_archive
from data_access.reading.layout import Figures, Layout, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.pivot import fields_match, find_cache, read_batches, together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import figures_of

TITLE = "Crown Court timeliness tool (timeliness_tool_Crown_Court.xlsx)"
CHOSEN = {
    "period": "annual or quarterly",
    "year": "year",
    "quarter": "quarter",
    "geographic_area": "geographic area",
    "receipt_type": "receipt type",
    "offence_group": "offence group",
}
# What a field's name begins with, and our name for that stage of a case.
STAGES = {
    "offence to charge": "offence_to_charge",
    "charge to first listing": "charge_to_first_listing",
    "first listing to completion": "first_listing_to_magistrates_completion",
    "sending.* to main hearing": "sending_to_main_hearing",
    "main hearing.* to completion": "main_hearing_to_completion",
    "offence to completion": "offence_to_completion",
    "pre[- ]court": "pre_court",
    "at court": "at_court",
    "charge to sending": "charge_to_sending",
    "receipt at .*to completion": "receipt_to_completion",
    "charge to completion": "charge_to_completion",
}
COUNTS = {
    "crown_court_defendants_completed": "number of defendants whose cases have completed",
    "crown_court_defendants_completed_valid": "number of valid defendants.*",
}
AVERAGES = {
    f"crown_court_{stage}_{kind}_days": rf"{begin}[^()]*\({kind}\)"
    for begin, stage in STAGES.items()
    for kind in ("median", "mean")
}
HEADLINE = "crown_court_offence_to_completion_median_days"
FIELDS = CHOSEN | {name: (COUNTS | AVERAGES)[name] for name in [HEADLINE, *COUNTS]}
LIMITS = tool_limits(records=3_000_000)


def recognise(peek: Peek) -> bool:
    """Whether a cache has the time from offence to completion of cases at the Crown Court."""
    return any(fields_match(fields, FIELDS) and _is_crown(fields) for fields in peek.pivot_fields)


def read(path: Path) -> Figures:
    """Averages of each stage for London, its areas, the regions and the whole, all cases."""
    problems = Problems(path.name)
    with open_archive(path, LIMITS) as archive:
        cache = find_cache(archive, path, FIELDS, title="timeliness at the Crown Court")
        if not _is_crown(cache.fields):
            raise _not_of_the_crown_court(path.name, cache)
        fields, notes = _fields_of(cache)
        batches = read_batches(archive, cache, path.name, fields=fields, limits=LIMITS)
        frame = together([_all_offences(batch, cache, problems) for batch in batches])
    require_rows(frame, cache, problems, expected="quarterly rows of all cases, all offences")
    frame = frame.assign(quarter=quarters(frame, cache, problems))
    check_repeats(frame, problems, keys=["quarter", "area"], part=cache.records)
    _check_areas(frame, problems)
    rows = pd.concat(
        [_as_series(frame, name, cache, problems) for name in fields if name not in CHOSEN],
        ignore_index=True,
    )
    problems.stop_if_any()
    return make_figures(rows, snapshots=(), notes=notes)


def _is_crown(fields: tuple[str, ...]) -> bool:
    return any("at the crown court" in name or "at cc" in name for name in fields)


def _not_of_the_crown_court(file: str, cache: PivotCache) -> Exception:
    found = "none among its fields, as in the magistrates' tool"
    return fail(file, place=f"part {cache.part}", expected="times at the Crown Court", found=found)


def _fields_of(cache: PivotCache) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields that are read, and a note on averages that nobody knows here."""
    wanted = {
        name: pattern
        for name, pattern in (COUNTS | AVERAGES).items()
        if fields_match(cache.fields, {name: pattern})
    }
    known = [field for p in wanted.values() for field in cache.fields if re.fullmatch(p, field)]
    new = [f for f in cache.fields if re.search(r"\((mean|median)\)$", f) and f not in known]
    note = f"Not stored, because the layout does not know these fields: {', '.join(new)}."
    return CHOSEN | wanted, (note,) if new else ()


def _all_offences(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    period = batch["period"]
    yearly = [p for p in period.cat.categories if not p.strip().lower().startswith("quarter")]
    rows = choose(batch[~period.isin(yearly)], cache, problems)
    return rows[rows["dimension"] == ALL_OFFENCES].drop(columns=["period"])


def _as_series(
    frame: pd.DataFrame, name: str, cache: PivotCache, problems: Problems
) -> pd.DataFrame:
    figures = figures_of(frame[name], cache, problems, whole=name in COUNTS)
    places = frame[["quarter", "area", "dimension", "breakdown"]]
    return places.assign(series=name, **figures)


def _check_areas(frame: pd.DataFrame, problems: Problems) -> None:
    for area in (LONDON, ENGLAND_AND_WALES):
        if not (frame["area"] == area).any():
            expected = f"quarterly rows of {area}, all cases, all offences"
            problems.add(expected=expected, found="none")
    problems.stop_if_any()


LAYOUT = Layout(
    id="moj_timeliness",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
