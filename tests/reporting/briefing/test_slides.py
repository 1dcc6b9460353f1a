"""PowerPoint: native and editable, with titles, words for pictures, sources and notes."""

import io
import time
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from metrics.catalogue import MEASURES
from reporting.briefing.chart_series import chart_content
from reporting.briefing.content import Kind
from reporting.briefing.fitting import MORE, height
from reporting.briefing.slide_template import TITLES
from reporting.briefing.slides import write_slides
from reporting.trend_data import trend_rows
from tests.reporting.briefing.conftest import Make


def opened(content: bytes):  # noqa: ANN201
    return Presentation(io.BytesIO(content))


def charts(deck) -> list:  # noqa: ANN001
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_slide_has_title_source_notes_and_words_for_what_is_drawn(
    brief: Make, kind: Kind
) -> None:
    for slide in opened(write_slides(brief(kind))).slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert any(shape.name == "Source" for shape in slide.shapes)
        assert "Made for" in slide.notes_slide.notes_text_frame.text
        drawn = [one for one in slide.shapes if one.has_chart or one.has_table]
        assert all(one._element.nvGraphicFramePr.cNvPr.get("descr") for one in drawn)
        assert all(one.shape_type != MSO_SHAPE_TYPE.PICTURE for one in slide.shapes)


def test_each_chart_is_native_and_holds_the_figures_in_full_precision(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    drawn = [one for one in made.sections if one.has_chart]
    for section, chart in zip(drawn, charts(opened(write_slides(made))), strict=True):
        assert chart.part.chart_workbook.xlsx_part is not None
        held = sorted(v for s in chart.plots[0].series for v in s.values if v is not None)
        expected = [v for one in chart_content(section).series for v in one.values.values()]
        assert held == sorted(expected)
        counted = {one.value for one in section.readings if one.value is not None}
        assert counted <= set(held)


def test_a_break_is_a_gap_in_the_line(brief: Make) -> None:
    asked = ("crown_court_offence_to_completion_median_days",)
    chart = charts(opened(write_slides(brief(Kind.MEASURE, measures=asked))))[0]
    assert chart._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "gap"
    values = list(chart.plots[0].series[0].values)
    assert values.count(None) == 1
    assert values[0] is not None
    assert values[-1] is not None


def test_the_figure_after_a_break_bears_its_sign_and_the_slide_says_why(brief: Make) -> None:
    asked = ("crown_court_offence_to_completion_median_days",)
    deck = opened(write_slides(brief(Kind.MEASURE, measures=asked)))
    labels = charts(deck)[0]._chartSpace.findall(f".//{qn('c:dLbl')}/{qn('c:numFmt')}")
    assert [one.get("formatCode") for one in labels] == ['"[b]"', "#,##0"]
    said = [
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.name == "Source"
    ]
    assert any("[b] Figures before 1 April 2020 and from then on" in one for one in said)


@pytest.mark.parametrize("area", ["London", "England and Wales", "Snaresbrook Crown Court"])
def test_a_native_chart_is_broken_just_where_the_line_of_the_page_is(brief: Make, area) -> None:  # noqa: ANN001
    every = tuple(measure.id for measure in MEASURES)
    drawn = [s for s in brief(Kind.MEASURE, measures=every, area=area).sections if s.has_chart]
    for section in drawn:
        line = [r for r in trend_rows(section.summary, section.readings) if r["part"] == "line"]
        pairs = zip(line, line[1:], strict=False)
        apart = {(a["day"], b["day"]) for a, b in pairs if a["run"] != b["run"]}
        content = chart_content(section)
        own = sorted(d for one in content.series if one.style == "line" for d in one.values)
        found = {
            (before, after)
            for before, after in zip(own, own[1:], strict=False)
            if any(before < day < after for day in content.days)
        }
        assert found == apart, section.key


def test_a_target_is_a_dashed_line_with_its_figure(brief: Make) -> None:
    asked = ("crown_court_outstanding_cases",)
    made = brief(Kind.MEASURE, measures=asked, area="England and Wales")
    chart = charts(opened(write_slides(made)))[0]
    target = [one for one in chart.plots[0].series if "arget" in one.name]
    assert [set(filter(None, one.values)) for one in target] == [{53000.0}]
    dashes = target[0]._element.findall(f".//{qn('a:prstDash')}")
    assert [dash.get("val") for dash in dashes] == ["dash"]


@pytest.mark.parametrize("area", ["London", "England and Wales"])
def test_no_text_leaves_its_box(brief: Make, area: str) -> None:
    every = tuple(measure.id for measure in MEASURES)
    deck = opened(write_slides(brief(Kind.MEASURE, measures=every, area=area)))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                texts = [one.text for one in shape.text_frame.paragraphs]
                size = max(one.runs[0].font.size.pt for one in shape.text_frame.paragraphs)
                needed = height(texts, size, shape.width.pt - 15)
                assert needed <= shape.height.pt, (slide.shapes.title.text, shape.name)
            assert shape.left >= 0
            assert shape.top + shape.height <= deck.slide_height
            assert shape.left + shape.width <= deck.slide_width


def test_the_same_briefing_gives_the_same_bytes(brief: Make) -> None:
    made = brief(Kind.SUMMIT)
    first = write_slides(made)
    time.sleep(2.1)  # a zip file tells every second second
    assert write_slides(made) == first


@pytest.fixture
def template(tmp_path):  # noqa: ANN001, ANN201
    """An office's own file: 4 by 3, one layout with title, a room of its own, and words."""
    deck = Presentation()
    layout = next(one for one in deck.slide_layouts if one.name == "Content with Caption")
    layout.placeholders[0].left, layout.placeholders[0].width = Inches(0.5), Inches(9)
    layout.placeholders[1].left = Inches(4.25)
    deck.slides.add_slide(layout).shapes.title.text = "The template's own example"
    path = tmp_path / "office.pptx"
    deck.save(path)
    return path


def test_the_offices_template_is_used(brief: Make, template) -> None:  # noqa: ANN001
    deck = opened(write_slides(brief(Kind.SUMMIT), template))
    assert deck.slide_width == Inches(10)
    titles = [slide.shapes.title for slide in deck.slides]
    assert all(one.is_placeholder for one in titles)
    assert "The template's own example" not in [one.text_frame.text for one in titles]
    empty = [s for slide in deck.slides for s in slide.placeholders if not s.text_frame.text]
    assert empty == []
    frames = [s for slide in deck.slides for s in slide.shapes if s.has_chart]
    assert {frame.left for frame in frames} == {Inches(4.25)}


@pytest.mark.parametrize(
    "kept", [("Title Only",), ("Title and Content",), ("Two Content", "Section Header"), ()]
)
def test_on_any_template_nothing_lies_over_anything_and_no_title_leaves_its_box(
    brief: Make, tmp_path: Path, kept: tuple[str, ...]
) -> None:
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        if kept and layout.name not in kept:
            deck.slide_layouts.remove(layout)
    deck.save(tmp_path / "office.pptx")
    every = tuple(measure.id for measure in MEASURES if measure.headline)
    made = brief(Kind.MINISTERIAL, measures=every)
    for slide in opened(write_slides(made, tmp_path / "office.pptx")).slides:
        title, *_ = shapes = [one for one in slide.shapes if one.shape_id]
        words = [one.text for one in title.text_frame.paragraphs]
        size = title.text_frame.paragraphs[0].runs[0].font.size.pt
        assert height(words, size, title.width.pt - 15) <= title.height.pt
        assert size >= 16
        assert [one.text_frame.text for one in shapes if one.name == "Points"] != [MORE]
        for one, other in combinations([s for s in shapes if s.name != "Source"], 2):
            assert not overlap(one, other), (slide.slide_layout.name, one.name, other.name)


def overlap(one, other) -> bool:  # noqa: ANN001
    """By more than a tenth of an inch in each direction."""
    least = Inches(0.1)
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > least and down > least


def test_a_template_keeps_its_title_slide_its_text_places_and_its_margins(
    brief: Make, tmp_path: Path
) -> None:
    deck = Presentation()
    for layout in (deck.slide_master, *deck.slide_layouts):
        for shape in layout.placeholders:
            if shape.placeholder_format.type in TITLES:
                shape.left, shape.width = Inches(1.5), Inches(8)
                shape.top, shape.height = Inches(0.3), Inches(1)
    deck.save(tmp_path / "office.pptx")
    made = opened(write_slides(brief(Kind.MINISTERIAL), tmp_path / "office.pptx"))
    layouts = [slide.slide_layout.name for slide in made.slides]
    assert layouts[0] == "Title Slide"
    assert "Title Slide" not in layouts[1:]
    titled = [(slide.shapes.title.text_frame.text, slide) for slide in made.slides]
    overview = next(slide for title, slide in titled if title.startswith("Of "))
    plan = next(slide for title, slide in titled if title.startswith("The Police"))
    assert overview.slide_layout.name == "Title Only"
    assert plan.slide_layout.name == "Title and Content"
    words = next(one for one in plan.placeholders if one.name == "Points")
    assert words.text_frame.text.endswith("No measure is judged against a number today.")
    table = next(one for one in overview.shapes if one.has_table)
    assert table.left == Inches(1.5)
    sources = [one for slide in made.slides for one in slide.shapes if one.name == "Source"]
    assert {(one.left, one.width) for one in sources} == {(Inches(1.5), Inches(8))}


def test_the_axis_begins_with_a_year_or_a_month_and_no_label_lies_on_it(brief: Make) -> None:
    for area, measure, begin in (
        ("London", "victim_satisfaction_overall", date(2005, 1, 1)),
        ("Camden", "knife_injury_victims_under_25", date(2023, 3, 1)),
    ):
        made = brief(Kind.MEASURE, measures=(measure,), area=area)
        axis = charts(opened(write_slides(made)))[0]._chartSpace.chart.find(f".//{qn('c:dateAx')}")
        days = (begin - date(1899, 12, 30)).days
        assert axis.find(f"{qn('c:scaling')}/{qn('c:min')}").get("val") == str(days)


def test_a_point_that_is_still_filling_in_is_seen_and_told_as_such(brief: Make) -> None:
    made = brief(Kind.MEASURE, measures=("charge_rate",))
    chart = charts(opened(write_slides(made)))[0]
    settled, filling = chart.plots[0].series
    assert filling.name.endswith("charge or summons (still filling in [p])")
    assert filling._element.find(f".//{qn('c:marker')}//{qn('a:srgbClr')}").get("val") != "FFFFFF"
    formats = [
        one._element.find(f".//{qn('c:dLbl')}/{qn('c:numFmt')}").get("formatCode")
        for one in (settled, filling)
    ]
    assert formats == ['#,##0.0"%"', '#,##0.0"%"" [p]"']
    places = [one._element.find(f".//{qn('c:dLblPos')}").get("val") for one in (settled, filling)]
    assert places == ["l", "r"]


def bare_charts(drawn: list) -> float:
    """Seconds that python-pptx alone takes for the same charts on the same number of slides."""
    contents = [chart_content(section) for section in drawn]
    begun = time.process_time()
    deck = Presentation()
    for content in contents:
        data = CategoryChartData()
        data.categories = content.days
        for one in content.series:
            data.add_series(one.name, [one.values.get(day) for day in content.days])
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        box = (0, 0, Inches(8), Inches(5))
        slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box, data)
    deck.save(io.BytesIO())
    return time.process_time() - begun


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.prove("a deck takes under 3 times bare python-pptx", sample=5, full=30)
def test_a_deck_is_written_nearly_as_fast_as_its_bare_charts(
    brief: Make, repeats: int, kind: Kind
) -> None:
    made = brief(kind)
    drawn = [one for one in made.sections if one.has_chart]
    bare, taken = [], []
    for _ in range(repeats):  # by turns: whatever else the machine does then slows down both
        bare.append(bare_charts(drawn))
        begun = time.process_time()
        write_slides(made)
        taken.append(time.process_time() - begun)
    assert min(taken) < 3 * min(bare)
