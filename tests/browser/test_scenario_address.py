"""A scenario that is changed in one browser and opened from its address in another."""

from playwright.sync_api import Browser, Page, expect

from reporting.scenario_words import percent_words
from tests.browser.seen import open_page, settle
from tests.helpers import RunningApp

CHART = '[data-testid="stVegaLiteChart"]'
MARKS = """chart => [...chart.querySelectorAll('[role="graphics-symbol"][aria-label]')]
  .map(mark => mark.getAttribute('aria-label'))"""
LEAD = ".text .lead"


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a list as a reader does, and wait for the answer."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    page.keyboard.type(option)
    page.get_by_role("option", name=option, exact=True).click()
    settle(page)


def seen(page: Page) -> dict[str, object]:
    """What a reader gets: the sentence, the texts, what each chart says and draws."""
    expect(page.locator(LEAD).first).to_be_visible()
    charts = page.locator(CHART)
    return {
        "lead": page.locator(LEAD).all_inner_texts(),
        "words": page.locator(
            '[data-testid="stMain"] :is(.text, [data-testid="stMarkdown"])'
        ).all_inner_texts(),
        "alt": [chart.get_attribute("aria-label") for chart in charts.all()],
        "drawn": [chart.evaluate(MARKS) for chart in charts.all()],
        "tables": page.locator("table").all_inner_texts(),
    }


def test_a_scenario_opens_elsewhere_as_it_was_left(
    app_server: RunningApp, page: Page, browser: Browser
) -> None:
    open_page(app_server, page, "backlog?area=England+and+Wales")
    before = seen(page)
    page.get_by_role("radiogroup", name="Cases received").get_by_text(percent_words("-10")).click()
    settle(page)
    choose(page, "Looking ahead", "2 quarters")
    choose(page, "Open cases to reach by then", "75,000 open cases")
    changed = seen(page)
    assert any(changed["drawn"])
    assert changed["lead"] != before["lead"]
    assert "receipts are 10% lower than now" in changed["lead"][0]
    assert any("receipts are 10% lower" in str(said) for said in changed["alt"])

    elsewhere = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    other = elsewhere.new_page()
    other.goto(page.url)
    settle(other)
    assert seen(other) == changed
    elsewhere.close()
