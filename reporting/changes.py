"""Since the last meeting: what is said of two days, once for the page, the pack and the digest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data_access.source_states import Standing
from metrics.comparison import Arrival, Comparison
from reporting.accountability_tables import next_words
from reporting.changes_words import (
    AREAS_LISTED,
    new_period_lines,
    redefinition_line,
    release_line,
    revision_lines,
    verdict_line,
)
from reporting.overview import LATE, overdue_lines
from reporting.target_change_words import target_line
from reporting.wording import day, listed, sentence

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
    """The comparison in words; what is due within a week, where no next meeting is known."""
    since, until = comparison.since, comparison.until
    of_sources = _of_sources(standings, until, next_meeting)
    groups = (*_of_figures(comparison), *_of_judgement(comparison), *of_sources)
    return Told(since, until, lead(comparison, standings), groups)


def lead(comparison: Comparison, standings: Sequence[Standing]) -> str:
    """The first sentence: that nothing new is held and what is next, or how much there is.

    What came out and was not loaded cannot be known here, so it is not said that nothing did.
    """
    since = day(comparison.since)
    coming = _coming(standings, comparison.until)
    following = f"; next: {coming}" if coming else ""
    if not comparison.has_news:
        return sentence(f"No figures published since {since} are held here{following}")
    return sentence(f"Since {since}: {_arrived(comparison)}{following}")


def _arrived(comparison: Comparison) -> str:
    """How many measures have new figures, and how many revised ones."""
    measures = len({one.measure.id for one in comparison.new_periods})
    revised = len({one.measure.id for one in comparison.revisions})
    if not measures and not revised:
        number = len(comparison.releases)
        return f"{_counted(number, 'new release')}, {_from_which(comparison)}"
    new = f"new figures for {_counted(measures, 'measure')}" if measures else "no new figures"
    again = f"revised figures for {_counted(revised, 'measure')}" if revised else "none revised"
    return f"{new}, {again}"


def _from_which(comparison: Comparison) -> str:
    """What is said of releases that give nothing new: what is held of them, not what they hold."""
    areas = comparison.areas
    place = f" for {listed(list(areas))}" if 0 < len(areas) <= AREAS_LISTED else ""
    return f"from which no new figure is held{place}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _coming(standings: Sequence[Standing], until: date) -> str:
    ahead = [one for one in standings if one.next_due and one.next_due > until]
    if not ahead:
        return ""
    first = min(ahead, key=lambda one: one.next_due)
    return f"{first.source.title}, {next_words(first)}"


def _of_figures(comparison: Comparison) -> Iterable[Group]:
    giving = comparison.giving
    for arrival, heading in (
        (Arrival.PUBLISHED, "New figures, published since"),
        (Arrival.LOADED, "New here: published earlier, loaded since"),
    ):
        came = [one for one, how in comparison.releases if how is arrival]
        lines = [
            *(release_line(one) for one in came if one.key in giving),
            *new_period_lines(n for n in comparison.new_periods if n.arrival is arrival),
        ]
        yield Group(heading, tuple(lines))
    yield Group("Revised figures", tuple(revision_lines(comparison)))
    others = [release_line(one) for one, _ in comparison.releases if one.key not in giving]
    yield Group(f"New releases, {_from_which(comparison)}", tuple(others))


def _of_judgement(comparison: Comparison) -> Iterable[Group]:
    yield Group(
        "Changes of method or definition", tuple(map(redefinition_line, comparison.redefinitions))
    )
    yield Group("Targets and ambitions", tuple(map(target_line, comparison.targets)))
    yield Group("Verdicts that changed", tuple(map(verdict_line, comparison.verdicts)))


def _of_sources(
    standings: Sequence[Standing], until: date, meeting: date | None
) -> Iterable[Group]:
    last = meeting or until + A_WEEK
    due = [
        sentence(f"{one.source.title}: {next_words(one)}")
        for one in standings
        if one.state not in LATE and one.next_due and one.next_due <= last
    ]
    yield Group("Overdue, or held without London's figures", tuple(overdue_lines(standings)))
    when = "before the next meeting," if meeting else "within a week, by"
    yield Group(f"Due {when} {day(last)}", tuple(due))
