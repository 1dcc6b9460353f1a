"""How effective trials were: trials_tool.xlsx, Ministry of Justice.

The publisher counts trials by how they ended on the day they were listed: effective, cracked
(no trial is needed any more) or ineffective (a new date is needed), and why. Vacated trials,
taken out of the list before the day, stand outside the percentages. The tool holds both
jurisdictions; only the Crown Court is read. Its fields are known from the 2020 transparency
files and by their order of ideas only, so they are found by what their names say.
"""

from pathlib import Path

import pandas as pd

from data_access.importers.moj_checks import check_repeats
from data_access.importers.moj_outcomes import (
    CRACKED,
    EFFECTIVE,
    INEFFECTIVE,
    VACATED,
    by_reason,
    only_crown_court,
    rates,
    with_outcomes,
)
from data_access.importers.moj_shaping import SOURCE_ID, make_figures, quarters, tool_limits
from data_access.importers.moj_stacked import require_rows
from data_access.importers.moj_trial_areas import with_areas
from data_access.reading.archive import open_archive
from data_access.reading.layout import Figures, Layout, Problems, fail
from data_access.reading.peek import Peek
from data_access.reading.pivot import fields_match, find_cache, read_batches, together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import figures_of

TITLE = "Trial effectiveness at the criminal courts tool (trials_tool.xlsx)"
FIELDS = {
    "year": "year",
    "quarter": "quarter",
    "outcome": "trial (effectiveness|outcome)|effectiveness",
    "reason": "(trial )?reasons?( for .*)?",
    "offence_group": "offence group",
    "value": "value|count|(number of )?trials",
}
# At least one of the first two says where; the rest may be there and, if so, tell rows apart.
MAY_BE_THERE = {
    "geographic_area": "geographic area",
    "region": "(hmcts )?region",
    "lcjb_area": "lcjb( area)?",
    "court": "(crown )?court( name| centre)?|lja or court name",
    "court_type": "court type|jurisdiction|type of court",
    "case_type": "case type|receipt type",
    "period": "annual or quarterly|annual quarterly",
}
SERIES = {
    EFFECTIVE: "crown_court_effective_trials",
    CRACKED: "crown_court_cracked_trials",
    INEFFECTIVE: "crown_court_ineffective_trials",
    VACATED: "crown_court_vacated_trials",
}
LIMITS = tool_limits(records=5_000_000)


def recognise(peek: Peek) -> bool:
    """Whether a cache says how trials ended and why."""
    return any(fields_match(fields, FIELDS) for fields in peek.pivot_fields)


def read(path: Path) -> Figures:
    """Trials, reasons and rates for London, its areas and courts, the regions and the whole."""
    problems = Problems(path.name)
    with open_archive(path, LIMITS) as archive:
        cache = find_cache(archive, path, FIELDS, title="trial effectiveness")
        fields = FIELDS | _further_fields(path.name, cache)
        batches = read_batches(archive, cache, path.name, fields=fields, limits=LIMITS)
        records = together([_with_figures(batch, cache, problems) for batch in batches])
    problems.stop_if_any()
    records = only_crown_court(records, cache, problems)
    keys = [name for name in fields if name != "value"]
    check_repeats(records, problems, keys=keys, part=cache.records)
    records = records.assign(quarter=quarters(records, cache, problems))
    trials = with_outcomes(records, cache, problems)
    require_rows(trials, cache, problems, expected="quarterly rows of the Crown Court")
    counted = by_reason(with_areas(trials, cache, problems))
    counted = counted.assign(series=counted["outcome"].map(SERIES))
    every = pd.concat([counted, rates(counted)], ignore_index=True)
    return make_figures(every, snapshots=(), notes=_notes(counted))


def _further_fields(file: str, cache: PivotCache) -> dict[str, str]:
    found = {n: p for n, p in MAY_BE_THERE.items() if fields_match(cache.fields, {n: p})}
    if not {"geographic_area", "region"} & set(found):
        raise fail(
            file,
            place=f"part {cache.part}",
            expected="a field for the region or geographic area",
            found=", ".join(cache.fields),
        )
    return found


def _with_figures(batch: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    return batch.assign(**figures_of(batch["value"], cache, problems, whole=True))


def _notes(counted: pd.DataFrame) -> tuple[str, ...]:
    incomplete = int(counted["approximate"].sum())
    if not incomplete:
        return ()
    return (f"{incomplete:,} sums leave out cells that the publisher marked NA.",)


LAYOUT = Layout(
    id="moj_trials",
    source=SOURCE_ID,
    title=TITLE,
    recognise=recognise,
    read=read,
    limits=LIMITS,
)
