"""What is said of open cases: why they cannot be carried forward, and how far off that was."""

from collections.abc import Sequence
from datetime import date

from metrics.backlog_backtest import TrackRecord
from metrics.backlog_readings import Backlog
from metrics.measure import Unit
from metrics.statements import Statement
from metrics.summaries import Summary
from reporting.sentences import stated
from reporting.wording import day, in_courts, listed, number, sentence, when

FILE_NEEDED = (
    "The file that would allow it: the Ministry of Justice's Crown Court receipts, disposals and "
    "open cases tool (cc_rdos_tool.xlsx) of the same release, with 12 quarters or more of this "
    "area."
)
NO_OFFICIAL = (
    "No projection of the Ministry of Justice's own is held for this area, so none is shown."
)


def _cases(value: float) -> str:
    return number(value, Unit.CASES)


def record_sentence(records: Sequence[TrackRecord]) -> str:
    """How far off the same method was, recomputed from the quarters held."""
    if not records:
        return "No track record can be worked out from the quarters held."
    said = [
        f"{_cases(one.mean_absolute_error)} cases on average {_ahead(one.quarters_ahead)} ahead"
        for one in records
    ]
    worst = max(records, key=lambda one: abs(one.worst))
    return sentence(
        f"Made the same way at each quarter since {records[0].first_origin:%B %Y}, it was out by "
        f"{listed(said)}. The worst, made at the end of {worst.worst_from:%B %Y}, was "
        f"{_cases(abs(worst.worst))} too {'high' if worst.worst > 0 else 'low'} "
        f"{_ahead(worst.quarters_ahead)} ahead"
    )


def _ahead(quarters: int) -> str:
    words = {1: "one quarter", 2: "two quarters", 4: "four quarters"}
    return words.get(quarters, f"{quarters} quarters")


def refusal_sentences(backlog: Backlog) -> str:
    """Why nothing is carried forward here."""
    latest = backlog.quarters[-1] if backlog.quarters else None
    begins = "Nothing is carried forward for this area."
    if latest and latest.open_cases is not None:
        held = when(latest.quarter_end, latest.quarter_end)
        begins = (
            f"{_cases(latest.open_cases)} cases were open {in_courts(backlog.area)} {held}, and "
            "that number cannot be carried forward yet."
        )
    return f"{begins} {backlog.refusal.reason}"


def official_sentences(summary: Summary) -> list[str]:
    """What the Ministry itself has said of days to come, as statements and never merged."""
    ahead = [one for one in summary.statements if looks_ahead(one)]
    return [stated(one) for one in ahead] or [NO_OFFICIAL]


def looks_ahead(statement: Statement) -> bool:
    """Whether a statement is about a day after it was made."""
    end = statement.period.rpartition("/")[2]
    made = statement.released_on
    return bool(made) and len(end) == 10 and end[:4].isdigit() and end > made.isoformat()


def steps_sentence(backlog: Backlog) -> str:
    """How the last quarter's open cases came about, and that the sum does not come out."""
    step = backlog.steps[-1]
    if step.adjustment is None:
        return "The quarter before is not held, so the change cannot be taken apart."
    end = when(step.quarter_end, step.quarter_end)
    return sentence(
        f"In the quarter to {step.quarter_end:%B %Y}, {_cases(step.receipts)} cases came in and "
        f"{_cases(step.disposals)} were completed; the number open {end} differs from what that "
        f"gives by {_cases(abs(step.adjustment))}, the adjustment, because open cases are counted "
        "afresh"
    )


def steps_description(backlog: Backlog) -> str:
    """What the bars show."""
    step = backlog.steps[-1]
    net, left = (_signed(value) for value in (step.net_change, step.adjustment))
    return (
        f"Bars for the last quarters, {backlog.area}: receipts less disposals, and the adjustment. "
        f"In the quarter to {step.quarter_end:%B %Y}: {net} and {left} cases."
    )


def _signed(value: float | None) -> str:
    return "not held" if value is None else f"{value:+,.0f}"


def release_sentence(backlog: Backlog) -> str:
    """The one release that all of these figures come from."""
    release = backlog.release
    return f"All from one release: {release.title}, published {release.published_as}."


def newer_sentence(backlog: Backlog) -> str:
    """Counts of later days, which stand beside the scenario and are not part of it."""
    if not backlog.newer:
        return ""
    latest = backlog.newer[-1]
    return (
        f"A later count is held, {_cases(latest.open_cases)} on {day(latest.day)}, but not the "
        "receipts and disposals of its release. It is drawn as a diamond, and the scenario starts "
        f"from {_start(backlog)}."
    )


def _start(backlog: Backlog) -> str:
    end: date = backlog.quarters[-1].quarter_end
    return day(end)
