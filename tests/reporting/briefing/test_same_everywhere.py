"""One content, every format: the same words and the same numbers, for choices made at random."""

import json
import math
import random
from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.holdings import areas_held, release_days
from metrics.catalogue import MEASURES, find_measure
from metrics.measure import Measure
from reporting.briefing.content import Kind, Section
from reporting.briefing.writers import FORMATS, write_briefing
from reporting.wording import number
from tests.pages.opened import open_page, whole_text
from tests.reporting.briefing import opened
from tests.reporting.briefing.conftest import Make

OPEN = {".pptx": opened.deck_text, ".pdf": opened.pdf_text, ".docx": opened.word_text}


def choices(engine: Engine, count: int) -> list[tuple[Measure, str, date | None]]:
    """Measures, areas for which they are held, and days, the same in every run."""
    chance = random.Random(5)
    days = [None, *release_days(engine)]
    found = []
    while len(found) < count:
        measure = chance.choice(MEASURES)
        areas = areas_held(engine, measure.calculation.series) or ("London",)
        found.append((measure, chance.choice(areas), chance.choice(days)))
    return found


def shown_values(section: Section) -> list[float]:
    return [one.value for one in section.readings if one.value is not None]


def check_workbook(content: bytes, section: Section) -> None:
    """Every figure stands in the workbook in full precision, and as it is shown."""
    texts, numbers = opened.workbook_cells(content)
    assert any(section.message in text for text in texts)
    held = {round(one, 9) for one in numbers}
    assert {round(one, 9) for one in shown_values(section)} <= held


def check_html(content: bytes, section: Section) -> None:
    screen = opened.html_deck(content)["screens"][1]
    assert screen["message"] == section.message
    assert screen["points"] == list(section.points)
    assert screen["cells"] == [list(row) for row in section.table.rows] if section.table else True
    drawn = [one["value"] for one in screen["rows"] if one["part"] != "target" and one["value"]]
    assert all(any(math.isclose(one, v) for v in shown_values(section)) for one in drawn)


def check_page(section: Section, measure: Measure, area: str, day: date | None) -> None:
    asked = {"kind": "measure", "measures": measure.id, "area": area}
    asked |= {"as_at": day.isoformat()} if day else {}
    page = open_page("pages/briefing.py", **asked)
    assert not page.exception
    text = whole_text(page).replace("\\", "")
    for words in (section.message, *section.points):
        assert words in text


@pytest.mark.usefixtures("filled_store")
@pytest.mark.prove("page and files say the same", sample=20, full=500)
def test_page_and_every_file_say_what_the_summaries_say(
    brief: Make, shipped: Engine, repeats: int, capsys: pytest.CaptureFixture[str]
) -> None:
    from metrics.__main__ import main

    for measure, area, day in choices(shipped, repeats):
        made = brief(Kind.MEASURE, measures=(measure.id,), area=area, as_at=day)
        section = made.sections[0]
        for ending, read in OPEN.items():
            text = opened.squeezed(read(write_briefing(made, ending)))
            for words in (section.message, *section.points, section.source):
                assert opened.squeezed(words) in text, (ending, measure.id, area, day)
        check_html(write_briefing(made, ".html"), section)
        check_workbook(write_briefing(made, ".xlsx"), section)
        check_page(section, measure, area, day)
        at = ["--as-at", day.isoformat()] if day else ["--today", str(made.day)]
        assert main(["summaries", "--area", area, "--measure", measure.id, *at]) == 0
        record = json.loads(capsys.readouterr().out)[0]
        assert record["headline"].startswith(section.message)
        if record["latest"] and find_measure(measure.id).unit.is_count:
            assert number(record["latest"]["value"], measure.unit) in section.message


@pytest.mark.parametrize("ending", list(FORMATS))
def test_the_same_briefing_gives_the_same_file(brief: Make, ending: str) -> None:
    made = brief(Kind.BOROUGH)
    assert write_briefing(made, ending) == write_briefing(made, ending)
