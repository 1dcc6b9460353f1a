"""Meetings in Chromium: held from start to close, reopened, and two people at one action."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine, update

from data_access.database import open_database, writing
from data_access.schema import releases
from data_access.storing import store_release
from tests.data_access.made_releases import figure, release
from tests.helpers import RunningApp, start_app

OPEN_CASES = "Open Crown Court cases"
SAID, REVISED = "19,339", "19,555"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[RunningApp, Engine]]:
    """A dashboard of its own, and the store behind it."""
    with start_app(tmp_path) as app:
        engine = open_database(f"sqlite:///{tmp_path / 'figures.sqlite'}")
        yield app, engine
        engine.dispose()


def go(page: Page, app: RunningApp, path: str) -> None:
    page.goto(f"{app.address}/{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)


def say_who(page: Page, name: str) -> None:
    """Type the name, and wait until the server has kept it: a fresh page knows it."""
    box = page.get_by_label("Who is writing")
    box.fill(name)
    box.press("Enter")
    for _ in range(30):
        page.wait_for_timeout(500)
        page.reload()
        expect(box).to_be_visible(timeout=60_000)
        if box.input_value() == name:
            return
    raise AssertionError("the name was not kept")


def choose(page: Page, form: str, label: str, words: str) -> None:
    box = page.get_by_test_id("stForm").filter(has_text=form).get_by_label(label, exact=True)
    box.click()
    page.keyboard.type(words)
    page.get_by_role("option", name=words, exact=True).click()
    expect(box).to_have_value(words)


def said(page: Page, words: str) -> None:
    expect(page.get_by_test_id("stAlert").filter(has_text=words)).to_be_visible(timeout=30_000)


def hold_a_meeting(page: Page) -> None:
    """Start, pin a measure, write a note, a decision and an action, and close."""
    page.get_by_role("button", name="Start the meeting").click()
    said(page, "The meeting is open.")
    choose(page, "Pin this measure", "Measure", OPEN_CASES)
    page.get_by_role("button", name="Pin this measure").click()
    said(page, "The measure is pinned.")
    for label, words in (("Note", "The courts have grown."), ("Decision", "Ask the Ministry.")):
        page.get_by_label(label, exact=True).fill(words)
        page.get_by_role("button", name=f"Add the {label.lower()}").click()
        said(page, f"The {label.lower()} is added.")
    page.get_by_label("What is to be done").fill("Write to the Ministry of Justice")
    page.get_by_label("Owner: a role or an agency").fill("Policy lead")
    page.get_by_label("Due, such as 31 December 2026").fill("2 January 2026")
    page.get_by_role("button", name="Add the action").click()
    said(page, "Action added.")
    page.get_by_role("button", name="Close the meeting").click()
    said(page, "is closed.")


def ask_a_question(page: Page, app: RunningApp) -> None:
    go(page, app, "questions")
    page.get_by_label("Agency").first.fill("Ministry of Justice")
    page.get_by_label("Question", exact=True).fill("When will the wait for court fall?")
    page.get_by_role("button", name="Add the question").click()
    said(page, "Question added.")


def revise(engine: Engine) -> None:
    """A later release gives the newest figure anew; the one that the meeting saw is withdrawn."""
    with writing(engine) as connection:
        store_release(
            connection, release(figure("2025-12-31", 19555), on="2026-06-25"), by="a test"
        )
        old = releases.c.published_on == date(2026, 3, 26)
        withdrawn = {"withdrawn_at": datetime(2026, 7, 1), "withdrawn_by": "a test"}
        connection.execute(update(releases).where(old).values(withdrawn))


def test_a_meeting_is_held_and_reopens_on_the_figures_of_its_day(
    office: tuple[RunningApp, Engine], page: Page
) -> None:
    app, engine = office
    go(page, app, "questions")
    say_who(page, "Ada")
    ask_a_question(page, app)
    go(page, app, "oversight")
    hold_a_meeting(page)
    revise(engine)

    go(page, app, "oversight")
    page.get_by_label("Day", exact=True).fill("28 November 2099")
    page.get_by_role("button", name="Start the meeting").click()
    said(page, "The meeting is open.")
    first_row = page.locator(".table-frame").first.locator("tbody tr").first
    expect(first_row).to_contain_text("Write to the Ministry of Justice")
    expect(first_row).to_contain_text("Overdue")
    expect(page.get_by_text("When will the wait for court fall?")).to_be_visible()
    expect(page.get_by_text(REVISED).first).to_be_visible(timeout=30_000)

    go(page, app, "oversight?meeting=1")
    expect(page.get_by_text("The courts have grown.")).to_be_visible()
    expect(page.get_by_text(SAID).first).to_be_visible()
    expect(page.get_by_text(REVISED)).to_have_count(0)
    page.get_by_text("Every measure for London, as it stood").click()
    row = page.locator("tr").filter(has_text=OPEN_CASES).first
    expect(row).to_contain_text(SAID)

    go(page, app, "crown_court")
    expect(page.get_by_text(REVISED).first).to_be_visible(timeout=30_000)


def test_what_is_being_typed_stays_while_another_form_saves(
    office: tuple[RunningApp, Engine], page: Page
) -> None:
    app, _engine = office
    go(page, app, "oversight")
    say_who(page, "Ada")
    page.get_by_role("button", name="Start the meeting").click()
    said(page, "The meeting is open.")
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)
    page.get_by_label("Note", exact=True).fill("The courts have grown.")
    action = page.get_by_label("What is to be done")
    action.click()
    page.keyboard.type("Write to the")
    page.get_by_role("button", name="Add the note").dispatch_event("click")  # leaves the focus
    said(page, "The note is added.")
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)
    page.keyboard.type(" Ministry")
    expect(action).to_have_value("Write to the Ministry")


def test_the_second_of_two_who_save_is_told_and_loses_nothing(
    office: tuple[RunningApp, Engine], page: Page, browser: Browser
) -> None:
    app, _ = office
    go(page, app, "actions")
    say_who(page, "Ada")
    page.get_by_label("What is to be done").fill("Ask for the figures")
    page.get_by_label("Owner: a role or an agency").fill("Analyst")
    page.get_by_label("Due, such as 31 December 2026").fill("31 December 2099")
    page.get_by_role("button", name="Add the action").click()
    said(page, "Action added.")

    other_context = browser.new_context(locale="en-GB")
    other = other_context.new_page()
    go(other, app, "actions")
    say_who(other, "Ben")
    for one in (page, other):
        go(one, app, "actions?action=1")
    for one, words in ((page, "Ask for the figures by post"), (other, "Ask by telephone")):
        form = one.get_by_test_id("stForm").filter(has_text="Save the action")
        form.get_by_label("What is to be done").fill(words)
    page.get_by_role("button", name="Save the action").click()
    said(page, "Action 1 is saved.")

    other.get_by_role("button", name="Save the action").click()
    said(other, "Nothing of yours was lost")
    form = other.get_by_test_id("stForm").filter(has_text="Save the action")
    expect(form.get_by_label("What is to be done")).to_have_value("Ask by telephone")
    expect(other.get_by_text("as it stands now: Ask for the figures by post")).to_be_visible()
    other.get_by_role("button", name="Save the action").click()
    said(other, "Action 1 is saved.")
    other.get_by_text("History and undo").click()
    expect(
        other.get_by_text("“Ask for the figures by post” became “Ask by telephone”")
    ).to_be_visible(timeout=30_000)
    # By keyboard: the history has just opened, and the button may still be moving down the page.
    other.get_by_role("button", name="Undo the last change").press("Enter")
    said(other, "Undone.")
    expect(other.locator("tr").filter(has_text="1. Ask for the figures by post")).to_be_visible()
    other_context.close()
