"""Saved views in Chromium: saved from the sidebar, opened from the list, put on stage."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.seen import open_page, settle
from tests.helpers import RunningApp, start_app

NAME = "Camden's victims"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RunningApp]:
    """A dashboard of its own."""
    with start_app(tmp_path) as app:
        yield app


def test_the_view_that_is_open_is_saved_opened_and_put_on_stage(
    office: RunningApp, page: Page
) -> None:
    open_page(office, page, "measure?area=Camden&measure=vawg_victims")
    sidebar = page.get_by_test_id("stSidebar")
    sidebar.get_by_text("Save this view").click()
    who = sidebar.get_by_label("Who is writing")
    who.fill("Ada")
    who.press("Enter")
    settle(page)
    sidebar.get_by_label("Name of the view").fill(NAME)
    sidebar.get_by_role("button", name="Save", exact=True).click()
    expect(sidebar.get_by_test_id("stAlert")).to_contain_text(f"Saved as {NAME}", timeout=30_000)
    expect(sidebar.get_by_label("Name of the view")).to_have_value("")

    sidebar.get_by_role("link", name="All saved views").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Which views does the office keep?")
    settle(page)
    main = page.get_by_test_id("stMain")
    expect(main.get_by_text("Saved by Ada")).to_be_visible()
    main.get_by_role("link", name=NAME).click()
    expect(page).to_have_url(f"{office.address}/measure?area=Camden&measure=vawg_victims")
    settle(page)

    open_page(office, page, "saved_views")
    page.get_by_test_id("stMain").get_by_role("link", name="Present").click()
    heading = page.locator("dialog h1")
    expect(heading).to_be_visible(timeout=60_000)
    expect(page).to_have_url(re.compile("kind=measure&measures=vawg_victims&present=1"))
