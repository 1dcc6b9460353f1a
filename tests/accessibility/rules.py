"""What axe-core says about the page that is open."""

import hashlib
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parent / "axe-core" / "axe.min.js"
PINNED = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN = """async tags => {
  const found = (await axe.run(document, {resultTypes: ['violations']})).violations;
  return found.map(one => ({
    rule: one.id, impact: one.impact, wcag: one.tags.some(tag => tags.includes(tag)),
    where: one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)),
  }));
}"""


@cache
def axe() -> str:
    """The script of axe-core, the very file that was looked at."""
    written = AXE.read_bytes()
    assert hashlib.sha256(written).hexdigest() == PINNED
    return written.decode()


def findings(page: Page) -> list[dict]:
    """Each rule that the page breaks, whether WCAG asks for it, and where."""
    page.evaluate(axe())
    return page.evaluate(_RUN, TAGS)
