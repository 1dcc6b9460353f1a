"""The bundle is whole, holds only what may be in it, and gives the figures that were published."""

from collections import defaultdict
from hashlib import sha256

import pytest

from data_access.bundle import BY_HAND
from data_access.importers import SOURCE_OF_SERIES, SOURCES
from tests.bundle.areas import ALLOWED, BOROUGHS, OTHER, UNKNOWN, boroughs_of_lookup
from tests.bundle.court_allowed import ONE_CROWN, WHOLE
from tests.bundle.dates import months_between
from tests.bundle.make import BUNDLE, make
from tests.bundle.read import manifest, observations, points, table
from tests.bundle.shared import SHARED

FIVE_MEGABYTES = 5_000_000
MARKERS = {"", "[c]", "[x]", "[z]", "[p]", "[r]", "[e]", "[f]", "[b]", "[u]", "[low]"}

with_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the reference figures are not on this machine"
)


@with_shared
def test_the_bundle_is_what_the_maker_makes() -> None:
    made = make()
    changed = {path for path in made if (BUNDLE / path).read_bytes() != made[path]}
    assert changed <= set(BY_HAND)  # to which rows may have been added
    for path in BY_HAND:
        assert set(made[path].splitlines()) <= set((BUNDLE / path).read_bytes().splitlines())


@with_shared
def test_the_boroughs_are_those_of_the_lookup() -> None:
    assert list(BOROUGHS) == boroughs_of_lookup()


def test_every_file_is_the_one_that_the_manifest_describes() -> None:
    for name, expected in manifest().items():
        rows = len(table(name.removesuffix(".csv")))
        if name in BY_HAND and rows > expected["rows"]:
            continue
        assert sha256((BUNDLE / name).read_bytes()).hexdigest() == expected["sha256"], name
        assert rows == expected["rows"], name
    shipped = {path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob("*.csv")}
    assert shipped == set(manifest())


def test_the_bundle_has_at_most_five_megabytes() -> None:
    files = [*BUNDLE.rglob("*.csv"), BUNDLE / "manifest.json"]
    assert sum(path.stat().st_size for path in files) <= FIVE_MEGABYTES


def test_no_area_but_ours_is_in_the_bundle() -> None:
    assert {row["area"] for row in observations()} <= ALLOWED
    assert {row["area"] for row in table("holdings")} <= ALLOWED


def test_nothing_that_is_marked_not_to_be_used_is_in_the_bundle() -> None:
    for name in manifest():
        text = (BUNDLE / name).read_text(encoding="utf-8").lower()
        assert "misreported" not in text, name
        assert "do not use" not in text, name
        assert "37283" not in text.replace(",", ""), name


def test_a_series_stands_in_releases_of_its_own_source() -> None:
    for row in observations():
        source = row["release"].split("/")[0]
        assert SOURCE_OF_SERIES[row["series"]] == source, row


def test_every_release_belongs_to_a_declared_source() -> None:
    assert {row["source"] for row in table("releases")} <= set(SOURCES)
    assert {row["source"] for row in table("calendar")} <= set(SOURCES)


def test_every_observation_has_its_release_citation_and_holding() -> None:
    releases = {row["release"] for row in table("releases")}
    citations = {(row["release"], row["citation"]) for row in table("citations")}
    holdings = {(row["release"], row["series"], row["area"]) for row in table("holdings")}
    for row in observations():
        assert row["release"] in releases
        assert (row["release"], row["citation"]) in citations
        assert (row["release"], row["series"], row["area"]) in holdings
    assert {row["release"] for row in table("citations")} == releases
    assert {release for release, _, _ in holdings} == releases


def test_no_point_stands_twice_in_one_citation() -> None:
    names = ("release", "citation", "series", "area", "dimension", "breakdown", "period_end")
    keys = [tuple(row[name] for name in names) for row in observations()]
    assert len(keys) == len(set(keys))


def test_a_series_has_one_length_of_period() -> None:
    lengths = defaultdict(set)
    for row in observations():
        lengths[row["series"]].add(months_between(row["period_start"], row["period_end"]))
    assert {series: found for series, found in lengths.items() if len(found) > 1} == {}


def test_a_release_held_whole_has_all_its_points() -> None:
    for (day, series, area), count in WHOLE.items():
        held = {row["period_end"] for row in points(series, area, release=day)}
        assert len(held) == count, (day, series, area)


def test_a_marker_is_one_of_the_official_shorthand_and_replaces_the_value() -> None:
    for row in observations():
        assert row["marker"] in MARKERS
        assert bool(row["value"]) != bool(row["marker"])


def test_the_two_definitions_of_open_cases_never_share_a_release() -> None:
    for row in observations():
        if "outstanding" in row["series"]:
            assert row["release"].split("/")[1] < ONE_CROWN, row
        elif row["series"] in ("crown_court_open_cases", "crown_court_open_year_or_more"):
            assert row["release"].split("/")[1] >= ONE_CROWN, row


def test_outcomes_hold_no_zero_and_start_where_the_met_supplied_them() -> None:
    for series in ("outcomes_charged", "outcomes_assigned"):
        rows = points(series, "London")
        assert len(rows) == 45
        assert rows[0]["period_start"] == "2015-01-01"
        assert all(float(row["value"]) > 0 for row in rows)


@pytest.mark.parametrize("series", ["vawg_victims", "victim_based_offences"])
def test_boroughs_with_unknown_and_other_sum_to_london_in_every_month(series: str) -> None:
    parts, london = defaultdict(float), {}
    for row in observations():
        if row["series"] == series and row["dimension"] == "ALL":
            if row["area"] == "London":
                london[row["period_end"]] = float(row["value"])
            else:
                assert row["area"] in (*BOROUGHS, UNKNOWN, OTHER)
                parts[row["period_end"]] += float(row["value"])
    assert parts == london


@pytest.mark.parametrize(
    ("series", "dimension"),
    [("vawg_victims", "age"), ("vawg_victims", "ethnicity"), ("victim_based_offences", "offence")],
)
def test_the_groups_of_a_month_sum_to_london(series: str, dimension: str) -> None:
    groups = defaultdict(float)
    for row in points(series, "London", dimension=dimension):
        groups[row["period_end"]] += float(row["value"])
    assert groups == {row["period_end"]: float(row["value"]) for row in points(series, "London")}
