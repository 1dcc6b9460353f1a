"""Colours that meet on a chart stay apart, however many colours a reader sees."""

from itertools import combinations

import pytest

from reporting import theme
from reporting.chart_looks import POINTS
from tests.accessibility.colour_vision import MACHADO, distance, seen

FAR_ENOUGH = 10  # CIEDE2000
TOGETHER = {
    "several series": theme.DATA_COLOURS,
    "a trend": (theme.SERIES, theme.IN_PART, theme.PROVISIONAL, theme.TARGET),
    "a control chart": (theme.SERIES, theme.DARK_GREY, theme.ORANGE, theme.NEUTRAL, theme.TARGET),
}
# Pairs of colours in CIELAB with their distance, from the paper that made the formula testable.
KNOWN = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "expected"), KNOWN)
def test_the_distance_is_that_of_the_paper(one: tuple, other: tuple, expected: float) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=0.00005)
    assert distance(other, one) == pytest.approx(expected, abs=0.00005)


@pytest.mark.parametrize("vision", [None, *MACHADO])
@pytest.mark.parametrize("colours", TOGETHER.values(), ids=TOGETHER)
def test_colours_on_one_chart_can_be_told_apart(colours: tuple, vision: str | None) -> None:
    near = [
        (one, other)
        for one, other in combinations(colours, 2)
        if distance(seen(one, vision), seen(other, vision)) < FAR_ENOUGH
    ]
    assert near == []


@pytest.mark.parametrize("vision", [None, *MACHADO])
def test_the_steps_of_the_map_can_be_told_from_their_neighbours(vision: str | None) -> None:
    steps = [seen(step, vision) for step in theme.MAP_STEPS]
    assert min(map(distance, steps, steps[1:])) >= FAR_ENOUGH


def test_what_is_told_apart_by_colour_is_told_apart_by_shape() -> None:
    looks = {(shape, fill == theme.PAPER) for shape, _, fill, _ in POINTS.values()}
    assert len(looks) == len(POINTS)
