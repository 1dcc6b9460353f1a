"""The parts of Since the last meeting: which day is compared, and what is told of it."""

from datetime import date

import streamlit as st
from sqlalchemy import Engine

from data_access.oversight.meetings import read_meetings
from metrics.periods import shift_months
from pages.shared import data
from pages.shared.choice import Choice, choose
from pages.shared.tables import draw_list
from reporting.answered import last_time, told_since
from reporting.changes import A_WEEK, Told
from reporting.changes_files import changes_markdown
from reporting.escaping import plain_text
from reporting.wording import day


def choose_since(choice: Choice) -> date:
    """The day to compare with: a meeting held here, a day of release, or some time ago."""
    until = choice.as_at or choice.today
    named = {one.held_on: one.title for one in data.kept(read_meetings) if one.held_on < until}
    days = [one for one in data.days_of_release() if one < until]
    words = {one: "the day asked for" for one in _asked(until)}
    words |= {one: "a day of release" for one in days} | _back(choice) | named
    said = {one.isoformat(): f"{day(one)} ({words[one]})" for one in sorted(words, reverse=True)}
    start = data.kept(last_time, until).isoformat()
    chosen = choose("since", "What is new since", list(said), words=said.get, start=start)
    return date.fromisoformat(chosen)


def _asked(until: date) -> list[date]:
    """The day that a link names, as last week's digest does: it need not be one of today's."""
    try:
        asked = date.fromisoformat(st.query_params.get("since", ""))
    except ValueError:
        return []
    return [asked] if asked < until else []


def _back(choice: Choice) -> dict[date, str]:
    """Weeks and months back from the day that is shown."""
    until, ends = choice.as_at or choice.today, "before" if choice.as_at else "ago"
    return {
        until - A_WEEK: f"a week {ends}",
        until - 2 * A_WEEK: f"2 weeks {ends}",
        shift_months(until, -1): f"a month {ends}",
        shift_months(until, -3): f"3 months {ends}",
    }


def told(choice: Choice, since: date) -> Told:
    """What differs between that day and the day that is shown, in the area chosen."""
    return told_of((choice.area,), since, choice.as_at or choice.today)


def told_of(areas: tuple[str, ...], since: date, until: date) -> Told:
    """What differs between two days in some areas; a meeting closed on the earlier one leads."""
    return data.kept(_told, since, until, areas)


def _told(engine: Engine, since: date, until: date, areas: tuple[str, ...]) -> Told:
    return told_since(engine, since, until, areas=areas)[1]


def show_told(found: Told) -> None:
    """Each kind of change under its heading; that there was none is said in one line."""
    for group in found.that_happened:
        st.header(group.heading)
        draw_list(map(plain_text, group.lines))
    none = [group.heading for group in found.groups if not group.lines]
    if none:
        st.header("Nothing to report")
        draw_list(plain_text(heading) for heading in none)


def show_file(found: Told) -> None:
    """The same as a text to put into a message or a pack."""
    st.download_button(
        "Download this as text (Markdown)",
        changes_markdown(found),
        file_name=f"since-{found.since.isoformat()}.md",
        mime="text/markdown",
        on_click="ignore",
    )
