"""Since the last meeting: what is said of two days, once for the page, the pack and the digest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data_access.source_states import SourceState, Standing
from metrics.comparison import Arrival, Comparison
from reporting.accountability_tables import next_words
from reporting.changes_words import (
    new_period_lines,
    redefinition_line,
    release_line,
    revision_lines,
    verdict_line,
)
from reporting.overview import overdue_sentence
from reporting.target_change_words import target_line
from reporting.wording import day, sentence

LATE = (SourceState.NEWER_PUBLISHED, SourceState.OVERDUE)
A_WEEK = timedelta(days=7)
NOTHING = "None."


@dataclass(frozen=True)
class Group:
    """One kind of change: its heading and a sentence for each change; none is said too."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Everything that is said of two days: the sentence that leads, then each kind in turn."""

    since: date
    until: date
    lead: str
    groups: tuple[Group, ...]

    @property
    def that_happened(self) -> tuple[Group, ...]:
        """Only the kinds of change of which there is one."""
        return tuple(group for group in self.groups if group.lines)


def tell(
    comparison: Comparison, standings: Sequence[Standing], *, next_meeting: date | None = None
) -> Told:
    """The comparison in words; the next meeting is a week later where no day is given."""
    meeting = next_meeting or comparison.until + A_WEEK
    return Told(
        comparison.since,
        comparison.until,
        lead(comparison, standings),
        (*_of_figures(comparison), *_of_judgement(comparison), *_of_sources(standings, meeting)),
    )


def lead(comparison: Comparison, standings: Sequence[Standing]) -> str:
    """The first sentence: that nothing new came out and what is next, or how much there is."""
    coming = _coming(standings, comparison.until)
    following = f"; next: {coming}" if coming else ""
    if not comparison.has_news:
        return sentence(f"No new official figures since {day(comparison.since)}{following}")
    return sentence(f"Since {day(comparison.since)}: {_arrived(comparison)}{following}")


def _arrived(comparison: Comparison) -> str:
    """How many measures have new figures, and how many revised ones."""
    measures = len({one.measure.id for one in comparison.new_periods})
    revised = len({one.measure.id for one in comparison.revisions})
    if not measures and not revised:
        number = len(comparison.releases)
        return f"{_counted(number, 'new release')}, of which no figure is held here"
    new = f"new figures for {_counted(measures, 'measure')}" if measures else "no new figures"
    again = f"revised figures for {_counted(revised, 'measure')}" if revised else "none revised"
    return f"{new}, {again}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _coming(standings: Sequence[Standing], until: date) -> str:
    ahead = [one for one in standings if one.next_due and one.next_due > until]
    if not ahead:
        return ""
    first = min(ahead, key=lambda one: one.next_due)
    return f"{first.source.title}, {next_words(first)}"


def _of_figures(comparison: Comparison) -> Iterable[Group]:
    for arrival, heading in (
        (Arrival.PUBLISHED, "New figures, published since"),
        (Arrival.LOADED, "New here: published earlier, loaded since"),
    ):
        lines = [
            *(release_line(release) for release, how in comparison.releases if how is arrival),
            *new_period_lines(n for n in comparison.new_periods if n.arrival is arrival),
        ]
        yield Group(heading, tuple(lines))
    yield Group("Revised figures", tuple(revision_lines(comparison)))


def _of_judgement(comparison: Comparison) -> Iterable[Group]:
    yield Group(
        "Changes of method or definition", tuple(map(redefinition_line, comparison.redefinitions))
    )
    yield Group("Targets and ambitions", tuple(map(target_line, comparison.targets)))
    yield Group("Verdicts that changed", tuple(map(verdict_line, comparison.verdicts)))


def _of_sources(standings: Sequence[Standing], meeting: date) -> Iterable[Group]:
    late = [overdue_sentence(one) for one in standings if one.state in LATE]
    due = [
        sentence(f"{one.source.title}: {next_words(one)}")
        for one in standings
        if one.state not in LATE and one.next_due and one.next_due <= meeting
    ]
    yield Group("Overdue", tuple(late))
    yield Group(f"Due before the next meeting ({day(meeting)})", tuple(due))
