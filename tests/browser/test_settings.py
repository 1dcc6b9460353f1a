"""What .streamlit/config.toml promises, seen from a browser."""

from playwright.sync_api import Browser, Page, expect

from tests.chromium import left_the_machine
from tests.helpers import RunningApp


def test_the_first_page_opens_and_asks_nothing_of_the_outside(
    app_server: RunningApp, page: Page, requests_made: list[str]
) -> None:
    page.goto(app_server.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert len(requests_made) > 5
    assert left_the_machine(requests_made) == []


def test_a_request_to_another_host_is_noticed() -> None:
    assert left_the_machine(["http://127.0.0.1:1/", "https://example.org/a", "data:,x"]) == [
        "https://example.org/a"
    ]


def test_a_reader_whose_system_is_dark_sees_the_tested_light_theme(
    app_server: RunningApp, browser: Browser
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(app_server.address)
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    context.close()


def test_no_menu_offers_another_theme_or_to_deploy(app_server: RunningApp, page: Page) -> None:
    page.goto(app_server.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_test_id("stMainMenu")).to_have_count(0)
    expect(page.get_by_test_id("stAppDeployButton")).to_have_count(0)


def test_the_server_starts_without_a_word_about_its_settings(app_server: RunningApp) -> None:
    said = app_server.log.read_text().lower()
    assert "not a valid config option" not in said
    assert "warning" not in said
