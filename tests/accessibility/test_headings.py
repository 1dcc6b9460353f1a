"""Headings, titles and the way past the menu, on every page."""

import pytest
from playwright.sync_api import Page

from tests.accessibility.scenes import PATHS, Scene, show
from tests.helpers import RunningApp

LEVELS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(heading => heading.offsetParent !== null).map(heading => +heading.tagName[1])"""
FOCUSED = "() => document.activeElement?.id || document.activeElement?.tagName"


def skips_a_level(levels: list[int]) -> bool:
    """Whether a heading is more than one step below the one before."""
    return any(later - earlier > 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_a_jump_of_levels_is_noticed() -> None:
    assert skips_a_level([1, 3])
    assert not skips_a_level([1, 2, 3, 2, 3, 1])


@pytest.mark.prove("headings and titles", sample=5, full=len(PATHS))
def test_every_page_has_one_first_heading_skips_no_level_and_has_its_own_title(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    titles, wrong = {}, {}
    for path in PATHS[:repeats]:
        show(page, Scene(path), app_server.address)
        levels = page.evaluate(LEVELS)
        if levels.count(1) != 1 or levels[0] != 1 or skips_a_level(levels):
            wrong[path] = levels
        titles[path] = page.title()
    assert wrong == {}
    assert len(set(titles.values())) == len(titles), titles
    assert all(" - " in title for title in titles.values()), titles


@pytest.mark.prove("the skip link leads past the menu", sample=2, full=len(PATHS))
def test_the_skip_link_leads_past_the_menu(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    for path in PATHS[:repeats]:
        show(page, Scene(path), app_server.address)
        page.keyboard.press("Tab")
        assert "Skip" in page.evaluate("() => document.activeElement.textContent"), path
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        assert page.evaluate(FOCUSED) == "stMain", path
