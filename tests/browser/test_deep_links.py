"""A link with area, period and day opens that view, in a fresh browser on a fresh server."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.seen import open_page
from tests.helpers import start_app

LINK = "measure?measure=vawg_victims&area=Camden&period=2&as_at=2026-04-06"
SPLIT = "measure?measure=vawg_victims&breakdown=ethnicity"


def test_a_deep_link_is_the_first_thing_that_a_new_server_is_asked_for(
    tmp_path: Path, page: Page
) -> None:
    with start_app(tmp_path) as app:
        open_page(app, page, LINK)
        main = page.get_by_test_id("stMain")
        expect(page.get_by_role("heading", level=1)).to_contain_text("women and girls")
        expect(main).to_contain_text("were recorded in Camden in February 2026")
        for box, value in (
            ("Area", "Camden"),
            ("Period", "Last 2 years"),
            ("As published at", "6 April 2026"),
        ):
            expect(page.get_by_role("combobox", name=box)).to_have_value(value)
        expect(page.get_by_test_id("stException")).to_have_count(0)


def test_a_deep_link_to_a_split_opens_it(app_server, page: Page) -> None:
    open_page(app_server, page, SPLIT)
    heading = page.get_by_role("heading", level=2, name="By ethnicity")
    expect(heading).to_be_visible()


def test_a_deep_link_to_an_earlier_day_shows_the_figures_of_that_day(
    app_server, page: Page
) -> None:
    open_page(app_server, page, "measure?measure=crown_court_open_cases&as_at=2025-06-26")
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("17,492")
    expect(main).not_to_contain_text("19,339")
