"""Targets, commitments, events and sources as tables for people."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from data_access.releases import Release
from data_access.source_states import Standing
from metrics.events import Event
from metrics.plans import plan_name
from metrics.summaries import Summary
from metrics.targets import Target
from reporting.tables import latest_figure, latest_period
from reporting.wording import capital, day

READ = {
    "in_full": "in full",
    "not_in_full": "not in full: a number may exist",
    "draft_only": "the consultation draft only",
}
OWNER = "Who has to do it"  # of a call, those who are called upon
STATE = {"in_force": "In force", "expired": "Expired", "replaced": "Replaced", "draft": "Draft"}


def targets_table(targets: Iterable[Target], today: date | None = None) -> pd.DataFrame:
    """Each commitment with its state, its number if it has one, and how much could be read."""
    rows = [
        {
            "What is promised": one.words,
            "Number": _number(one),
            "By": _due(one),
            "Where": one.area,
            "Plan": capital(plan_name(one.plan)),
            "State": STATE[one.on(today) if today else one.state],
            "Read": READ.get(one.read, one.read),
        }
        for one in targets
    ]
    columns = ["What is promised", "Number", "By", "Where", "Plan", "State", "Read"]
    return pd.DataFrame(rows, columns=columns)


def _due(target: Target) -> str:
    """The day as people write it; what the plan says of it, where that is no day."""
    if target.due_on and target.due_as in ("", target.due_on.isoformat()):
        return day(target.due_on)
    return target.due_as


def _number(target: Target) -> str:
    if target.value is not None:
        unit = target.unit.removesuffix("s") if target.value == 1 else target.unit
        joined = f"{target.value:,.10g} {unit}".strip()
        return joined.replace(" %", "%")
    return "no number" if target.read == "in_full" else "could not be read"


def plan_table(summaries: Sequence[Summary]) -> pd.DataFrame:
    """Every measure with its newest figure against the plan, in words."""
    rows = [
        {
            "Measure": one.measure.title,
            "Latest": ", ".join(filter(None, (latest_figure(one), latest_period(one)))),
            "Against the target": str(one.verdict.target),
            "Why": one.verdict.target.reason,
        }
        for one in summaries
    ]
    return pd.DataFrame(rows, columns=["Measure", "Latest", "Against the target", "Why"])


def commitments_table(rows: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    """What was promised, by whom, when, and what came of it."""
    found = [
        {
            "Commitment": row["words"],
            "Amount": row["amount"],
            OWNER: row["owner"],
            "When": row["announced_as"],
            "Status": row["status"].capitalize(),
            "Answer": row["answer"],
            "Source": row["source_title"],
        }
        for row in rows
    ]
    columns = ["Commitment", "Amount", OWNER, "When", "Status", "Answer", "Source"]
    return pd.DataFrame(found, columns=columns)


def events_table(events: Iterable[Event]) -> pd.DataFrame:
    """What happened, newest first."""
    rows = [
        {
            "When": _event_day(one),
            "What": f"{one.label} (planned)" if one.is_planned else one.label,
            "Source": one.source_title,
        }
        for one in reversed(list(events))
    ]
    return pd.DataFrame(rows, columns=["When", "What", "Source"])


def _event_day(event: Event) -> str:
    return f"{event.happened_on:%B %Y}" if event.precision == "month" else day(event.happened_on)


def sources_table(standings: Iterable[Standing]) -> pd.DataFrame:
    """Each source: who publishes it, what is held, what is due."""
    rows = [
        {
            "Publication": one.source.title,
            "Publisher": one.source.publisher,
            "State": _state_words(one),
            "Newest held": _published(one.newest_held),
            "Newest held for London": _published(one.newest_for_london),
            "Next": next_words(one),
            "Status": one.source.status.value.capitalize(),
        }
        for one in standings
    ]
    held = ("Newest held", "Newest held for London")
    columns = ["Publication", "Publisher", "State", *held, "Next", "Status"]
    return pd.DataFrame(rows, columns=columns)


def _state_words(standing: Standing) -> str:
    """Up to date for the country is not so for London: releases are held in part too."""
    words = standing.state.value.capitalize()
    return f"{words}, but not for London" if standing.lacks_london else words


def _published(release: Release | None) -> str:
    return release.published_as if release else "none"


def next_words(standing: Standing) -> str:
    """When the next release is due, and how that is known."""
    if standing.next_due is None:
        return "not announced"
    if standing.is_announced:
        return f"{day(standing.next_due)}, announced"
    return f"{standing.next_due:%B %Y}, by its usual calendar"
