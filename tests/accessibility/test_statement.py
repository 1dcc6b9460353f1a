"""The accessibility statement: there, linked, recent, and no more hopeful than the tests."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from reporting.accessibility_gaps import ENGINE, GAPS, PREPARED_ON, REVIEWED_ON, TESTED_ON
from reporting.accessibility_words import gap_lines
from reporting.escaping import plain_text
from tests.accessibility.rules import axe
from tests.accessibility.scenes import PATHS, Scene, show
from tests.helpers import RunningApp

LEGAL_PARTS = (
    "partially compliant",
    "Non-compliance with the accessibility regulations",
    "Disproportionate burden",
    "Feedback and contact",
    "Enforcement procedure",
    "Equality and Human Rights Commission",
    "Equality Advisory and Support Service",
    "This statement was prepared on",
    "Not tested yet",
)


def test_the_statement_was_reviewed_within_a_year() -> None:
    assert date.today() - REVIEWED_ON < timedelta(days=365)
    assert PREPARED_ON <= REVIEWED_ON
    assert date.today() >= TESTED_ON


def test_the_statement_names_the_engine_that_the_tests_run() -> None:
    assert ENGINE.replace("axe-core ", "axe v") in axe()[:200]


def test_every_known_gap_is_in_the_statement_with_its_criterion() -> None:
    said = " ".join(gap_lines(failing=True) + gap_lines(failing=False))
    for gap in GAPS:
        assert plain_text(gap.what) in said
        assert plain_text(gap.criterion) in said
        assert gap.link in said
        assert gap.why
        assert gap.instead


def test_the_statement_has_its_legal_parts(page: Page, app_server: RunningApp) -> None:
    show(page, Scene("accessibility"), app_server.address)
    text = page.locator("main").inner_text()
    assert [part for part in LEGAL_PARTS if part not in text] == []
    assert [gap.what for gap in GAPS if gap.what not in text] == []


@pytest.mark.prove("the statement is linked", sample=2, full=len(PATHS))
def test_the_statement_is_linked_from_every_page(
    repeats: int, page: Page, app_server: RunningApp
) -> None:
    for path in PATHS[-repeats:]:
        show(page, Scene(path), app_server.address)
        assert page.get_by_role("link", name="Accessibility statement").count() == 1, path
