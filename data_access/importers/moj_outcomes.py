"""How trials ended and why: the words of the trial tool, its reasons and its rates."""

import re

import pandas as pd

from data_access.importers.moj_vocabulary import ALL_OFFENCES, DETAIL, is_total, offence_of
from data_access.reading.layout import Problems
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_figures import by_label, translated

EFFECTIVE, CRACKED, INEFFECTIVE, VACATED = "effective", "cracked", "ineffective", "vacated"
LISTED = (EFFECTIVE, CRACKED, INEFFECTIVE)
WITNESS = re.compile(r"\b(witness|victim|complainant)", re.IGNORECASE)
PROSECUTION_WITNESSES = "Prosecution witness or victim absent or withdrawn"
_NUMBER = re.compile(r"^\s*\d+[a-z]?\s*[.:]\s*")
_OUTCOME = re.compile(r"(effective|cracked|ineffective|vacated)\b(?: trials?)?", re.IGNORECASE)
_KIND = re.compile(
    r"^(cracked|ineffective|effective|vacated)(?: trials?)? reason\s*:\s*", re.IGNORECASE
)
POINT = ["quarter", "area", "outcome"]


def outcome_of(label: str) -> str | None:
    """effective, cracked, ineffective or vacated, from "3: Ineffective trials" and the like."""
    name = _NUMBER.sub("", label).strip()
    match = _OUTCOME.fullmatch(name)
    return match[1].lower() if match else ("all" if is_total(name) else None)


def reason_of(label: str) -> str:
    """A reason without its number and kind: "Prosecution witness absent - police"."""
    return _KIND.sub("", _NUMBER.sub("", label)).strip() or "No reason recorded"


def only_crown_court(records: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """The rows of the Crown Court; a tool that does not tell it apart is refused."""
    if "court_type" in records:
        crown = records["court_type"].astype("object").str.contains("crown", case=False)
        if not crown.any():
            problems.add(expected="a court type named Crown Court", found="none")
            problems.stop_if_any()
        return records[crown]
    if "crown court" not in cache.fields:
        problems.add(
            place=f"part {cache.part}",
            expected="a field that tells the Crown Court from the magistrates' courts",
            found=", ".join(cache.fields),
        )
        problems.stop_if_any()
    return records


def with_outcomes(records: pd.DataFrame, cache: PivotCache, problems: Problems) -> pd.DataFrame:
    """The quarterly rows with outcome, offence and reason; rows that are totals are left out."""
    kinds = "effective, cracked, ineffective or vacated trials"
    groups = "an offence group such as 02: Sexual offences"
    outcomes = translated(records["outcome"], outcome_of, cache, problems, expected=kinds)
    offences = translated(records["offence_group"], offence_of, cache, problems, expected=groups)
    problems.stop_if_any()
    frame = records.assign(
        outcome=outcomes,
        dimension=by_label(offences, lambda found: found.dimension),
        breakdown=by_label(offences, lambda found: found.breakdown),
        reason=records["reason"].astype("object"),
    )
    kept = frame["quarter"].notna() & (frame["outcome"] != "all")
    kept &= ~frame["reason"].map(is_total)
    for name in ("case_type", "period"):
        if name in frame:
            kept &= _one_level(frame[name].astype("object"), name)
    return _of_all_offences(frame[kept])


def _one_level(labels: pd.Series, name: str) -> pd.Series:
    """Quarterly rows; and the total of the case types where there is one, else all of them."""
    if name == "period":
        return labels.str.lower().str.startswith("quarter")
    totals = labels.map(is_total)
    return totals if totals.any() else ~totals


def _of_all_offences(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of all offences, or of all groups where the tool has no such row."""
    whole = frame["dimension"] == ALL_OFFENCES
    return frame[whole] if whole.any() else frame[frame["dimension"] != DETAIL]


def by_reason(rows: pd.DataFrame) -> pd.DataFrame:
    """Trials of each outcome, by reason, and together for prosecution witnesses and victims."""
    listed = rows.assign(dimension="ALL", breakdown="ALL")
    given = rows[rows["outcome"].isin([CRACKED, INEFFECTIVE])]
    reasons = {text: reason_of(text) for text in given["reason"].unique()}
    given = given.assign(dimension="reason", breakdown=given["reason"].map(reasons))
    witness = given[given["breakdown"].map(is_prosecution_witness)]
    witness = witness.assign(dimension="reason_group", breakdown=PROSECUTION_WITNESSES)
    parts = pd.concat([listed, given, witness], ignore_index=True)
    keys = [*POINT, "dimension", "breakdown"]
    # The tool leaves cells as NA: such a sum is of the other cells, and says so.
    sums = parts.assign(approximate=parts["value"].isna()).groupby(
        keys, as_index=False, observed=True
    )
    return sums.agg(value=("value", _known_sum), approximate=("approximate", "any")).assign(
        marker=lambda frame: frame["value"].isna().map({True: "[x]", False: ""})
    )


def _known_sum(values: pd.Series) -> float:
    return values.sum(min_count=1)


def is_prosecution_witness(reason: str) -> bool:
    """Whether a trial ended for want of a prosecution witness or victim, not a defence one."""
    return bool(WITNESS.search(reason)) and not re.search("defen[cd]", reason, re.IGNORECASE)


def rates(counted: pd.DataFrame) -> pd.DataFrame:
    """The share in per cent of each outcome in all trials that were listed, without vacated."""
    every = counted[(counted["dimension"] == "ALL") & counted["outcome"].isin(LISTED)]
    sums = every.groupby(["quarter", "area"], observed=True)["value"].transform(
        lambda v: v.sum(skipna=False)
    )
    share = 100 * every["value"] / sums.where(sums > 0)
    return every.assign(
        series="crown_court_" + every["outcome"].astype("str") + "_trial_rate",
        value=share,
        marker=share.isna().map({True: "[x]", False: ""}),
    )
