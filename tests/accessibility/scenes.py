"""The scenes in which pages are looked at: every page in every state, at two widths.

empty: nothing is loaded; broken: the store cannot be opened; present: on stage.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from metrics.catalogue import MEASURES
from tests.source_code import PAGES

WIDE, NARROW = 1280, 320
HEIGHT = 900
AWAITING = next(measure.id for measure in MEASURES if measure.awaiting)
# What stands in the address in each state; "expanded" opens whatever can be opened.
STATES = {
    "default": {},
    "filtered": {"area": "Camden", "period": "5", "measure": "vawg_victims"},
    "another area": {"area": "Snaresbrook Crown Court", "period": "2"},
    "awaiting": {"measure": AWAITING},
    "unknown names": {"area": "Atlantis", "measure": "none", "as_at": "never", "period": "-1"},
    "expanded": {},
    "empty": {},
    "broken": {},
}
PRESENT = {"kind": "summit", "present": "1"}
# Until the script has run, every chart is drawn and nothing from before is left.
SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const charts = [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')];
  return app?.dataset.testScriptState === 'notRunning' && document.querySelector('h1')
    && !document.querySelector('[data-stale="true"]')
    && !document.querySelector('[data-testid="stSkeleton"]')
    && charts.every(chart => chart.querySelector('svg, canvas'));
}"""


@dataclass(frozen=True)
class Scene:
    """One page, in one state, at one width."""

    path: str
    state: str = "default"
    width: int = WIDE

    def address(self, server: str) -> str:
        asked = PRESENT if self.state == "present" else STATES[self.state]
        return f"{server}/{self.path}" + (f"?{urlencode(asked)}" if asked else "")

    def __str__(self) -> str:
        return f"{self.path or 'overview'}, {self.state}, {self.width} px"


PATHS = ["" if page.name == "app.py" else page.stem for page in PAGES]
SCENES = [
    Scene(path, state, width) for path in PATHS for state in STATES for width in (WIDE, NARROW)
] + [Scene("briefing", "present", width) for width in (WIDE, NARROW)]


def sample_of(scenes: list[Scene], count: int) -> list[Scene]:
    """So many of them, always the same ones, in an order that mixes pages, states and widths."""
    mixed = list(scenes)
    Random(6).shuffle(mixed)
    return mixed[:count]


@contextmanager
def reader(browser: Browser, *, width: int = WIDE, **wishes: object) -> Iterator[Page]:
    """A page in a browser of that width that has seen nothing yet."""
    context = browser.new_context(
        locale="en-GB", viewport={"width": width, "height": HEIGHT}, **wishes
    )
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def show(page: Page, scene: Scene, server: str) -> None:
    """Open the scene and wait until it stands still."""
    page.goto(scene.address(server))
    settle(page)
    if scene.state == "expanded":
        open_everything(page)


def settle(page: Page) -> None:
    """Wait until the page stands still."""
    page.wait_for_function(SETTLED)
    page.wait_for_timeout(150)  # a rerun that a click has just asked for begins within this
    page.wait_for_function(SETTLED)


def open_everything(page: Page) -> None:
    """Open every expander that can be reached, one after another: each may draw the page again."""
    closed = page.locator(
        ':is([data-testid="stMain"], [data-testid="stSidebar"]:not([data-collapsed="true"])) '
        '[data-testid="stExpander"] details:not([open]) > summary'
    )
    for _ in range(closed.count()):
        closed.first.click()
        settle(page)
