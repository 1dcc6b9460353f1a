"""The pages without a mouse: every control reached, none a trap, each seen where it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.scenes import PATHS, Scene, settle, show
from tests.helpers import RunningApp

MOST_STOPS = ("", "crown_court", "measure")
TO_FIRST_CHART = 25  # tab stops, with the skip link
LIMIT = 400  # tab stops on a page; more would be a trap
# What a keyboard must reach; a group of radio buttons or tabs is one stop.
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled
    && one.tabIndex >= 0 && !one.closest('[inert], [aria-hidden="true"]')
    && one.getBoundingClientRect().width > 0).length"""
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  window.seen ??= new Map();
  if (!window.seen.has(one)) window.seen.set(one, window.seen.size);
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const chart = document.querySelector('[data-testid="stVegaLiteChart"]');
  return {
    number: window.seen.get(one), what: one.outerHTML.slice(0, 140),
    box: [box.x, box.y, box.width, box.height],
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    shadow: style.boxShadow !== 'none' || !!one.closest('[data-focused], :focus-within')
      && [...function* () { for (let at = one, up = 0; at && up < 4; at = at.parentElement, up++)
        yield getComputedStyle(at); }()].some(s => s.boxShadow !== 'none'
          || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2),
    past: !!chart && !!(chart.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""


def stops(page: Page) -> list[dict]:
    """Every stop of the Tab key, from the top of the page until it begins again."""
    found: list[dict] = []
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (found and stop["number"] == found[0]["number"]):
            return found
        if found and stop["number"] == found[-1]["number"]:
            raise AssertionError(f"the focus does not leave {stop['what']}")
        found.append(stop)
    raise AssertionError(f"more than {LIMIT} tab stops, or a trap at {found[-1]['what']}")


@pytest.mark.prove("every control by keyboard, and seen", sample=2, full=len(PATHS))
def test_every_control_is_reached_and_seen_when_it_has_the_focus(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    unseen, missed = {}, {}
    for path in PATHS[:repeats]:
        show(page, Scene(path), app_server.address)
        found = stops(page)
        unseen[path] = [one["what"] for one in found if not (one["outlined"] or one["shadow"])]
        reached, there = len({one["number"] for one in found}), page.evaluate(REACHABLE)
        if reached < there:
            missed[path] = (reached, there)
    assert {path: what for path, what in unseen.items() if what} == {}
    assert missed == {}


def test_the_focus_can_be_seen_as_a_picture(page: Page, app_server: RunningApp) -> None:
    show(page, Scene("crown_court"), app_server.address)
    same = []
    for _ in range(30):
        page.keyboard.press("Tab")
        page.wait_for_timeout(60)
        stop = page.evaluate(STOP)
        if stop is None:
            break
        with_focus = page.screenshot()
        page.evaluate("() => { window.left = document.activeElement; window.left.blur(); }")
        page.wait_for_timeout(60)
        if page.screenshot() == with_focus:
            same.append(stop["what"])
        page.evaluate("() => window.left.focus({focusVisible: true})")
    assert same == []


@pytest.mark.prove("few tab stops to the first chart", sample=3, full=len(PATHS))
def test_the_first_chart_is_near_the_skip_link(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    far = {}
    for path in sorted(PATHS, key=lambda path: path not in MOST_STOPS)[:repeats]:
        show(page, Scene(path), app_server.address)
        if not page.get_by_test_id("stVegaLiteChart").count():
            continue
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        far[path] = 2 + stops_to_the_chart(page)
    assert {path: count for path, count in far.items() if count > TO_FIRST_CHART} == {}


def stops_to_the_chart(page: Page) -> int:
    """How often Tab is pressed until the focus is beyond the first chart."""
    for count in range(LIMIT):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["past"]:
            return count
    return LIMIT


def test_filters_expanders_and_links_work_without_a_mouse(
    page: Page, app_server: RunningApp
) -> None:
    show(page, Scene("crown_court"), app_server.address)
    area = page.get_by_role("combobox", name="Area")
    area.focus()
    page.keyboard.press("Escape")  # a list that is closed by Escape changes nothing
    expect(area).to_have_value("London")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settle(page)
    expect(area).not_to_have_value("London")
    table = page.locator('[data-testid="stExpander"] summary').first
    table.focus()
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_role("link", name="Definitions").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("words")
