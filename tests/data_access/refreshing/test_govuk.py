"""The newest release on GOV.UK: by its period, whatever its time stamps and titles do."""

import json

import pytest

from data_access.refreshing.fetch import NotReached, Waiting
from data_access.refreshing.govuk import GovUkPlace, find_newest, newest_document, period_of
from data_access.refreshing.places import PLACES
from tests.data_access.refreshing.made_answers import (
    COLLECTION,
    collection,
    document,
    release_page,
)
from tests.data_access.refreshing.replay import Answer, Replay, data
from tests.helpers import ROOT

COURT = PLACES["criminal_court_statistics"]
RECORDED = (
    ROOT.parent
    / "shared/files/court/api_recordings"
    / "govuk_content_api_collection_criminal-court-statistics_2024-11-20.json"
)


def recorded_documents() -> list[dict]:
    if not RECORDED.exists():
        pytest.skip("the recorded answers are not at hand")
    return json.loads(RECORDED.read_text())["links"]["documents"]


def test_the_recorded_collection_gives_its_newest_period() -> None:
    found = newest_document(recorded_documents())
    assert found["title"].endswith("October to December 2023")


def test_an_old_release_that_was_touched_again_is_not_newest() -> None:
    until_2019 = [
        one for one in recorded_documents() if (period_of(one["title"]) or (9999, 0)) <= (2019, 6)
    ]
    touched_last = max(until_2019, key=lambda one: one["public_updated_at"])
    assert "January to March 2019" in touched_last["title"]
    assert "April to June 2019" in newest_document(until_2019)["title"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Criminal court statistics quarterly: July to September 2025", (2025, 9)),
        ("Criminal court statistics (quarterly): October to December 2015", (2015, 12)),
        ("Criminal Court Statistics (annual): January to March 2018", (2018, 3)),
        ("Criminal court statistics: January 2025 to March 2025", (2025, 3)),
        ("A guide to criminal court statistics", None),
    ],
)
def test_titles_of_every_form_tell_their_period(title: str, period: tuple | None) -> None:
    assert period_of(title) == period


def test_a_withdrawn_release_is_passed_over() -> None:
    gone = document("July to September 2026", "2026-12-10T09:30:00Z", withdrawn=True)
    kept = document("April to June 2026", "2026-09-24T08:30:00Z")
    assert newest_document([gone, kept]) == kept


def test_the_day_of_a_release_is_londons(server: Replay, waiting: Waiting) -> None:
    newest = document("April to June 2026", "2026-09-24T08:30:00Z")
    server.lay_out(COLLECTION, collection(newest))
    page = release_page("2026-09-23T23:30:00Z", "cc_rdos_tool.xlsx", "guide.pdf")
    server.lay_out(f"/api/content{newest['base_path']}", page)
    found = find_newest(COURT, "criminal_court_statistics", waiting)
    assert str(found.published_on) == "2026-09-24"
    assert [one.name for one in found.files] == ["cc_rdos_tool.xlsx"]
    assert len(found.missing) == 4


def test_of_several_files_of_a_kind_the_newest_year_is_taken(
    server: Replay, waiting: Waiting
) -> None:
    page = release_page(
        "2026-07-23T08:30:00Z",
        "prc-outcomes-open-data-mar2026-tables-230726.xlsx",
        "prc-outcomes-open-data-mar2025-tables-231026.xlsx",
        "prc-supplementary-crime-outcomes-metrics-231025.xlsx",
        "prc-supplementary-crime-outcomes-metrics-230426.xlsx",
    )
    outcomes = PLACES["crime_outcomes"]
    server.lay_out(f"/api/content{outcomes.path}", page)
    names = [one.name for one in find_newest(outcomes, "crime_outcomes", waiting).files]
    assert names == [
        "prc-outcomes-open-data-mar2026-tables-230726.xlsx",
        "prc-supplementary-crime-outcomes-metrics-230426.xlsx",
    ]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(body=b"<!doctype html><p>Sorry, there is a problem"), "a page that is no data"),
        (data({"schema_name": "gone"}), "no longer on GOV.UK"),
        (data([1, 2]), "no longer on GOV.UK"),
        (collection(), "names no release with a period"),
        (Answer(status=404), "has nothing at"),
        (Answer(status=503), "answered 503"),
        (Answer(status=403), "answered 403"),
    ],
)
def test_what_is_no_answer_is_said_in_one_sentence(
    server: Replay, waiting: Waiting, answer: Answer, said: str
) -> None:
    server.lay_out(COLLECTION, answer)
    with pytest.raises(NotReached, match=said):
        find_newest(GovUkPlace(path=COLLECTION[12:], files=()), "x", waiting)
