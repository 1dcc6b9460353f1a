"""What a reader does, in each app's own controls."""

from contextlib import suppress
from itertools import cycle
from typing import NamedTuple

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from reporting.scenario_words import percent_words
from reporting.wording import in_courts
from tests.bench.apps import DASH, EMPTY, OURS, PANEL, App
from tests.bench.content import AREAS
from tests.bench.measuring import settled

COURT = "How long do victims wait for court?"


class Place(NamedTuple):
    """A page of an app that is compared, and the heading by which it is known."""

    name: str
    app: App
    path: str
    heading: str


PLACES = (
    Place("empty Streamlit", EMPTY, "/", "An empty app"),
    Place("ours, Overview", OURS, "/", "How are London's victims"),
    Place("ours, Crown Court", OURS, "/crown_court", COURT),
    Place("ours, Satisfaction", OURS, "/satisfaction", "Are victims satisfied"),
    Place("Dash, Crown Court", DASH, "/", COURT),
    Place("Panel, Crown Court", PANEL, "/", COURT),
)
FLOOR = PLACES[0].name
# Where a filter changes one chart, with the sentence, the table and the file that belong to it.
ONE_CHART = Place(
    "ours, one chart", OURS, "/backlog?area=England+and+Wales", "What would happen if?"
)
# The pages of the empty app and of ours, as the menu calls them and as they are headed.
PAGES = {
    "second": "Another page",
    "app": "An empty app",
    "Satisfaction": "Are victims satisfied",
    "Crown Court": COURT,
}


class Reader:
    """Changes the area to and fro, changes pages, changes what a scenario assumes."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._areas = cycle(AREAS[::-1])
        self._assumed = cycle(map(percent_words, ("10", "-20")))
        self._pages = cycle(
            ["second", "app"] if place.app is EMPTY else ["Satisfaction", "Crown Court"]
        )

    def change_area(self, page: Page) -> str:
        """Choose the other area; returns words that the page has once it is shown."""
        area = next(self._areas)
        if self.place.app is PANEL:
            page.get_by_label("Area").select_option(area)
        elif self.place.app is DASH:
            page.locator("#area").click()
            page.get_by_role("option", name=area).click()
        else:
            find_option(page, "Area", area)
            page.keyboard.press("Enter")
        return self._words(area)

    def _words(self, area: str) -> str:
        if self.place.app is EMPTY:
            return area
        return f"in {area}" if "Satisfaction" in self.place.name else in_courts(area)

    def change_page(self, page: Page) -> str:
        """Go to the other page by the menu."""
        name = next(self._pages)
        page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
        return PAGES[name]

    def change_scenario(self, page: Page) -> str:
        """Choose how many cases are received; no words are new to the page, so none are awaited."""
        options = page.get_by_role("radiogroup", name="Cases received, compared with now")
        options.get_by_text(next(self._assumed)).click()
        return ""


def find_option(page: Page, label: str, words: str) -> None:
    """Type the words into a box until its list offers them: a page that moves closes the list."""
    box = page.get_by_role("combobox", name=label)
    option = page.get_by_role("option", name=words)
    for _ in range(5):
        box.scroll_into_view_if_needed()
        settled(page)
        box.fill(words)  # of a long list only a part is there
        with suppress(PlaywrightTimeout):
            return option.first.wait_for(timeout=5_000)
        page.keyboard.press("Escape")
    raise AssertionError(f"the list of {label} never offered {words}")
