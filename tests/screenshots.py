"""A picture of every page at three widths: make screenshots, into screenshots/."""

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.accessibility.scenes import PATHS, Scene, reader, show
from tests.chromium import FLAGS
from tests.helpers import ROOT, find_chromium, start_app

WIDTHS = (1280, 768, 320)
FOLDER = ROOT / "screenshots"
# The page scrolls inside itself, so the window is made as high as what it holds.
WHOLE = "() => document.querySelector('[data-testid=\"stMainBlockContainer\"]').scrollHeight + 80"


def take(page: Page, scene: Scene, address: str) -> None:
    """One picture of the whole page."""
    page.set_viewport_size({"width": scene.width, "height": 900})
    show(page, scene, address)
    page.set_viewport_size({"width": scene.width, "height": max(900, page.evaluate(WHOLE))})
    page.wait_for_timeout(400)  # charts are laid out anew in the higher window
    page.screenshot(path=FOLDER / f"{scene.path or 'overview'}-{scene.width}.png")


def main() -> None:
    """Every page at every width, in the one theme that there is."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as made,
        start_app(Path(made)) as app,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for width in WIDTHS:
            with reader(browser, width=width) as page:
                for path in PATHS:
                    take(page, Scene(path, width=width), app.address)
                    print(f"{path or 'overview'}, {width} px", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
