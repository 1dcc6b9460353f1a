"""Every page in Chromium: whole, drawn, described, within a small screen, and kept to itself."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.seen import HEADINGS, PAGE_SCROLLS, PATHS, SIDEWAYS, open_page, settle
from tests.chromium import left_the_machine
from tests.helpers import RunningApp

every_page = pytest.mark.parametrize("path", PATHS)


@every_page
def test_page_opens_whole_in_order_and_asks_nothing_of_the_outside(
    app_server: RunningApp, page: Page, requests_made: list[str], path: str
) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    open_page(app_server, page, path)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    levels = page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    assert "Victims' Commissioner" in page.title()
    assert said == []
    assert left_the_machine(requests_made) == []


@every_page
def test_page_does_not_scroll_sideways_on_a_small_screen(
    app_server: RunningApp, page: Page, path: str
) -> None:
    open_page(app_server, page, path, width=320)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate(PAGE_SCROLLS) <= 1
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("path", ["", "crown_court", "victims_journeys", "measure"])
def test_charts_are_drawn_and_described(app_server: RunningApp, page: Page, path: str) -> None:
    open_page(app_server, page, path)
    expect(page.get_by_test_id("stVegaLiteChart").first).to_be_visible()
    charts = page.get_by_test_id("stVegaLiteChart").all()
    assert charts
    for chart in charts:
        expect(chart.locator("canvas, svg").first).to_be_visible()
        said = chart.evaluate(
            "one => [one, ...one.querySelectorAll('*')]"
            ".map(part => part.getAttribute('aria-label')).filter(words => words)"
        )
        assert said
        assert not [words for words in said if "Vega visualization" in words]


def test_the_chart_of_open_cases_says_its_latest_figure(app_server: RunningApp, page: Page) -> None:
    open_page(app_server, page, "measure?measure=crown_court_open_cases")
    chart = page.get_by_test_id("stVegaLiteChart").first
    assert "19,339 cases" in chart.evaluate("one => one.outerHTML")


def test_the_overview_shows_the_newest_open_cases_and_that_they_were_read_in_a_copy(
    app_server: RunningApp, page: Page
) -> None:
    open_page(app_server, page, "")
    card = page.locator(".card").filter(has_text="Open Crown Court cases")
    expect(card).to_contain_text("19,339")
    expect(page.get_by_test_id("stMain")).to_contain_text("31 December 2025; read in a copy")


def test_a_file_of_a_measure_can_be_downloaded(app_server: RunningApp, page: Page) -> None:
    open_page(app_server, page, "measure?measure=crown_court_open_cases")
    page.get_by_text("Table and download").click()
    # The button stands below the table, and moves down when that is drawn.
    expect(page.get_by_role("table", name="Open Crown Court cases, every figure")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=re.compile("Download these figures")).click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert waiting.value.suggested_filename == "crown_court_open_cases.csv"
    assert "crown_court_open_cases,London,ALL,2025-12-31,2025-12-31,19339" in text
    assert "37283" not in text


def test_a_choice_of_area_changes_the_figures_and_the_address(
    app_server: RunningApp, page: Page
) -> None:
    open_page(app_server, page, "measure?measure=vawg_victims")
    page.get_by_role("combobox", name=re.compile("Area")).click()
    page.get_by_role("option", name="Camden", exact=True).click()
    expect(page.get_by_test_id("stMain")).to_contain_text("recorded in Camden")
    expect(page).to_have_url(re.compile("area=Camden"))


def test_a_link_of_the_menu_carries_the_day(app_server: RunningApp, page: Page) -> None:
    open_page(app_server, page, "crown_court?as_at=2025-06-26")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Satisfaction").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("satisfied")
    settle(page)
    expect(page).to_have_url(re.compile("as_at=2025-06-26"))


def test_what_is_chosen_outlives_a_page_without_that_box(
    app_server: RunningApp, page: Page
) -> None:
    open_page(app_server, page, "satisfaction?area=England+and+Wales&period=5")
    menu = page.get_by_test_id("stSidebar")
    for name, words in (("Definitions", "words and figures"), ("Crown Court", "wait for court")):
        menu.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(words)
        settle(page)
    expect(page.locator(".text .lead").first).to_contain_text("Crown Courts of England and Wales")
    expect(page).to_have_url(re.compile("area=England.and.Wales.period=5"))
