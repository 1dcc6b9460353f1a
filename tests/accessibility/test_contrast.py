"""The contrast of every text, as the browser has worked out its colours (WCAG 1.4.3)."""

import pytest
from playwright.sync_api import Page

from reporting.theme import contrast
from tests.accessibility.scenes import PATHS, Scene, show
from tests.helpers import RunningApp

# Each pair of a text's colour and its ground, with an example. Charts are apart: their
# ground is drawn, so theirs is worked out from the theme (tests/reporting/test_theme.py).
PAIRS = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a = 1] = parts(getComputedStyle(at).backgroundColor);
      if (a > 0) return [r, g, b, a];
    }
    return [255, 255, 255, 1];
  };
  const over = (top, below) => below.slice(0, 3).map((part, at) =>
    Math.round(top[at] * (top[3] ?? 1) + part * (1 - (top[3] ?? 1))));
  const pairs = {};
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element?.checkVisibility({visibilityProperty: true}))
      continue;
    if (element.closest('[aria-hidden="true"], [disabled], noscript, style, script, svg')) continue;
    const style = getComputedStyle(element), behind = over(ground(element), [255, 255, 255]);
    const ink = style.color;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    pairs[[over(parts(ink), behind), behind, large].join()] =
      [over(parts(ink), behind), behind, large, walk.currentNode.data.trim().slice(0, 60)];
  }
  return Object.values(pairs);
}"""


def colour(parts: list[int]) -> str:
    """Red, green and blue as #RRGGBB."""
    return "#" + "".join(f"{part:02X}" for part in parts)


@pytest.mark.prove("the contrast of every text", sample=3, full=len(PATHS))
def test_every_text_stands_out_from_its_ground(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    pale = {}
    for path in PATHS[:repeats]:
        show(page, Scene(path, "expanded"), app_server.address)
        pairs = page.evaluate(PAIRS)
        assert len(pairs) > 3, path
        for ink, ground, large, words in pairs:
            found = contrast(colour(ink), colour(ground))
            if found < (3 if large else 4.5):
                pale[path, words] = (colour(ink), colour(ground), round(found, 2))
    assert pale == {}


def test_pale_text_is_noticed(page: Page) -> None:
    page.set_content("<body><p style='color: #999; background: #fff'>pale</p></body>")
    [(ink, ground, large, words)] = page.evaluate(PAIRS)
    assert (colour(ink), colour(ground), large, words) == ("#999999", "#FFFFFF", False, "pale")
    assert contrast(colour(ink), colour(ground)) < 4.5
