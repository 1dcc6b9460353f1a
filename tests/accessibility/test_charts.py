"""Every chart in words and as a table, from the same figures."""

from datetime import date

import pytest
from playwright.sync_api import Locator, Page
from sqlalchemy import Engine

from data_access.areas import LONDON
from metrics.answers import View, summaries
from metrics.catalogue import MEASURES
from reporting.sentences import trend_description
from reporting.tables import readings_table
from reporting.trend_data import trend_data
from reporting.wording import shown, spoken
from tests.accessibility.scenes import PATHS, Scene, open_everything, settle, show
from tests.helpers import RunningApp

VIEWS = [View(area, date(2026, 11, 21)) for area in (LONDON, "Camden", "England and Wales")]
POINTS = """() => [...document.querySelectorAll(
  '[data-testid="stVegaLiteChart"] [role="graphics-symbol"][aria-label]')]
  .map(point => point.getAttribute('aria-label'))"""
# Charts that draw the same figures as the one before share its table.
SHARED = {"areas_compared": 1}
MOST_CHARTS = ("crown_court", "satisfaction", "briefing")
DRAWN = [measure.id for measure in MEASURES if measure.headline and not measure.awaiting]


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.area)
def test_a_chart_says_its_latest_figure_and_its_table_has_every_figure(
    filled: Engine, view: View
) -> None:
    drawn = [one for one in summaries(filled, view) if one.latest is not None]
    assert drawn
    for summary in drawn:
        said = trend_description(summary, summary.readings)
        assert spoken(summary.latest.value, summary.measure.unit) in said
        assert len(said) <= 250
        table = list(readings_table(summary, summary.readings)["Figure"])
        points = trend_data(summary, summary.readings).query(
            "part not in ('target', 'event', 'break')"
        )
        assert len(points) == sum(one.value is not None for one in summary.readings)
        for reading, cell in zip(reversed(summary.readings), table, strict=True):
            assert shown(reading, summary.measure.unit) in cell


@pytest.mark.prove("a page's charts have words and tables", sample=3, full=len(PATHS))
def test_every_chart_has_words_and_a_table_with_headers(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    charts = 0
    for path in sorted(PATHS, key=lambda path: path not in MOST_CHARTS)[:repeats]:
        show(page, Scene(path), app_server.address)
        found = page.get_by_test_id("stVegaLiteChart")
        names = [chart.get_attribute("aria-label") for chart in found.all()]
        assert all(name and name != "Vega visualization" for name in names), (path, names)
        assert len(set(names)) == len(names), path
        open_everything(page)
        assert tables_with_headers(page) >= len(names) - SHARED.get(path, 0), path
        charts += len(names)
    assert charts >= 3


def tables_with_headers(page: Page) -> int:
    """How many tables the page has; an error if one lacks headers, a name or rows."""
    tables = page.locator(".table-frame table").all()
    for table in tables:
        assert table.locator("thead th").count() > 1
        assert table.locator("tbody tr").count() > 0
    return len(tables)


@pytest.mark.prove("the chart of a measure", sample=2, full=len(DRAWN))
def test_the_chart_of_a_measure_agrees_with_its_table(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    missing = {}
    for measure in DRAWN[:repeats]:
        page.goto(f"{app_server.address}/measure?measure={measure}")
        settle(page)
        open_everything(page)
        points = " | ".join(page.evaluate(POINTS))
        table = page.get_by_role("table", name="every figure")
        rows = [figure_said(row) for row in table.locator("tbody tr").all()]
        missing[measure] = [words for words in rows if words and words not in points]
    assert {measure: words for measure, words in missing.items() if words} == {}


def figure_said(row: Locator) -> str:
    """A row of a table as its point on the chart says it; nothing where no figure is held."""
    cells = [cell.strip() for cell in row.locator("th, td").all_inner_texts()]
    period, figure = cells[0], cells[1].removeprefix("about ").split(" (")[0]
    return "" if figure.startswith("[") else f"{period}: {figure}"
