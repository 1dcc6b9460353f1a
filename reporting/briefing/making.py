"""From the store to a briefing: which measures, which sections, in which order."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Engine

from data_access.holdings import release_days
from data_access.kept_rows import read_rows
from data_access.releases import Release, read_releases
from data_access.settings import office
from metrics.answers import View, read_targets, summaries
from metrics.catalogue import MEASURES, find_measure
from metrics.events import read_event
from metrics.summaries import Summary
from reporting.answered import last_time, told_since
from reporting.briefing.content import Briefing, Kind, Request, Section
from reporting.briefing.measure_section import measure_section
from reporting.briefing.office_sections import OfficeWords, actions_of
from reporting.briefing.opening_sections import (
    changed_section,
    commitments_section,
    exceptions_section,
    overview_section,
    plan_section,
)
from reporting.briefing.sources_section import sources_of
from reporting.briefing.titles import made_from, subtitle, title
from reporting.links import view_link
from reporting.plan_words import plan_lead
from reporting.product import product_version


def make_briefing(engine: Engine, request: Request) -> Briefing:
    """The content of a briefing; every number in it is that of the summaries."""
    every = summaries(engine, View(request.area, request.today, request.as_at), MEASURES)
    chosen = choose(every, request)
    used = _releases_used(chosen)
    newest = max((one.published_on for one in used if one.published_on), default=request.day)
    made_at, said = request.made_at or newest, made_from(used, day=request.day)
    return Briefing(
        kind=request.kind,
        title=title(request, chosen),
        subtitle=subtitle(request),
        office=office().name,
        area=request.area,
        day=request.day,
        made_at=made_at,
        version=product_version(),
        made_from=said,
        sections=(
            *_opening(engine, request, every, chosen),
            *_of_measures(engine, request, chosen),
            sources_of(said, used, chosen),
        ),
        link=_link(request),
    )


def choose(every: Sequence[Summary], request: Request) -> list[Summary]:
    """The measures asked for, in that order; else those that this kind of briefing has."""
    if request.measures:
        by_id = {one.measure.id: one for one in every}
        return [by_id[find_measure(name).id] for name in request.measures]
    held = [one for one in every if not one.is_awaiting]
    if request.kind is Kind.BOROUGH:
        return [one for one in held if one.measure.redefined_as is None]
    leading = [one for one in held if one.measure.headline] or held
    return leading[:1] if request.kind is Kind.MEASURE else leading


def _releases_used(chosen: Iterable[Summary]) -> list[Release]:
    found = {reading.release.id: reading.release for one in chosen for reading in one.readings}
    return sorted(found.values(), key=lambda one: (one.source, one.age))


def _opening(
    engine: Engine, request: Request, every: Sequence[Summary], chosen: Sequence[Summary]
) -> Iterable[Section]:
    """What stands before the measures: what was agreed, then news, then exceptions."""
    if request.kind is Kind.WEEKLY:
        since = request.since or last_time(engine, request.day)
        yield actions_of(engine, request, since)
        _, told = told_since(engine, since, request.day, areas=[request.area])
        yield changed_section(told)
        yield exceptions_section(every)
    if request.kind in (Kind.MINISTERIAL, Kind.BOROUGH):
        yield overview_section(chosen, request.area)
    if request.kind is Kind.MINISTERIAL:
        yield plan_section(plan_lead(read_targets(engine), request.day), every)
        if promised := commitments_section(read_rows(engine, "commitments"), request.area):
            yield promised


def _of_measures(engine: Engine, request: Request, chosen: Iterable[Summary]) -> Iterable[Section]:
    releases = tuple(read_releases(engine, as_at=request.as_at).values())
    events = tuple(read_event(row) for row in read_rows(engine, "events"))
    office_words = OfficeWords.read(engine)
    offered = [day for day in release_days(engine) if day <= request.day]
    for summary in chosen:
        dated = all(reading.release.published_on for reading in summary.readings)
        day: date | None = max(offered, default=None) if dated else None
        yield measure_section(
            summary, releases=releases, events=events, shown_as_at=day, office=office_words
        )


def _link(request: Request) -> str:
    since = request.since.isoformat() if request.since else ""
    named = {"measures": ",".join(request.measures), "since": since}
    named = {name: text for name, text in named.items() if text}
    return view_link(
        "briefing", area=request.area, as_at=request.as_at, kind=request.kind.value, **named
    )
