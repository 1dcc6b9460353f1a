"""Charts as a browser is given them: compiled, the same for all figures, rows and words apart."""

import json

import pandas as pd
import pytest

from metrics.funnel_places import Place
from reporting import chart_looks, lanes
from reporting.backlog_chart import path_spec, steps_spec
from reporting.breakdown_chart import groups_spec
from reporting.charts import trend_spec
from reporting.contribution_chart import contributions_spec
from reporting.control_chart import control_spec
from reporting.funnel_chart import _KINDS, _POINTS, funnel_spec
from reporting.funnel_map import SHADES, SIGNS, places_spec
from reporting.lanes import lanes_spec
from reporting.revision_chart import lines_spec
from reporting.tile_map import tile_map_spec
from reporting.vega import ROWS, TOLD, browser_spec, telling_rows
from reporting.vega_short import short

WRITTEN = (
    trend_spec,
    lanes_spec,
    path_spec,
    steps_spec,
    contributions_spec,
    groups_spec,
    lines_spec,
    places_spec,
    funnel_spec,
    tile_map_spec,
    control_spec,
)


@pytest.mark.parametrize("write", WRITTEN, ids=lambda write: write.__name__)
def test_a_browser_is_given_a_compiled_chart_without_figures(write) -> None:
    spec = browser_spec(write)
    assert spec["$schema"].endswith("/vega/v6.json")
    assert spec["data"] == {"name": ROWS} | spec["data"]
    assert "values" not in json.dumps(spec["data"])
    assert browser_spec(write) is spec


@pytest.mark.parametrize("write", WRITTEN, ids=lambda write: write.__name__)
def test_nothing_outside_of_the_group_asks_for_what_is_made_inside_it(write) -> None:
    spec = browser_spec(write)
    (group,) = spec["marks"]
    inside = {one["name"] for one in group["data"]}
    outside = json.dumps({name: part for name, part in spec.items() if name != "marks"})
    assert [name for name in inside if f'"{name}"' in outside] == []


@pytest.mark.parametrize("write", [lanes_spec, contributions_spec, groups_spec])
def test_the_axis_of_a_chart_of_rows_stands_below_them(write) -> None:
    assert browser_spec(write)["autosize"]["type"] == "fit-x"


def test_more_is_higher_within_a_lane() -> None:
    scales = {one["name"]: one for one in browser_spec(lanes_spec)["scales"]}
    assert scales["yOffset"]["range"] == [{"signal": "bandwidth('y')"}, 0]


def test_the_scales_of_a_trend_ask_its_rows_once() -> None:
    domains = {one["name"]: one["domain"] for one in browser_spec(trend_spec)["scales"]}
    assert domains["x"] == {"data": ROWS, "field": "day"}
    assert domains["y"] == {"data": ROWS, "field": "value"}


def test_the_first_row_holds_what_the_chart_tells() -> None:
    rows = pd.DataFrame({"value": [1.0, 2.0, 3.0]})
    assert telling_rows(rows, "Three figures")[TOLD].to_pylist() == ["Three figures", "", ""]
    assert telling_rows(rows[:0], "None")[TOLD].to_pylist() == []


def test_each_part_of_a_trend_keeps_its_own_colour() -> None:
    scales = {one["name"]: one for one in browser_spec(trend_spec)["scales"]}
    drawn = {mark["name"]: mark for mark in browser_spec(trend_spec)["marks"][0]["marks"]}
    assert len(scales["stroke"]["domain"]) == len(scales["stroke"]["range"])
    assert drawn["layer_3_marks"]["encode"]["update"]["stroke"]["scale"] == "stroke"


def scales_of(write) -> dict[str, dict]:
    """Each scale of a compiled chart that gives one look for one kind, as kind to look."""
    group = browser_spec(write)["marks"][0]
    scales = [*browser_spec(write)["scales"], *group["scales"]]
    return {
        one["name"]: dict(zip(one["domain"], one["range"], strict=True))
        for one in scales
        if isinstance(one["domain"], list) and isinstance(one["range"], list)
        if one["name"] not in ("x", "y", "yOffset")
    }


def test_a_borough_below_the_limits_points_down_and_one_above_points_up() -> None:
    shapes = scales_of(funnel_spec)["shape"]
    assert shapes == {
        "within the limits": "circle",
        "below the 95% limits": "triangle-down",
        "above the 95% limits": "triangle-up",
        "below the 99.8% limits": "diamond",
        "above the 99.8% limits": "diamond",
    }
    assert set(_KINDS) == set(Place)
    assert set(_KINDS.values()) == set(shapes)


@pytest.mark.parametrize(
    ("write", "looks"),
    [(trend_spec, chart_looks.POINTS), (lanes_spec, lanes.POINTS), (funnel_spec, _POINTS)],
)
def test_each_kind_of_point_is_drawn_as_it_is_declared(write, looks: dict) -> None:
    scales = scales_of(write)
    for kind, declared in looks.items():
        assert tuple(scales[one][kind] for one in ("shape", "size", "fill", "stroke")) == declared


def test_the_map_shades_each_sign_as_it_is_declared() -> None:
    assert scales_of(places_spec)["color"] == SHADES
    assert set(SIGNS.values()) == set(SHADES)


@pytest.mark.parametrize("write", WRITTEN, ids=lambda write: write.__name__)
def test_no_expression_asks_what_our_rows_never_need(write) -> None:
    asked = json.dumps([browser_spec(write)["marks"][0][part] for part in ("data", "marks")])
    assert "toDate(" not in asked
    assert "isDate(" not in asked
    assert 'isValid(datum[\\"words\\"])' not in asked


@pytest.mark.parametrize(
    ("compiled", "shortened"),
    [
        ({"signal": 'isValid(datum["words"]) ? datum["words"] : ""+datum["words"]'}, "words"),
        (
            {
                "signal": '{"Figure": isValid(datum["words"]) ? isArray(datum["words"]) ? '
                'join(datum["words"], \'\\n\') : datum["words"] : ""+datum["words"]}'
            },
            "words",
        ),
    ],
)
def test_a_text_of_a_row_is_named_instead_of_worked_out(compiled: dict, shortened: str) -> None:
    assert short({"tooltip": compiled}) == {"tooltip": {"field": shortened}}


def test_other_expressions_stay_as_they_are() -> None:
    told = {"signal": "datum.side == 'before' ? -8 : 0"}
    assert short({"dx": told}) == {"dx": told}
    steps = [{"type": "formula", "expr": "datum.a + 1", "as": "b"}]
    assert short({"transform": steps}) == {"transform": steps}


def test_filters_of_one_chain_are_one_and_still_ask_for_a_number() -> None:
    steps = [
        {"type": "filter", "expr": "datum.part == 'line'"},
        {"type": "filter", "expr": 'isValid(datum["value"]) && isFinite(+datum["value"])'},
    ]
    (filtered,) = short({"transform": steps})["transform"]
    assert filtered["expr"] == "(datum.part == 'line') && (datum[\"value\"] != null)"


def test_days_arrive_as_milliseconds_and_missing_numbers_as_nothing() -> None:
    rows = pd.DataFrame({"day": pd.to_datetime(["1970-01-02", None]), "value": [None, 2.0]})
    told = telling_rows(rows, "Two figures")
    assert told["day"].to_pylist() == [86_400_000.0, None]
    assert told["value"].to_pylist() == [None, 2.0]


@pytest.mark.parametrize("write", [trend_spec, path_spec, control_spec])
def test_room_for_the_axis_is_known_before_anything_is_drawn(write) -> None:
    spec = browser_spec(write)
    assert spec["autosize"] == "none"
    assert [one["name"] for one in spec["signals"]] == ["left", "across", "down"]
    assert spec["marks"][0]["encode"]["update"]["x"] == {"signal": "left"}
    ranges = {one["name"]: one["range"] for one in spec["scales"] if one["name"] in ("x", "y")}
    assert ranges == {"x": [0, {"signal": "across"}], "y": [{"signal": "down"}, 0]}


@pytest.mark.parametrize("write", [steps_spec, funnel_spec, lanes_spec, places_spec])
def test_a_chart_with_a_legend_a_title_or_rows_still_fits_what_it_has(write) -> None:
    assert browser_spec(write)["autosize"]["type"] in ("fit", "fit-x")
