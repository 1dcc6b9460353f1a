"""Return of targets and ambitions: a target has a kind, a status and a source, and often no number.

No number is ever made up: a kind that needs one is refused without it, and a direction of travel
keeps its direction only.
"""

from data_access.importers.return_kept_rows import kept_rows_layout
from data_access.importers.return_rows import Return, ReturnRow, note
from data_access.templates.targets import TARGETS, WITH_VALUE

COLUMNS = {
    "plan": "Plan",
    "plan_start": "Plan starts",
    "plan_end": "Plan ends",
    "plan_end_on": "Plan ends",
    "priority": "Priority",
    "words": "Words",
    "kind": "Kind",
    "status": "Status",
    "read": "How far read",
    "direction": "Direction",
    "measures": "Measures",
    "area": "Target area",
    "baseline_value": "Baseline value",
    "baseline_period": "Baseline period",
    "value": "Target value",
    "unit": "Unit",
    "due_on": "Due on",
    "due_as": "Due on",
    "set_by": "Set by",
    "source_title": "Source title",
    "link": "Link",
    "note": "Note",
}
CHANGE = "percent_change"


def check(row: ReturnRow, given: Return) -> None:
    """Note where the kind of a target and its numbers do not go together."""
    kind, value = row.word("Kind"), row.value("Target value")
    if kind in WITH_VALUE and value is None:
        expected = f"a number, as the kind {kind.replace('_', ' ')} needs one"
        todo = "Write the number that the source gives, or choose another kind. Never invent one."
        note(row, given, "Target value", expected=expected, found="none", todo=todo)
    if kind == "direction" and not row.word("Direction"):
        todo = "Choose Increase, Decrease or Maintain."
        note(row, given, "Direction", expected="a direction", found="an empty cell", todo=todo)
    if kind == CHANGE and row.value("Baseline value") is None:
        expected, todo = "the figure it starts from", "A change in per cent needs its baseline."
        note(row, given, "Baseline value", expected=expected, found="none", todo=todo)
    share = row.word("Unit").lower() in ("%", "per cent", "percent")
    if share and kind != CHANGE and value is not None and not 0 <= value <= 100:
        todo = f"{value:g} is not a percentage. Give a number from 0 to 100."
        expected, found = "a per cent from 0 to 100", f"{value:g}"
        note(row, given, "Target value", expected=expected, found=found, todo=todo)
    _check_days(row, given)


def _check_days(row: ReturnRow, given: Return) -> None:
    starts, ends = row.day("Plan starts"), row.day("Plan ends")
    if starts and ends and ends < starts:
        expected, todo = f"a day after {starts:%d/%m/%Y}", "A plan ends after it starts."
        note(row, given, "Plan ends", expected=expected, found=f"{ends:%d/%m/%Y}", todo=todo)


LAYOUT = kept_rows_layout(TARGETS, COLUMNS, key_from="Words", check=check)
