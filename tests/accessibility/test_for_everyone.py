"""What our script adds: charts by keyboard, answers read out, no key that surprises."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.scenes import NARROW, Scene, settle, show
from tests.helpers import RunningApp

CHARTS = '[role="graphics-document"]'
READ_OUT = '[role="status"].heard-only'
RUNS = """() => { window.runs = 0;
  new MutationObserver(() => { window.runs += 1; })
    .observe(document.body, {attributeFilter: ['data-test-script-state'], subtree: true}); }"""


@pytest.fixture
def court(page: Page, app_server: RunningApp) -> Page:
    show(page, Scene("crown_court"), app_server.address)
    return page


def test_the_page_is_in_british_english(court: Page) -> None:
    assert court.locator("html").get_attribute("lang") == "en-GB"


def test_the_points_of_a_chart_are_reached_and_left_by_keyboard(court: Page) -> None:
    chart = court.locator(CHARTS).first
    chart.focus()
    said = []
    for key in ("End", "ArrowLeft", "ArrowRight", "Home"):
        court.keyboard.press(key)
        said.append(chart.locator(".point-words").inner_text())
        expect(court.locator(READ_OUT)).to_have_text(said[-1])
    assert said[0] == said[2] == "31 Dec 2025: 19,339"
    assert len(set(said)) == 3
    court.keyboard.press("Escape")
    expect(chart.locator(".point-words")).to_have_count(0)


def test_a_chart_has_the_focus_seen_and_is_named_by_what_it_tells(court: Page) -> None:
    chart = court.locator(CHARTS).first
    chart.focus()
    assert "19,339" in chart.get_attribute("aria-label")
    assert chart.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    # Said by the whole chart, and not a second time by the drawing inside.
    assert chart.locator('g[role="graphics-object"][aria-label]').count() == 0


def test_the_new_answer_is_read_out_when_a_filter_changes(court: Page) -> None:
    court.get_by_role("combobox", name="Area").fill("England and Wales")
    court.get_by_role("option", name="England and Wales").click()
    expect(court.locator(READ_OUT)).to_contain_text("Crown Courts of England and Wales")
    settle(court)
    labels = [one.get_attribute("aria-label") for one in court.locator(CHARTS).all()]
    assert all("England and Wales" in label for label in labels)


@pytest.mark.parametrize("key", ["r", "R", "c"])
def test_no_key_alone_runs_the_page_again(court: Page, key: str) -> None:
    court.evaluate(RUNS)
    court.locator("h1").click()
    court.keyboard.press(key)
    court.wait_for_timeout(500)
    assert court.evaluate("window.runs") == 0
    assert court.get_by_role("dialog").count() == 0


def test_a_table_wider_than_a_phone_is_a_named_part_that_a_keyboard_scrolls(
    page: Page, app_server: RunningApp
) -> None:
    page.set_viewport_size({"width": NARROW, "height": 800})
    show(page, Scene("crown_court", width=NARROW), app_server.address)
    frame = page.get_by_role("region", name="Every measure, wider than the page")
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert frame.evaluate("one => one.scrollLeft") > 0
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_role("region", name="Every measure, wider than the page")).to_have_count(0)
