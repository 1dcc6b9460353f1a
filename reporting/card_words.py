"""The few words on a card: the period under the figure, and what the measure is doing."""

from collections.abc import Iterator
from typing import NamedTuple

from metrics.measure import Unit
from metrics.readings import Reading
from metrics.summaries import Summary
from metrics.verdict import Answer
from reporting.missing_words import is_not_by_court
from reporting.sentences import change_clause
from reporting.wording import period, sentence, shown


class Card(NamedTuple):
    """What stands on the card of a measure, as plain words."""

    measure: str  # its id
    title: str
    figure: str
    period: str
    doing: str
    change: str  # what follows "doing"; often nothing
    is_old: bool


def card(summary: Summary) -> Card:
    """The card of a measure: its newest figure, of when it is, and what it is doing."""
    measure, latest = summary.measure, summary.latest
    figure = "No figure" if latest is None else card_figure(latest, measure.unit)
    told, is_old = _movement(summary), summary.is_out_of_date
    return Card(measure.id, measure.title, figure, card_period(summary), *told, is_old)


def card_period(summary: Summary) -> str:
    """When the figure is from, and whether it was read in a copy."""
    latest = summary.latest
    if latest is None:
        if is_not_by_court(summary):
            return "Not published by court."
        return "Stated, not counted." if summary.statements else "Awaiting a return."
    copy = "; read in a copy" if latest.is_read_in_a_copy else ""
    return sentence(period(latest.point.period_start, latest.period_end) + copy)


def card_figure(latest: Reading, unit: Unit) -> str:
    """The figure, with the words without which it would be taken for something else."""
    words = {Unit.POINTS: "points", Unit.DAYS: "days"}
    return f"{shown(latest, unit)} {words.get(unit, '')}".strip()


def card_movement(summary: Summary) -> str:
    """The second statement of the verdict, with the change on a year where one may be said."""
    return ": ".join(filter(None, _movement(summary)))


def _movement(summary: Summary) -> tuple[str, str]:
    """What the measure is doing, and what follows; often nothing."""
    movement = summary.verdict.movement
    if summary.is_awaiting:
        return "Nothing to judge yet", ""
    if summary.is_out_of_date:
        return doing(summary), ""
    if movement.answer is Answer.NOT_SUITED:
        return str(movement), "how many people answered is not published"
    change = summary.change_on_year
    # A control chart answers another question than the change on a year: they stand apart.
    if change is None or summary.measure.is_survey or "control chart" in movement.method:
        return str(movement), ""
    return str(movement), change_clause(change, summary.measure)


def statements(summary: Summary) -> Iterator[tuple[str, str, str]]:
    """The three statements of the verdict: the question, what is said, and the reason."""
    for question, finding in summary.verdict.findings.items():
        is_movement = finding is summary.verdict.movement
        yield question, doing(summary) if is_movement else str(finding), finding.reason


def doing(summary: Summary) -> str:
    """What the measure is doing; of a figure of long ago only that nothing newer is held."""
    if summary.is_out_of_date:
        return "◌ Nothing newer held"
    return str(summary.verdict.movement)
