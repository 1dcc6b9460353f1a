"""Whose copy a figure was read in is said where it is known, and in short."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from data_access.releases import Citation
from metrics.answers import View, summaries
from metrics.catalogue import find_measure
from reporting.copy_words import NOT_CHECKED, copiers, read_in
from tests.reporting.test_overview import TODAY

NEWS = Citation(number=1, kind="news", title="A report", url="https://www.ilfordrecorder.co.uk/a")
CHECKED = "not yet checked against the publisher's file"


def at(address: str, kind: str = "copy") -> Citation:
    return replace(NEWS, kind=kind, url=address)


def test_one_is_named_and_of_several_two() -> None:
    assert read_in([NEWS, NEWS]) == f"read in a copy by the Ilford Recorder, {CHECKED}"
    two = [NEWS, at("https://github.com/Egly443/Govviz")]
    assert read_in(two) == f"read in copies by the Ilford Recorder and Egly443 on GitHub, {CHECKED}"
    four = [*two, at("https://itv.com/b"), at("https://example.org/c")]
    named = "the Ilford Recorder, Egly443 on GitHub and 2 others"
    assert read_in(four) == f"read in copies by {named}, {CHECKED}"


@pytest.mark.parametrize(
    "citation",
    [
        at(""),
        at("https://www.gov.uk/government/statistics"),
        at("https://example.org", kind="publisher_page"),
    ],
)
def test_where_nobody_is_known_it_is_a_third_party(citation: Citation) -> None:
    assert copiers([citation]) == []
    assert read_in([citation]) == NOT_CHECKED


def test_every_shipped_figure_that_was_read_in_a_copy_has_a_name(filled: Engine) -> None:
    asked = ["victim_satisfaction_overall", "crown_court_open_cases", "charge_rate"]
    found = summaries(filled, View("London", TODAY), map(find_measure, asked))
    copied = [s for s in found if s.latest and s.latest.is_read_in_a_copy]
    assert copied
    assert all(copiers(one.latest.citations) for one in copied)
