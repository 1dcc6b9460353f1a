"""Exceptions: what is off track, found by rules that a reader can see; and what to ask of whom."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from data_access.importers import SOURCES
from data_access.source_states import SourceState, Standing
from metrics.exception_rules import (
    AWAITING,
    GETTING_WORSE,
    MISSES,
    NOT_MET,
    OVERDUE,
    UNANSWERED,
    Rule,
)
from metrics.measure import Measure
from metrics.summaries import Summary
from metrics.verdict import Answer

_BY_VERDICT = (
    (GETTING_WORSE, "movement", Answer.GETTING_WORSE),
    (NOT_MET, "target", Answer.NOT_MET),
    (MISSES, "capability", Answer.CONSISTENTLY_MISSES),
)


@dataclass(frozen=True, kw_only=True)
class Exceptional:
    """One thing that a rule found.

    about: the id of a measure, a source or a commitment; agency: whom to ask.
    """

    rule: Rule
    about: str
    title: str
    area: str
    agency: str
    question: str
    measure: str = ""

    @property
    def key(self) -> str:
        """Names it in the question that was made of it."""
        return f"{self.rule.id}/{self.about}/{self.area}"


def off_track(summaries: Iterable[Summary]) -> tuple[Exceptional, ...]:
    """Measures whose verdict says so, worst statements first; redefined ones are history."""
    live = [one for one in summaries if one.latest and one.measure.redefined_as is None]
    return tuple(
        _of_measure(rule, one, getattr(one.verdict, statement).reason)
        for rule, statement, answer in _BY_VERDICT
        for one in live
        if getattr(one.verdict, statement).answer is answer
    )


def _of_measure(rule: Rule, summary: Summary, reason: str) -> Exceptional:
    measure = summary.measure
    return Exceptional(
        rule=rule,
        about=measure.id,
        title=measure.title,
        area=summary.area,
        agency=SOURCES[measure.source].publisher,
        question=rule.asks.format(title=measure.title, area=summary.area, reason=reason),
        measure=measure.id,
    )


def overdue(standings: Iterable[Standing]) -> tuple[Exceptional, ...]:
    """Publications that are late by their own calendar."""
    return tuple(
        Exceptional(
            rule=OVERDUE,
            about=one.source.id,
            title=one.source.title,
            area="",
            agency=one.source.publisher,
            question=OVERDUE.asks.format(title=one.source.title, due=f"{one.next_due:%B %Y}"),
        )
        for one in standings
        if one.state is SourceState.OVERDUE and one.next_due
    )


def awaiting(measures: Iterable[Measure], held: Collection[str]) -> tuple[Exceptional, ...]:
    """One for each source with measures of which no figure is held. held: ids of the others."""
    missing = [one for one in measures if one.id not in held and one.redefined_as is None]
    missing.sort(key=lambda one: list(SOURCES).index(one.source))
    return tuple(
        _of_source(source, [one.title for one in found])
        for source, found in groupby(missing, key=lambda one: one.source)
    )


def _of_source(source: str, titles: list[str]) -> Exceptional:
    return Exceptional(
        rule=AWAITING,
        about=source,
        title="; ".join(titles),
        area="",
        agency=SOURCES[source].publisher,
        question=AWAITING.asks.format(title="; ".join(titles)),
    )


def unanswered(commitments: Iterable[Mapping[str, str]], today: date) -> tuple[Exceptional, ...]:
    """Commitments of which nobody here knows what came, a year after they were announced."""
    year_ago = today.replace(year=today.year - 1, day=min(today.day, 28)).isoformat()
    waiting = [
        row
        for row in commitments
        if row["status"] in ("open", "unknown") and "" < row["announced_on"] < year_ago
    ]
    return tuple(
        Exceptional(
            rule=UNANSWERED,
            about=row["key"],
            title=row["title"],
            area="",
            agency=row["owner"],
            question=UNANSWERED.asks.format(title=row["title"], due=row["announced_as"]),
        )
        for row in sorted(waiting, key=lambda row: row["owner"])
    )
