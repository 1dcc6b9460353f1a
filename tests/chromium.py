"""Chromium and the running dashboard, for tests that look at pages as a reader does."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.helpers import ROOT, RunningApp, find_chromium, start_app

# Root needs --no-sandbox; the others keep Chromium from calling home. The rule for names
# makes every host but this machine unknown.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
HERE = {"127.0.0.1", "localhost"}
OUTSIDE_SCHEMES = {"http", "https", "ws", "wss"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that opens Chromium, so that `-m browser` finds it."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def app_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """The dashboard, started once for all tests, with the figures it ships with."""
    if not (ROOT / "app.py").exists():
        pytest.skip("there is no app.py to start")
    with start_app(tmp_path_factory.mktemp("browser-data")) as app:
        yield app


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window, started once for all tests."""
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("no Chromium here; on Debian or Ubuntu: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def requests_made() -> list[str]:
    """The address of everything that the pages of this test ask for."""
    return []


@pytest.fixture
def context(browser: Browser, requests_made: list[str]) -> Iterator[BrowserContext]:
    """A reader with an empty browser; at the end, nothing may have left the machine."""
    opened = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(20_000)
    opened.on("request", lambda request: requests_made.append(request.url))
    opened.on("page", lambda page: page.on("websocket", lambda s: requests_made.append(s.url)))
    yield opened
    opened.close()
    assert not left_the_machine(requests_made)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A new page in a browser that has seen nothing yet."""
    return context.new_page()


def left_the_machine(addresses: list[str]) -> list[str]:
    """The addresses that are not on this machine."""
    asked = [(address, urlsplit(address)) for address in addresses]
    return [
        address
        for address, parts in asked
        if parts.scheme in OUTSIDE_SCHEMES and parts.hostname not in HERE
    ]
