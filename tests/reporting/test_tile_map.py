"""London as 32 tiles: one for every borough, in steps of equal numbers; the City apart."""

from collections import Counter

from data_access.areas import BOROUGHS
from metrics.catalogue import find_measure
from metrics.measure import Unit
from metrics.readings import current, measure_readings
from reporting.tile_map import CITY, GRID, SHORT_NAMES, tile_map_data
from tests.data_access.made_releases import figure, release, vintages


def drawn(values: dict[str, float | None]):
    rows = [
        figure("2025-12-31", value, series="vawg_victims", area=area)
        for area, value in values.items()
    ]
    held = vintages(release(*rows, on="2026-04-06"))
    found = current(measure_readings(find_measure("vawg_victims"), held))
    return tile_map_data(found, Unit.VICTIMS).set_index("words")


def test_every_borough_has_one_tile_and_the_city_its_own() -> None:
    tiles = Counter(area for row in GRID for area in row if area)
    assert tiles == Counter((*BOROUGHS, CITY))


def test_no_two_boroughs_share_a_short_name() -> None:
    names = Counter(SHORT_NAMES.get(area, area[:4]) for area in (*BOROUGHS, CITY))
    assert [name for name, count in names.items() if count > 1] == []


def test_the_steps_hold_about_equal_numbers_of_boroughs() -> None:
    frame = drawn({name: number for number, name in enumerate(BOROUGHS)})
    assert sorted(Counter(frame["step"].dropna()).values()) == [6, 6, 6, 7, 7]


def test_a_borough_without_a_figure_has_no_step() -> None:
    frame = drawn({name: None if name == "Camden" else 1 for name in BOROUGHS})
    assert frame["step"].isna()["Camden: [x]"]


def test_the_city_is_said_to_be_another_forces() -> None:
    frame = drawn({name: 1 for name in BOROUGHS})
    assert frame["step"].isna()["City of London: another force's area"]


def test_equal_figures_share_a_step() -> None:
    frame = drawn({name: 7 for name in BOROUGHS})
    assert frame["step"].dropna().nunique() == 1
