"""What is said of a measure: its headline, its change, where its figure comes from.

The same object gives the words of card, table, slide, alternative text, file and command.
"""

from collections.abc import Sequence
from datetime import date

from metrics.changes import Change
from metrics.intervals import reading_interval
from metrics.measure import Measure, Unit
from metrics.readings import Reading
from metrics.statements import Statement
from metrics.summaries import Summary
from reporting.age_words import nothing_since
from reporting.missing_words import missing_sentence
from reporting.survey_words import range_clause
from reporting.wording import amount, day, in_area, in_courts, number, sentence, spoken, when


def headline(summary: Summary) -> str:
    """The sentence a person would say: the latest figure, its change, and its target."""
    return " ".join((latest_sentence(summary), summary.verdict.target.reason))


def latest_sentence(summary: Summary) -> str:
    """The latest figure and how it changed; or what was stated; or what is awaited.

    A figure of long ago is never said as if it were today's: that none came after it leads.
    """
    if summary.latest is None:
        return _without_figures(summary)
    if summary.is_out_of_date:
        said = _said_then(summary)
        begins = said[0].lower() if said.split(" ", 1)[0].istitle() else said[0]
        return f"{nothing_since(summary)} The last one held: {begins}{said[1:]}"
    return _said_then(summary)


def _said_then(summary: Summary) -> str:
    words = value_clause(summary.measure, summary.latest)
    if summary.measure.is_survey and reading_interval(summary.latest):
        words = f"{words} ({range_clause(summary.latest, summary.measure.unit)})"
    change = summary.change_on_year
    if change is None or (summary.measure.is_survey and summary.is_out_of_date):
        return sentence(words)
    if summary.measure.is_survey:
        return sentence(f"{words}, {_survey_change(summary, change)}")
    return sentence(f"{words}, {change_clause(change, summary.measure)}")


def value_clause(measure: Measure, reading: Reading) -> str:
    """The measure's own sentence with this reading in it, without a full stop."""
    area, unit, value = reading.point.area, measure.unit, reading.value
    figure = f"about {spoken(value, unit)}" if reading.approximate else spoken(value, unit)
    return measure.headline_form.format(
        value=figure,
        were="was" if _is_one(value) else "were",
        area=area,
        in_area=in_area(area),
        in_courts=in_courts(area),
        period=when(reading.point.period_start, reading.period_end),
        **_either_way(value, unit),
    )


def _either_way(value: float, unit: Unit) -> dict[str, str]:
    """Words for a value that can lie below 0, by the place for it in a headline."""
    return {
        "difference": _more_or_fewer(value, unit),
        "rise": f"a {'rise' if value >= 0 else 'fall'} of {amount(value, unit)}",
        "higher": f"{amount(value, unit)} {'higher' if value >= 0 else 'lower'}",
    }


def _is_one(value: float) -> bool:
    return abs(value) == 1


def _more_or_fewer(value: float, unit: Unit) -> str:
    """ "670 more cases" of a number, "1 fewer case" of another."""
    figures, noun = amount(value, unit).split(" ", 1)
    return f"{figures} {'more' if value >= 0 else 'fewer'} {noun}"


def change_clause(change: Change, measure: Measure) -> str:
    """How the latest figure differs from a year before: "3,373 more than a year before"."""
    unit = measure.unit
    if change.amount == 0:
        return "the same as a year before"
    if min(change.later.value, change.earlier.value) < 0:  # "more" would leave open of what
        return f"against {_said_either_way(measure, change.earlier.value)} a year before"
    if not unit.is_count and abs(change.amount) < 0.05:
        return "about the same as a year before"
    if unit.is_count:
        figure = number(abs(change.amount), unit)
        return f"{figure} {'more' if change.amount > 0 else 'fewer'} than a year before"
    way = "more" if change.amount > 0 else "less"
    return f"{amount(change.amount, unit)} {way} than a year before"


def _said_either_way(measure: Measure, value: float) -> str:
    words = _either_way(value, measure.unit)
    asked = (text for name, text in words.items() if f"{{{name}}}" in measure.headline_form)
    return next(asked, spoken(value, measure.unit))


def _survey_change(summary: Summary, change: Change) -> str:
    before = f"against {spoken(change.earlier.value, summary.measure.unit)} a year before"
    answer = summary.verdict.movement.answer.code
    if answer == "not_suited":
        return (
            f"{before}; how many people answered is not published, so we cannot tell whether "
            "this changed"
        )
    if answer == "no_clear_change":
        return f"{before}: we cannot tell whether this changed"
    return before


def _without_figures(summary: Summary) -> str:
    if summary.statements:
        return stated(summary.statements[-1])
    return missing_sentence(summary)


def stated(statement: Statement) -> str:
    """A statement with who said it and when, as words and never as a figure of ours."""
    said_by = statement.said_by or statement.source_title
    known = day(statement.released_on) if statement.released_on else ""
    dated = f", {statement.published_as or known}".rstrip(", ")
    return f"Stated, not counted: “{statement.words}” ({said_by}{dated})."


def trend_description(summary: Summary, readings: Sequence[Reading]) -> str:
    """What a chart shows, for those who cannot see it: at most 250 characters."""
    counted = [reading for reading in readings if reading.value is not None]
    first, unit = counted[0], summary.measure.unit
    latest = summary.latest or counted[-1]
    ends = f"{spoken(latest.value, unit)} {when(*_span(latest))}"
    begins = f"{spoken(first.value, unit)} {when(*_span(first))}"
    several = f"{len(counted)} figures from {begins} to {ends}"
    words = f"{summary.measure.title}, {summary.area}: "
    words += several if len(counted) > 1 else f"1 figure, {ends}"
    said = f"{words}. {summary.verdict.movement.answer.words}."
    return said if len(said) <= 250 else f"{said[:247]}..."


def _span(reading: Reading) -> tuple[date, date]:
    return reading.point.period_start, reading.period_end
