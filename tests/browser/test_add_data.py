"""A file is dropped, looked at, imported, seen everywhere, undone: in two open browsers."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.data_access.made_court import write_rdos
from tests.helpers import RunningApp, start_app

FIVE_COURTS = "4,950"  # 11 offences x 15 receipt types x 3 (open) x 2 (quarter), in five courts
SLOW = 60_000


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    """A dashboard of its own, since this test writes."""
    folder = tmp_path / "app"
    folder.mkdir()
    with start_app(folder) as running:
        yield running


@pytest.fixture
def other_page(browser: Browser) -> Iterator[Page]:
    """A second reader, in a browser of their own."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def drop(page: Page, app: RunningApp, file: Path) -> None:
    """Drop a file on Add data, and say who and when."""
    page.goto(f"{app.address}/add_data")
    page.get_by_label("Who is writing").fill("Ann Other")
    page.get_by_label("Who is writing").press("Enter")
    page.locator("input[type=file]").set_input_files(file)
    box = page.get_by_label("Published on, if the file does not say so")
    box.fill(date.today().isoformat())
    box.press("Enter")


def click_to(page: Page, label: str) -> None:
    """A step in the menu, as a reader takes it, without loading the app anew."""
    page.get_by_test_id("stSidebar").get_by_role("link", name=label, exact=True).click()


def test_a_file_is_imported_seen_and_undone_in_two_open_browsers(
    app: RunningApp, page: Page, other_page: Page, tmp_path: Path
) -> None:
    file = write_rdos(tmp_path / "cc_rdos_tool.xlsx")
    other_page.goto(app.address)
    expect(other_page.get_by_role("heading", level=1)).to_be_visible(timeout=SLOW)
    expect(other_page.get_by_text(FIVE_COURTS)).to_have_count(0)

    drop(page, app, file)
    main = page.get_by_test_id("stMain")
    heading = main.get_by_role("heading", name="What it would change")
    expect(heading).to_be_visible(timeout=SLOW)
    expect(main.get_by_text("It would be stored as a new release")).to_be_visible()
    expect(main.get_by_text("figures would change")).to_be_visible()
    expect(main.get_by_text(FIVE_COURTS).first).to_be_visible()
    click_to(other_page, "Crown Court")
    expect(other_page.get_by_text(FIVE_COURTS)).to_have_count(0)

    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("cc_rdos_tool.xlsx is stored")).to_be_visible(timeout=SLOW)
    click_to(page, "Overview")
    expect(page.get_by_text(FIVE_COURTS).first).to_be_visible(timeout=SLOW)
    click_to(other_page, "Overview")
    expect(other_page.get_by_text(FIVE_COURTS).first).to_be_visible(timeout=SLOW)

    page.goto(f"{app.address}/revisions?measure=crown_court_open_cases&period_end=2025-12-31")
    expect(page.get_by_test_id("stMain").get_by_text(FIVE_COURTS).first).to_be_visible(timeout=SLOW)

    click_to(page, "Add data")
    page.get_by_role("button", name="Undo this import").click()
    expect(page.get_by_text("cc_rdos_tool.xlsx is undone")).to_be_visible(timeout=SLOW)
    click_to(other_page, "Crown Court")
    expect(other_page.get_by_role("heading", level=1)).to_be_visible()
    click_to(other_page, "Overview")
    expect(other_page.get_by_text("19,339").first).to_be_visible(timeout=SLOW)
    expect(other_page.get_by_text(FIVE_COURTS)).to_have_count(0)


def test_a_file_that_is_left_changes_nothing(app: RunningApp, page: Page, tmp_path: Path) -> None:
    drop(page, app, write_rdos(tmp_path / "cc_rdos_tool.xlsx"))
    page.get_by_role("button", name="Leave").click(timeout=SLOW)
    expect(page.get_by_text("Nothing was stored.")).to_be_visible()
    expect(page.get_by_text("Nothing was imported yet")).to_be_visible()


def test_a_broken_file_is_refused_in_words_and_the_app_goes_on(
    app: RunningApp, page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "broken.xlsx"
    file.write_bytes(b"PK\x03\x04 and then nothing of use")
    drop(page, app, file)
    expect(page.get_by_text("This file was refused, and nothing was stored.")).to_be_visible(
        timeout=SLOW
    )
    expect(page.get_by_text("a damaged workbook, or another kind of zip archive")).to_be_visible()
    click_to(page, "Overview")
    expect(page.get_by_text("19,339").first).to_be_visible(timeout=SLOW)


def test_revisions_show_six_values_for_december_2019_and_the_break(
    app_server: RunningApp, page: Page
) -> None:
    view = "measure=crown_court_open_cases&area=England+and+Wales&period_end=2019-12-31"
    page.goto(f"{app_server.address}/revisions?{view}")
    table = page.get_by_role("table", name="Every figure for this period")
    for figure in ("37,434", "38,030", "38,016", "38,108", "38,123", "38,341"):
        expect(table.get_by_text(figure)).to_be_visible(timeout=SLOW)
    expect(table.get_by_text("The count was redefined here")).to_be_visible()
