"""axe-core on every page in every state, at 1280 and at 320 pixels."""

import pytest
from playwright.sync_api import Browser, Page

from reporting.accessibility_gaps import EXCUSED_RULES
from tests.accessibility.rules import findings
from tests.accessibility.scenes import HEIGHT, PATHS, SCENES, Scene, reader, sample_of, show
from tests.helpers import RunningApp

MOST_EXCUSED = 3  # the list of what is excused may only grow shorter


def broken(scene: Scene, page: Page, app: RunningApp) -> list[dict]:
    """The rules that a scene breaks and that no known gap excuses."""
    page.set_viewport_size({"width": scene.width, "height": HEIGHT})
    show(page, scene, app.address)
    found = findings(page)
    return [one for one in found if one["wcag"] or one["rule"] not in EXCUSED_RULES]


@pytest.mark.prove("axe-core finds nothing on a page in a state", sample=10, full=len(SCENES))
def test_no_page_breaks_a_rule(
    repeats: int, page: Page, app_server: RunningApp, request: pytest.FixtureRequest
) -> None:
    found = {}
    for scene in sample_of(SCENES, repeats):
        name = {"empty": "empty_app", "broken": "broken_app"}.get(scene.state)
        app = request.getfixturevalue(name) if name else app_server
        found[str(scene)] = broken(scene, page, app)
    assert {scene: rules for scene, rules in found.items() if rules} == {}


def test_axe_finds_what_is_wrong(browser: Browser) -> None:
    with reader(browser) as page:
        page.set_content(
            "<html><body><img src='x.png'><p style='color:#aaa'>pale</p></body></html>"
        )
        rules = {one["rule"] for one in findings(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= rules


def test_few_rules_are_excused_and_none_that_wcag_asks_for() -> None:
    assert len(EXCUSED_RULES) <= MOST_EXCUSED


def test_every_page_has_its_scenes() -> None:
    assert {scene.path for scene in SCENES} == set(PATHS)
    assert len(PATHS) > 5
