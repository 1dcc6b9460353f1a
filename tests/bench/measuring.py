"""Times as a reader sees them: from the key or click to the last change of the page.

A page has settled when nothing of it has changed for QUIET: no element, attribute or text
(MutationObserver), and nothing was drawn on a canvas. The time of a change is the one of the
frame after its last mutation, minus the one of the key, click or choice that asked for it; it
is the same for every app.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

QUIET = 400  # milliseconds without a change
_WATCH = """
window.asked = 0; window.changed = 0; window.roots = [document];
const listen = root => ['keydown', 'click', 'change'].forEach(kind =>
  root.addEventListener(kind, () => { window.asked = performance.now(); }, true));
listen(window);
let awaited = false;  // one frame is waited for, however much changes before it
const note = () => {
  if (awaited) return;
  awaited = true;
  window.changed = performance.now();
  requestAnimationFrame(() => { awaited = false; window.changed = performance.now(); });
};
const watch = root => new MutationObserver(note).observe(root,
  {subtree: true, childList: true, attributes: true, characterData: true});
watch(document);
const brush = CanvasRenderingContext2D.prototype;
for (const deed of ['clearRect', 'stroke', 'fill', 'fillText', 'drawImage']) {
  const own = brush[deed];
  brush[deed] = function (...how) { note(); return own.apply(this, how); };
}
// Bokeh draws inside shadow roots, and their choices are not told outside.
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (wishes) {
  const root = attach.call(this, wishes); watch(root); listen(root); roots.push(root);
  return root; };
const text = root => (root.body ?? root).textContent;
window.says = words => words === '' || roots.some(root => text(root).includes(words));
"""
# The words are looked for only once the page stands still: looking costs time of the page's own.
_SETTLED = f"""words => window.changed > window.asked
  && performance.now() - window.changed > {QUIET} && window.says(words)"""


@contextmanager
def watched(browser: Browser) -> Iterator[Page]:
    """A page in a new browser that notes when it was asked and when it last changed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.add_init_script(_WATCH)
    yield page
    context.close()


def settled(page: Page, words: str = "") -> None:
    """Wait until the page has changed, stands still and has these words."""
    page.wait_for_function(_SETTLED, arg=words, polling=50)


def first_view(page: Page, address: str, *, heading: str) -> float:
    """Milliseconds from asking for the address to the last change of the page."""
    page.goto(address)
    page.get_by_role("heading", name=heading).first.wait_for()
    settled(page)
    return page.evaluate("() => window.changed")


def change(page: Page, act: Callable[[Page], str]) -> float:
    """Milliseconds from the last key, click or choice in `act` to the last change.

    `act` returns words that the page has when it is done, so that a slow answer is waited for.
    """
    settled(page)
    settled(page, act(page))
    return page.evaluate("() => window.changed - window.asked")


class Traffic:
    """Bytes that a page has received, over HTTP as sent and over its websocket."""

    def __init__(self, page: Page) -> None:
        self.received = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.dataReceived", self._over_http)
        session.on("Network.webSocketFrameReceived", self._over_websocket)

    def _over_http(self, event: dict) -> None:
        self.received += event["encodedDataLength"] or event["dataLength"]

    def _over_websocket(self, event: dict) -> None:
        frame = event["response"]
        # Binary frames (opcode 2) are told in base64, four letters for three bytes.
        length = len(frame["payloadData"])
        self.received += length * 3 // 4 if frame["opcode"] == 2 else length
