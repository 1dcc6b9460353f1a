"""The London Datastore: three APIs, files in any order, periods in their names."""

import pytest

from data_access.refreshing.datastore import find_newest
from data_access.refreshing.fetch import NotReached, Waiting
from data_access.refreshing.places import FURTHER_PLACES, PLACES
from tests.data_access.refreshing.replay import Answer, Replay, data

SURVEYS = PLACES["public_attitude_survey"]
BOROUGHS = PLACES["recorded_crime"]
ACTION = "/api/action/package_show?id=236kk"
DATASET = "/api/dataset/mopac-surveys"
CATALOGUE = "/api/v2/datasets/export.json"


def workbook(quarter: str, stamp: str) -> dict[str, str]:
    """One edition of the survey workbook, as the action API lists it."""
    name = f"PAS_T&Cdashboard_to {quarter}.xlsx"
    url = f"https://data.london.gov.uk/download/mopac-surveys/c3db/{name.replace(' ', '%20')}"
    return {"name": name, "url": url, "format": "xlsx", "last_modified": stamp}


EDITIONS = [
    workbook("Q3 23-24", "2026-01-01T00:00:00"),
    workbook("Q1 25-26", "2025-09-01T00:00:00"),
    workbook("Q4 24-25", "2025-12-01T00:00:00"),
]


def names(server_answer: object, waiting: Waiting) -> list[str]:
    del server_answer
    return [one.name for one in find_newest(SURVEYS, "public_attitude_survey", waiting).files]


def test_the_newest_quarter_is_taken_not_the_newest_stamp(server: Replay, waiting: Waiting) -> None:
    laid = server.lay_out(ACTION, data({"success": True, "result": {"resources": EDITIONS}}))
    assert names(laid, waiting) == ["PAS_T&Cdashboard_to%20Q1%2025-26.xlsx"]


def test_where_the_first_api_is_silent_the_second_answers(server: Replay, waiting: Waiting) -> None:
    keyed = {
        f"id{n}": {**one, "title": one.pop("name")} for n, one in enumerate(map(dict, EDITIONS))
    }
    server.lay_out(ACTION, Answer(body=b"<html>no automated access</html>"))
    laid = server.lay_out(DATASET, data({"title": "MOPAC Surveys", "resources": keyed}))
    assert names(laid, waiting) == ["PAS_T&Cdashboard_to%20Q1%2025-26.xlsx"]


def test_where_two_are_silent_the_catalogue_answers(server: Replay, waiting: Waiting) -> None:
    keyed = {f"id{n}": one for n, one in enumerate(EDITIONS)}
    sets = [{"id": "zzzzz", "slug": "other", "resources": {}}, {"id": "236kk", "resources": keyed}]
    laid = server.lay_out(CATALOGUE, data(sets))
    assert names(laid, waiting) == ["PAS_T&Cdashboard_to%20Q1%2025-26.xlsx"]


def test_an_id_that_has_changed_can_be_set(
    server: Replay, waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VCD_DATASTORE_IDS", "public_attitude_survey=abcde, other=x")
    path = "/api/action/package_show?id=abcde"
    laid = server.lay_out(path, data({"success": True, "result": {"resources": EDITIONS}}))
    assert names(laid, waiting)


def test_both_files_of_recorded_crime_are_taken(server: Replay, waiting: Waiting) -> None:
    base = "https://data.london.gov.uk/download/exy3m"
    resources = [
        {"name": "MPS Ward Level Crime (Historical)", "url": f"{base}/w/ward.csv"},
        {"name": "MPS Borough Level Crime (most recent 24 months)", "url": f"{base}/a/new.csv"},
        {"name": "MPS Borough Level Crime (Historical)", "url": f"{base}/b/old.csv"},
    ]
    server.lay_out("/api/action/package_show?id=exy3m", data({"result": {"resources": resources}}))
    found = find_newest(BOROUGHS, "recorded_crime", waiting)
    assert [one.name for one in found.files] == ["old.csv", "new.csv"]
    assert found.published_on is None


def test_a_set_that_none_of_them_knows_is_said_in_one_sentence(
    server: Replay, waiting: Waiting
) -> None:
    server.lay_out(CATALOGUE, data([]))
    with pytest.raises(NotReached, match="with no data"):
        find_newest(SURVEYS, "public_attitude_survey", waiting)


def test_a_further_set_of_a_source_has_a_setting_of_its_own(
    server: Replay, waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place,) = FURTHER_PLACES["public_attitude_survey"]
    one = {
        "name": "Public perception",
        "url": "https://data.london.gov.uk/download/public-perception-/d2cb/public-perception-data.csv",
        "last_modified": "2025-11-01T00:00:00",
    }
    monkeypatch.setenv("VCD_DATASTORE_IDS", "public_attitude_survey=abcde, public_perception=fghij")
    url = "/api/action/package_show?id=fghij"
    server.lay_out(url, data({"success": True, "result": {"resources": [one]}}))
    found = find_newest(place, "public_attitude_survey", waiting)
    assert [one.name for one in found.files] == ["public-perception-data.csv"]
    assert str(found.published_on) == "2025-11-01"


def test_every_file_of_the_monthly_dashboard_that_we_read_is_looked_for(
    server: Replay, waiting: Waiting
) -> None:
    names = [
        f"M1045_MonthlyCrimeDashboard_{kind}CrimeData.csv" for kind in ("Knife", "Other", "TNO")
    ]
    base = "https://data.london.gov.uk/download/e5n6w"
    listed = [{"name": name, "url": f"{base}/{n}/{name}"} for n, name in enumerate(names)]
    server.lay_out(
        "/api/action/package_show?id=e5n6w",
        data({"success": True, "result": {"resources": listed}}),
    )
    found = find_newest(PLACES["knife_crime_dashboard"], "knife_crime_dashboard", waiting)
    assert [one.name for one in found.files] == names
