"""What a reader's browser holds of a page: waiting for it, and measuring it."""

from playwright.sync_api import Page, expect

from tests.helpers import RunningApp

PATHS = (
    *("", "satisfaction", "crown_court", "referrals_and_support", "victims_journeys"),
    *("measure", "against_the_plan", "sources", "definitions"),
)
HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1])"
# What reaches beyond the right edge, but for what scrolls in a box of its own.
SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = one => {
    for (let up = one; up && up !== document.body; up = up.parentElement) {
      if (up.matches('[data-testid=stVegaLiteChart], table')) return true;
      if (up.matches('[data-testid=stSidebar]')) return true;
    }
    return false;
  };
  return [...document.querySelectorAll('[data-testid=stMain] *')]
    .filter(one => one.getBoundingClientRect().right > wide + 1 && !scrolls(one))
    .filter(one => one.getBoundingClientRect().width > 0)
    .map(one => `${one.tagName} ${(one.textContent || '').slice(0, 60)}`);
}"""
PAGE_SCROLLS = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const page = document.documentElement;
  return Math.max(page.scrollWidth - page.clientWidth, main.scrollWidth - main.clientWidth);
}"""


def open_page(app: RunningApp, page: Page, address: str, *, width: int = 1280) -> None:
    """Go there and wait until the script has run and its charts are drawn."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{app.address}/{address}")
    settle(page)


def settle(page: Page) -> None:
    """Wait until nothing runs any more."""
    done = page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')
    expect(done).to_be_attached(timeout=30_000)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=30_000)
    for chart in page.get_by_test_id("stVegaLiteChart").all():
        expect(chart.locator("canvas, svg").first).to_be_attached()
