"""Narrow screens, enlarged pages, wide spacing of text and no animation."""

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.scenes import NARROW, PATHS, WIDE, Scene, reader, settle, show
from tests.helpers import RunningApp

# What sticks out of the screen sideways, tables apart: they scroll by themselves.
STICKS_OUT = """() => {
  const scrolled = element => element.closest('.table-frame, [data-testid="stSidebar"]');
  const wide = [...document.querySelectorAll('main *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > innerWidth + 1 && !scrolled(element)
      && getComputedStyle(element).position !== 'absolute' && !element.closest('svg');
  });
  const page = document.documentElement.scrollWidth > innerWidth ? ['the whole page'] : [];
  return page.concat(wide.slice(0, 3).map(element => element.outerHTML.slice(0, 120)));
}"""
# WCAG 1.4.12
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
# Text that its own box cuts off.
CUT_OFF = """() => [...document.querySelectorAll('main *')].filter(element => {
  const style = getComputedStyle(element);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  const has = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  return hides && has && element.clientWidth > 1
    && (element.scrollWidth > element.clientWidth + 1
      || element.scrollHeight > element.clientHeight + 1);
}).map(element => element.textContent.trim().slice(0, 80))"""
MOVING = """() => document.getAnimations().filter(one => one.playState === 'running')
  .map(one => one.animationName || one.transitionProperty)"""


@pytest.mark.prove("320 pixels, and 1280 at 400%", sample=4, full=len(PATHS))
def test_nothing_sticks_out_of_a_narrow_screen(
    repeats: int, browser: Browser, app_server: RunningApp
) -> None:
    # Chromium lays out a page of 1280 pixels at 400% as one of 320 with four dots to a pixel.
    found = {}
    with reader(browser, width=NARROW, device_scale_factor=4) as page:
        for path in PATHS[:repeats]:
            show(page, Scene(path, width=NARROW), app_server.address)
            found[path] = page.evaluate(STICKS_OUT)
    assert {path: out for path, out in found.items() if out} == {}


@pytest.mark.prove("wide spacing of text", sample=2, full=len(PATHS))
def test_wide_spacing_cuts_no_text_off(repeats: int, page: Page, app_server: RunningApp) -> None:
    found = {}
    for path in PATHS[:repeats]:
        show(page, Scene(path), app_server.address)
        page.add_style_tag(content=SPACING)
        settle(page)
        found[path] = page.evaluate(CUT_OFF) + page.evaluate(STICKS_OUT)
    assert {path: lost for path, lost in found.items() if lost} == {}


@pytest.mark.prove("nothing moves for those who ask for that", sample=2, full=len(PATHS))
def test_nothing_moves_for_readers_who_ask_for_that(
    repeats: int, browser: Browser, app_server: RunningApp
) -> None:
    found = {}
    with reader(browser, width=WIDE, reduced_motion="reduce") as page:
        for path in PATHS[:repeats]:
            page.goto(Scene(path).address(app_server.address))
            page.get_by_role("heading", level=1).wait_for()
            found[path] = page.evaluate(MOVING)
            settle(page)
            found[path] += page.evaluate(MOVING)
    assert {path: moving for path, moving in found.items() if moving} == {}


def test_what_sticks_out_is_cut_off_or_moves_is_noticed(page: Page) -> None:
    page.set_content(
        """<style>@keyframes turn { to { rotate: 1turn } }</style><main>
        <p style="width: 2000px">wide</p>
        <p style="width: 20px; overflow: hidden; white-space: nowrap">cut off by its box</p>
        <p style="animation: turn 9s infinite">turning</p></main>"""
    )
    assert any("wide" in one for one in page.evaluate(STICKS_OUT))
    assert page.evaluate(CUT_OFF) == ["cut off by its box"]
    assert page.evaluate(MOVING) == ["turn"]
