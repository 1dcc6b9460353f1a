"""Areas in a funnel: their places, the areas left out, and overdispersion."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.funnel import AreaCount, funnel_of_rates, funnel_of_shares
from metrics.funnel_limits import rate_limit, share_curves, share_limits, widened_rate_limits
from metrics.funnel_places import Place, place_of_events, place_of_share
from metrics.overdispersion import spread_of, standing_of_share
from metrics.refusals import Refusal
from tests.helpers import sized

many = settings(max_examples=sized(sample=200, full=2_000))


def evenly(shares, base=400):
    return [AreaCount(f"area {n}", share * base, base) for n, share in enumerate(shares)]


def test_places_follow_the_distance_from_the_whole():
    # At 50% of 400 the 95% limits are 4.9 points away, the 99.8% limits 7.7.
    counts = {170: Place.LOW_WARNING, 165: Place.LOW_ALARM}
    counts |= {200: Place.AS_EXPECTED, 219: Place.AS_EXPECTED, 221: Place.HIGH_WARNING}
    counts |= {230: Place.HIGH_WARNING, 232: Place.HIGH_ALARM}
    found = {count: place_of_share(count, 400, overall=0.5) for count in counts}
    assert found == counts


@pytest.mark.prove("an area is outside its curve when Wilson says so", sample=200, full=2_000)
@many
@given(st.integers(1, 3_000), st.floats(0.02, 0.98), st.data())
def test_an_area_is_outside_the_curve_exactly_when_its_interval_leaves_out_the_whole(
    base, overall, data
):
    count = data.draw(st.integers(0, base))
    place = place_of_share(count, base, overall=overall)
    curve = share_curves(overall, [base])[0]
    outside = [not limits.holds(count / base) for limits in (curve.warning, curve.alarm)]
    alarm = place in (Place.LOW_ALARM, Place.HIGH_ALARM)
    assert outside == [place is not Place.AS_EXPECTED, alarm]


def test_areas_where_fewer_than_50_were_asked_are_named_and_not_plotted():
    areas = [*evenly([0.5, 0.6]), AreaCount("small", 10, 49), AreaCount("untold", None, 80)]
    assert funnel_of_shares(areas, survey=True).not_plotted == ("small", "untold")
    assert funnel_of_shares(areas).not_plotted == ("untold",)


def test_nothing_is_compared_where_nothing_is_held():
    assert isinstance(funnel_of_shares([AreaCount("untold", None, 80)]), Refusal)
    assert isinstance(funnel_of_rates([AreaCount("none", 0, 80)]), Refusal)


def test_the_whole_may_be_more_than_the_areas():
    assert funnel_of_shares(evenly([0.5, 0.5]), overall=0.4).overall == 0.4
    assert {p.place for p in funnel_of_shares(evenly([0.5]), overall=0.4).points} == {
        Place.HIGH_ALARM
    }


def test_areas_apart_only_by_chance_are_shown_once():
    funnel = funnel_of_shares(evenly([0.48, 0.49, 0.5, 0.51, 0.52]))
    assert not funnel.spread.overdispersed
    assert {point.adjusted for point in funnel.points} == {None}
    assert funnel.different == ()


def test_areas_far_apart_are_shown_with_and_without_what_they_share():
    funnel = funnel_of_shares(evenly([0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7], 1_000))
    assert funnel.spread.overdispersed
    assert len(funnel.different) == 8
    assert {point.adjusted for point in funnel.points} == {Place.AS_EXPECTED}


def test_the_spread_of_two_far_areas_is_worked_out_by_hand():
    # Scores of 4 and -4, two areas of error 0.05: phi 16 x 0.8^2, weights 400 each.
    areas = [standing_of_share(count, 100, overall=0.5) for count in (50, 50)]
    apart = [type(areas[0])(distance, 0.05) for distance in (0.2, -0.2)]
    spread = spread_of(apart)
    assert spread.phi == pytest.approx(10.24)
    assert spread.variance_between == pytest.approx((2 * 10.24 - 1) / 400)
    assert areas[0].score == 0


@pytest.mark.prove("overdispersion never narrows a limit", sample=200, full=2_000)
@many
@given(st.floats(0.05, 0.95), st.integers(20, 5_000), st.floats(0.0001, 0.05), st.floats(0, 0.05))
def test_a_wider_spread_never_narrows_a_limit(overall, base, spread, more):
    near = share_limits(overall, base, level=0.95, variance_between=spread)
    far = share_limits(overall, base, level=0.95, variance_between=spread + more)
    assert far.lower <= near.lower + 1e-12
    assert far.upper >= near.upper - 1e-12


def test_a_rate_is_placed_by_the_number_expected():
    assert place_of_events(8, expected=6.24) is Place.AS_EXPECTED
    assert place_of_events(151, expected=106.44) is Place.HIGH_ALARM
    assert place_of_events(159, expected=232.93) is Place.LOW_ALARM
    assert place_of_events(120, expected=100) is Place.AS_EXPECTED


def test_rates_of_areas_are_set_against_the_rate_of_all():
    areas = [AreaCount("a", 300, 1_000), AreaCount("b", 200, 1_000), AreaCount("c", 100, 1_000)]
    funnel = funnel_of_rates(areas)
    assert funnel.overall == 0.2
    assert [point.place for point in funnel.points] == [
        Place.HIGH_ALARM,
        Place.AS_EXPECTED,
        Place.LOW_ALARM,
    ]


@pytest.mark.parametrize("events", [3, 12, 90])
def test_an_area_on_the_curve_of_a_rate_turns_there(events):
    limit = rate_limit(0.2, events, level=0.95)
    inside, outside = limit.high_base * 1.001, limit.high_base * 0.999
    assert place_of_events(events, expected=0.2 * inside) is Place.AS_EXPECTED
    assert place_of_events(events, expected=0.2 * outside) is Place.HIGH_WARNING
    assert limit.high_rate == pytest.approx(events / limit.high_base)


def test_a_widened_limit_of_a_rate_stands_on_the_square_root_scale():
    # 100 expected, so an error of 0.05; with as much again between areas sqrt(2) x 0.05 x 1.96.
    limits = widened_rate_limits(0.1, 1_000, level=0.95, variance_between=0.0025)
    assert limits.upper == pytest.approx(0.1 * 1.13859**2, rel=1e-5)
