"""The sections that are not about one measure: what changed, what is off track, where from."""

from collections.abc import Iterable, Mapping, Sequence

from metrics.summaries import Summary
from metrics.verdict import Answer
from reporting.accountability_tables import commitments_table
from reporting.briefing.content import Section, Table
from reporting.changes import Told
from reporting.sentences import latest_sentence
from reporting.tables import overview_table
from reporting.wording import day

OFF_TRACK = (Answer.NOT_MET, Answer.GETTING_WORSE, Answer.CONSISTENTLY_MISSES)
EITHER = "getting worse or improving"
SHORT, MOST = 3, 8  # lines of one kind of change; lines of a list


def changed_section(told: Told) -> Section:
    """Since the last meeting: each kind of change; the notes have what is left over."""
    points, left = [], []
    for group in told.that_happened:
        lines, others = group.lines[:SHORT], group.lines[SHORT:]
        more = f" And {len(others)} more." if others else ""
        points.append(f"{group.heading}: {' '.join(lines)}{more}")
        left += [f"{group.heading}: {line}" for line in others]
    return Section(
        key="changes",
        heading=f"Since {day(told.since)}",
        message=told.lead,
        points=tuple(points),
        notes=tuple(left),
        source="Releases held, compared as they stood on the two days.",
    )


def exceptions_section(summaries: Sequence[Summary]) -> Section:
    """What is off track, in the order of the measures."""
    found = [one for one in summaries if _is_off_track(one)]
    number = len(found)
    message = "No measure that could be judged is off track."
    if found:
        message = f"{number} measure{' is' if number == 1 else 's are'} off track or getting worse."
    points = tuple(f"{one.measure.title}: {latest_sentence(one)}" for one in found[:MOST])
    more = (f"And {number - MOST} more, listed in the notes.",) if number > MOST else ()
    return Section(
        key="exceptions",
        heading="What is off track",
        message=message,
        points=points + more,
        notes=tuple(f"{one.measure.title}: {_why(one)}" for one in found),
        source="Our verdicts; how each was found stands with its measure.",
    )


def _is_off_track(summary: Summary) -> bool:
    current = summary.measure.redefined_as is None
    return current and any(f.answer in OFF_TRACK for f in summary.verdict.findings.values())


def _why(summary: Summary) -> str:
    findings = summary.verdict.findings.values()
    return " ".join(f.reason for f in findings if f.answer in OFF_TRACK)


def overview_section(summaries: Sequence[Summary], area: str) -> Section:
    """Every measure of the briefing with its latest figure and its verdict."""
    table = overview_table(summaries)
    held = [one for one in summaries if not one.is_awaiting]
    waiting = len(summaries) - len(held)
    return Section(
        key="overview",
        heading=f"Where {area} stands",
        message=_standing(held, area),
        points=(f"{waiting} await a return or are stated only.",) if waiting else (),
        table=Table(tuple(table.columns), tuple(map(tuple, table.itertuples(index=False)))),
        source="The publications named with each measure.",
    )


def _standing(held: Sequence[Summary], area: str) -> str:
    """How many measures move which way, as one sentence."""
    if not held:
        return f"No measure has a figure for {area}."
    answers = [one.verdict.movement.answer for one in held]
    worse, better = (answers.count(a) for a in (Answer.GETTING_WORSE, Answer.IMPROVING))
    if len(held) == 1:
        known = Answer.GETTING_WORSE in answers or Answer.IMPROVING in answers
        state = f"is {answers[0].words.lower()}" if known else f"cannot be said to be {EITHER}"
        return f"The one measure for {area} {state}."
    begin = f"Of {len(held)} measures for {area}"
    if not worse + better:
        return f"{begin}, none can be said to be {EITHER}."
    rest = len(held) - worse - better
    said = f"{begin}, {_counted(worse)} getting worse and {_counted(better)} improving"
    return f"{said}; of the other {rest}, neither can be said." if rest else f"{said}."


def _counted(number: int) -> str:
    return f"{number or 'none'} {'are' if number > 1 else 'is'}"


def plan_section(lead: str, summaries: Sequence[Summary]) -> Section:
    """The honest position on the plan in force."""
    judged = [one for one in summaries if one.verdict.target.answer in (Answer.MET, Answer.NOT_MET)]
    targets = ((one.measure.title, one.verdict.target) for one in judged[:MOST])
    said = [f"{title}: {finding}. {finding.reason}" for title, finding in targets]
    return Section(
        key="plan",
        heading="Against the plan",
        message=lead,
        points=tuple(said) or ("No measure is judged against a number today.",),
        source="The plans and commitments that are held, with how much of each could be read.",
    )


def commitments_section(rows: Iterable[Mapping[str, str]], area: str) -> Section | None:
    """What was promised for the area and is not done; None where nothing is open."""
    still = [row for row in rows if row["status"] == "open" and row["area"] == area]
    if not still:
        return None
    table = commitments_table(still[:MOST]).drop(columns=["Answer", "Source"])
    number = len(still)
    return Section(
        key="commitments",
        heading="Commitments still open",
        message=f"{number} commitment{' is' if number == 1 else 's are'} still open for {area}.",
        points=(),
        table=Table(tuple(table.columns), tuple(map(tuple, table.itertuples(index=False)))),
        source="As announced; promises are not measures, and money is not a result.",
    )
