"""The stage, on the page and as a file: by keys alone, three sizes, light and dark, offline."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reporting.briefing.content import Briefing, Kind, Request
from reporting.briefing.making import make_briefing
from reporting.stage.html import write_html
from tests.helpers import RunningApp, sized
from tests.templates import Templates

SIZES = [(1920, 1080), (1280, 720), (1024, 768)]
TODAY = date(2026, 11, 21)
KINDS = [(Kind.WEEKLY, "London"), (Kind.BOROUGH, "Camden"), (Kind.MINISTERIAL, "London")]

# The smallest text that can be seen, and whether anything can be scrolled.
MEASURED = """() => {
  const shown = (one) => one.checkVisibility() && one.getBoundingClientRect().width > 0;
  const root = document.querySelector("dialog")
    ?? [...document.querySelectorAll("*")].map((one) => one.shadowRoot?.querySelector("dialog"))
      .find(Boolean);
  const texts = [...root.querySelectorAll("*")].filter((one) => shown(one)
    && [...one.childNodes].some((part) => part.nodeType === 3 && part.textContent.trim()));
  const scrolls = (one) => one.scrollHeight > one.clientHeight + 1
    && ["auto", "scroll"].includes(getComputedStyle(one).overflowY);
  const outside = texts.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1;
  });
  return {
    smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    scrolls: [root, ...root.querySelectorAll("*")].some(scrolls),
    outside: outside.map((one) => one.textContent),
    title: root.querySelector("h1").textContent,
  };
}"""


@pytest.fixture(scope="module")
def decks(templates: Templates, tmp_path_factory: pytest.TempPathFactory) -> dict[Kind, Briefing]:
    with templates.copy("sqlite", "filled", tmp_path_factory.mktemp("stage")) as engine:
        return {
            kind: make_briefing(engine, Request(kind=kind, area=area, today=TODAY))
            for kind, area in KINDS
        }


def opened(browser: Browser, path: Path, size: tuple[int, int], scheme: str) -> Iterator[Page]:
    """The file in a browser that counts what it asks for."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(f"error: {error}"))
    page.goto(path.as_uri())
    yield page
    assert asked == [path.as_uri()]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_screen_of_the_file_can_be_read_from_the_back_row(
    browser: Browser,
    decks: dict[Kind, Briefing],
    tmp_path: Path,
    size: tuple[int, int],
    scheme: str,
) -> None:
    for kind in [kind for kind, _ in KINDS][: sized(sample=1, full=3)]:
        path = tmp_path / f"{kind.value}.html"
        path.write_bytes(write_html(decks[kind]))
        for page in opened(browser, path, size, scheme):
            seen = list(walk(page, tmp_path / f"{kind.value}-{size[0]}-{scheme}"))
            messages = [one.message for one in decks[kind].sections]
            assert [one for one in messages if not any(s.startswith(one) for s in seen)] == []


def walk(page: Page, pictures: Path) -> Iterator[str]:
    """Every screen from first to last with its panels, by the keyboard alone."""
    pictures.mkdir()
    expect(page.locator("dialog h1")).to_be_visible()
    page.keyboard.press("Home")
    for place in range(200):
        page.wait_for_timeout(120)
        for key in ("", "s", "t", "j", "h"):
            if key:
                page.keyboard.press(key)
            found = page.evaluate(MEASURED)
            assert found["smallest"] >= 24, (found["title"], key)
            assert not found["scrolls"], (found["title"], key)
            assert found["outside"] == [], (found["title"], key)
            page.screenshot(path=str(pictures / f"{place:02}{key}.png"))
        page.keyboard.press("Escape")
        before = page.locator(".place").inner_text()
        yield page.locator("dialog h1").inner_text()
        page.keyboard.press("PageDown")
        if page.locator(".place").inner_text() == before:
            return


def test_the_jump_list_the_black_screen_and_the_way_back_by_keys(
    browser: Browser, decks: dict[Kind, Briefing], tmp_path: Path
) -> None:
    path = tmp_path / "deck.html"
    path.write_bytes(write_html(decks[Kind.WEEKLY]))
    for page in opened(browser, path, SIZES[1], "light"):
        place = page.locator(".place")
        page.keyboard.press("j")
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(place).to_contain_text("4 of")
        page.keyboard.press("PageUp")
        expect(place).to_contain_text("3 of")
        page.keyboard.press("b")
        expect(page.locator(".black")).to_be_visible()
        page.keyboard.press("PageDown")
        expect(page.locator(".black")).to_be_hidden()
        expect(place).to_contain_text("3 of")
        page.keyboard.press("d")
        expect(page.locator("dialog.dark")).to_be_visible()


def test_a_chart_on_stage_names_its_source_and_answers_to_the_pointer(
    browser: Browser, decks: dict[Kind, Briefing], tmp_path: Path
) -> None:
    path = tmp_path / "deck.html"
    path.write_bytes(write_html(decks[Kind.BOROUGH]))
    for page in opened(browser, path, SIZES[1], "light"):
        for _ in range(2):
            page.keyboard.press("PageDown")
        shown = [one for one in decks[Kind.BOROUGH].sections if one.has_chart]
        expect(page.locator(".foot")).to_contain_text(f"Source: {shown[0].source}")
        page.locator("svg .mark-symbol path").last.hover(force=True)
        expect(page.locator(".told")).to_contain_text(": ")


def test_the_page_presents_without_a_network_once_it_is_there(
    app_server: RunningApp, page: Page
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{app_server.address}/briefing?kind=summit&present=1")
    title = page.locator("dialog h1")
    expect(title).to_be_visible(timeout=60_000)
    page.context.set_offline(True)
    seen = set()
    for _ in range(12):
        seen.add(title.inner_text())
        found = page.evaluate(MEASURED)
        assert found["smallest"] >= 24
        assert not found["scrolls"]
        page.keyboard.press("PageDown")
        page.wait_for_timeout(120)
    assert len(seen) > 6
    page.context.set_offline(False)
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
