"""What the office wrote itself is printed in every format, with who wrote it and when."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from data_access.database import writing
from data_access.oversight.actions import add_action, add_update, change_action, read_actions
from data_access.oversight.meetings import close_meeting, read_meetings, start_meeting
from data_access.oversight.notes import write_ambition, write_event, write_note
from data_access.oversight.tables import actions
from reporting.briefing.content import Briefing, Kind, Request
from reporting.briefing.making import make_briefing
from reporting.briefing.outline import ACROSS, ROWS, outline, shares
from reporting.briefing.writers import FORMATS, write_briefing
from tests.reporting.briefing import opened
from tests.reporting.briefing.conftest import TODAY
from tests.templates import Templates

OPEN = "crown_court_open_cases"
LONG = "Write to every agency that has not answered, and ask again by telephone. " * 6
NEW = {"owner": "Policy lead", "due_on": "2026-11-14"}
NOTE = {"measure": OPEN, "area": "London", "period_end": "2025-12-31", "words": "A strike <b>."}
EVENT = {"happened_on": "2025-05-05", "label": "A new court room", "themes": "court"}
EVENT |= {"area": "London", "source_title": "A letter"}
AMBITION = {"measures": OPEN, "area": "London", "kind": "at_most", "value": "15000"}
AMBITION |= {"unit": "cases", "due_on": "2028-03-31", "words": "Agreed with the board."}


@pytest.fixture
def office(templates: Templates, tmp_path: Path) -> Iterator[Engine]:
    """The shipped figures, and what people wrote."""
    with templates.copy("sqlite", "filled", tmp_path) as engine:
        add_action(engine, NEW | {"what": "Ask the Ministry"}, by="Ada")
        add_update(engine, "1", {"happened_on": "2026-11-16", "words": "A letter is out"}, by="Ben")
        for number in range(3):
            add_action(engine, NEW | {"what": f"{number} {LONG}", "due_on": "2027-01-01"}, by="Cy")
        done = NEW | {"what": "Send the figures", "status": "done"}
        add_action(engine, done, by="Dee")
        write_note(engine, NOTE, by="Ada")
        write_event(engine, EVENT, by="Ben")
        write_ambition(engine, AMBITION, today=TODAY, by="Cy")
        yield engine


def weekly(engine: Engine, **asked: object) -> Briefing:
    wanted = {"kind": Kind.WEEKLY, "area": "London", "today": TODAY, "measures": (OPEN,)}
    return make_briefing(engine, Request(**wanted | asked))


def text_of(content: bytes, ending: str) -> str:
    """Every word of a file, without its spaces."""
    if ending == ".xlsx":
        return opened.squeezed("\n".join(opened.workbook_cells(content)[0]))
    if ending == ".html":
        screens = opened.html_deck(content)["screens"]
        said = [str(word) for one in screens for word in (one["message"], *one["points"])]
        cells = [cell for one in screens for row in one["cells"] for cell in row]
        return opened.squeezed("\n".join(said + cells))
    read = {".pptx": opened.deck_text, ".pdf": opened.pdf_text, ".docx": opened.word_text}
    return opened.squeezed(read[ending](content))


@pytest.mark.parametrize("ending", list(FORMATS))
def test_actions_notes_events_and_ambitions_are_printed(office: Engine, ending: str) -> None:
    made = weekly(office)
    text = text_of(write_briefing(made, ending), ending)
    assert made.sections[0].table
    for row in made.sections[0].table.rows:
        for cell in row:
            assert opened.squeezed(cell) in text, cell
    (measure,) = (one for one in made.sections if one.summary)
    for point in measure.points:
        assert opened.squeezed(point) in text, point


def test_each_line_says_who_wrote_it_and_when_and_is_a_mark_of_the_chart(office: Engine) -> None:
    made = weekly(office)
    (measure,) = (one for one in made.sections if one.summary)
    labels = {one.label for one in measure.events}
    assert {"Note: A strike <b>. (Ada)", "A new court room"} <= labels
    when = r"\d{1,2} \w+ \d{4} at \d\d:\d\d"
    for begins, who in (
        ("The office's note on 31 December 2025: A strike <b>.", "Ada"),
        ("The office's ambition: at most 15,000 cases by 31 March 2028.", "Cy"),
        ("5 May 2025: A new court room. Source: A letter", "Ben"),
    ):
        (line,) = (one for one in measure.points if one.startswith(begins))
        assert re.search(rf"\({who}, {when}\)", line)
    assert [re.fullmatch(rf"(Ada|Cy), {when}", row[-1])[1] for row in made.sections[0].table.rows]


def test_overdue_actions_lead_and_the_last_update_is_said(office: Engine) -> None:
    section = weekly(office).sections[0]
    assert section.message == "4 actions are open, 1 overdue."
    first = dict(zip(section.table.columns, section.table.rows[0], strict=True))
    assert first["Action"] == "1. Ask the Ministry"
    assert first["When"] == "Overdue by 7 days, was due 14 November 2026"
    assert first["Status"] == "Open. 16 November 2026: A letter is out (Ben)"
    assert section.points[0].startswith("Closed since 30 September 2026: 5. Send the figures (")


def test_an_older_day_has_no_note_on_a_point_that_came_later(office: Engine) -> None:
    made = weekly(office, as_at=date(2025, 12, 18))
    (measure,) = (one for one in made.sections if one.summary)
    assert not [one for one in measure.points if "A strike" in one]
    assert not [one for one in measure.events if "A strike" in one.label]


def test_an_older_day_has_the_actions_as_they_stood(office: Engine) -> None:
    day = date(2026, 9, 30)
    assert weekly(office, as_at=day).sections[0].message == "No action is open."
    with writing(office) as connection:
        first = update(actions).where(actions.c.key == "1")
        connection.execute(first.values(recorded_at=datetime(2026, 9, 1)))
    seen = next(one.version for one in read_actions(office) if one.key == "1")
    change_action(office, "1", NEW | {"what": "Other", "status": "done"}, seen=seen, by="Ada")
    section = weekly(office, as_at=day).sections[0]
    assert [row[0] for row in section.table.rows] == ["1. Ask the Ministry"]


def test_the_last_closed_meeting_is_the_day_to_compare_with(office: Engine) -> None:
    start_meeting(office, {"title": "Weekly", "held_on": "2026-11-14"}, by="Ada")
    (meeting,) = read_meetings(office)
    close_meeting(office, meeting.key, seen=meeting.version, by="Ada")
    assert weekly(office).sections[1].heading == "Since 14 November 2026"
    other = weekly(office, since=date(2026, 1, 1))
    assert other.sections[1].heading == "Since 1 January 2026"
    assert "since=2026-01-01" in other.link


def test_long_actions_go_over_as_many_slides_as_they_need(office: Engine) -> None:
    made = weekly(office)
    slides = [one for one in outline(made) if one.key == "actions"]
    assert len(slides) > 1
    assert sum(len(one.table.rows) for one in slides) == 4
    assert all(len(one.table.rows) <= ROWS for one in slides)
    assert slides[0].message.endswith(f"(1 of {len(slides)})")


def test_every_column_has_room_for_its_longest_word(office: Engine) -> None:
    table = weekly(office).sections[0].table
    for place, share in enumerate(shares(table)):
        words = [w for row in (table.columns, *table.rows) for w in row[place].split()]
        assert share * ACROSS > max(map(len, words)), table.columns[place]
