"""The office's week without a mouse: what changed, a measure, its table, an action, a deck."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.accessibility.scenes import settle
from tests.helpers import RunningApp, start_app

MOST_STOPS = 150  # of Tab, from where the focus is to a control further down


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RunningApp]:
    """A dashboard of its own, to write in."""
    with start_app(tmp_path) as app:
        yield app


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the control has the focus."""
    expect(target).to_be_visible()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {target}")


def follow(page: Page, name: str, *, heading: str) -> None:
    """Open a page by the link of that name, beginning at the top."""
    page.evaluate("() => document.activeElement.blur()")
    tab_to(page, page.get_by_role("link", name=name, exact=True).first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
    settle(page)


def fill(page: Page, label: str, words: str) -> None:
    """Type into the box of that label."""
    tab_to(page, page.get_by_label(label, exact=True))
    page.keyboard.type(words)


def press(page: Page, name: str) -> None:
    """Tab to the button of that name and press it."""
    tab_to(page, page.get_by_role("button", name=name))
    page.keyboard.press("Enter")


def test_the_offices_week_needs_no_mouse(page: Page, office: RunningApp) -> None:
    page.goto(office.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
    settle(page)
    follow(page, "What is new", heading="What is new")
    read_a_measure(page)
    note_an_action(page)
    present_a_deck(page)


def read_a_measure(page: Page) -> None:
    """Open it, filter, walk its points, open the table, take the file."""
    follow(page, "Crown Court", heading="How long do victims wait")
    tab_to(page, page.get_by_role("link", name="Look closer").first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("How many cases wait")
    settle(page)
    tab_to(page, page.get_by_role("combobox", name="Area"))
    page.keyboard.type("England and Wales")
    expect(page.get_by_role("option", name="England and Wales")).to_be_visible()
    page.keyboard.press("Enter")
    settle(page)
    tab_to(page, page.locator('[role="graphics-document"]').first)
    page.keyboard.press("End")
    expect(page.locator(".point-words")).to_contain_text("80,829")
    tab_to(page, page.locator("summary", has_text="Table and download").first)
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="every figure")).to_contain_text("80,829")
    settle(page)
    tab_to(page, page.get_by_role("button", name="Download these figures (CSV)"))
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert "80829" in taken.value.path().read_text("utf-8-sig")


def note_an_action(page: Page) -> None:
    """Say who writes, and add an action."""
    follow(page, "Actions", heading="What was agreed")
    fill(page, "Who is writing", "Ada")
    page.keyboard.press("Enter")
    settle(page)
    fill(page, "What is to be done", "Ask about Snaresbrook")
    fill(page, "Owner: a role or an agency", "Policy lead")
    fill(page, "Due, such as 31 December 2026", "31 December 2099")
    press(page, "Add the action")
    expect(page.get_by_role("table", name="Actions")).to_contain_text("Ask about Snaresbrook")


def present_a_deck(page: Page) -> None:
    """Make the slides, go on stage, go on, and leave."""
    follow(page, "Briefing", heading="What do we take")
    tab_to(page, page.get_by_role("button", name="PowerPoint"))
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".pptx")
    page.evaluate("() => document.activeElement.blur()")
    press(page, "Present")
    stage = page.get_by_role("dialog")
    expect(stage).to_be_visible(timeout=30_000)
    first = stage.get_by_role("heading", level=1).inner_text()
    page.keyboard.press("ArrowRight")
    expect(stage.get_by_role("heading", level=1)).not_to_have_text(first)
    page.keyboard.press("Escape")
    expect(stage).to_have_count(0)
