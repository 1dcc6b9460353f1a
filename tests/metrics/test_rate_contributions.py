"""What each group adds to the change of a rate, by its rate and by its weight."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.rate_contributions import Parts, rate_change
from tests.helpers import sized


@st.composite
def exact_parts(draw):
    base = draw(st.integers(0, 1_000))
    return Parts(Fraction(draw(st.integers(0, base))), Fraction(base))


GROUPS = st.dictionaries(st.sampled_from("abcdef"), st.one_of(st.none(), exact_parts()))


def test_a_change_of_rates_alone_has_no_mix_effect():
    before = {"a": Parts(10, 100), "b": Parts(40, 100)}
    after = {"a": Parts(30, 100), "b": Parts(40, 100)}
    found = rate_change(before, after, per=100)
    assert (found.before, found.after) == (25, 35)
    assert [part.rate_effect for part in found.parts] == [10, 0]
    assert found.mix_effect == 0


def test_a_change_of_weights_alone_has_no_rate_effect():
    before = {"a": Parts(10, 100), "b": Parts(40, 100)}
    after = {"a": Parts(5, 50), "b": Parts(60, 150)}
    found = rate_change(before, after, per=100)
    assert (found.before, found.after) == (25, 32.5)
    assert found.rate_effect == 0
    # Each weight moves by a quarter; the rates stand 18.75 below and 11.25 above the middle.
    assert [part.mix_effect for part in found.parts] == [4.6875, 2.8125]


def test_a_group_with_nobody_before_is_all_mix():
    before = {"a": Parts(50, 100), "b": Parts(0, 0)}
    after = {"a": Parts(50, 100), "b": Parts(80, 100)}
    new = rate_change(before, after, per=100).parts[1]
    assert (new.rate_before, new.rate_effect) == (None, 0)
    assert new.mix_effect == pytest.approx(0.5 * (80 - 57.5))


def test_a_group_not_held_is_named_and_left_out_of_both_periods():
    before = {"a": Parts(10, 100), "b": Parts(40, 100), "c": None}
    after = {"a": Parts(30, 100), "c": Parts(1, 2)}
    found = rate_change(before, after)
    assert (found.before, found.after) == (0.1, 0.3)
    assert (found.only_before, found.only_after) == (("b",), ("c",))


def test_nobody_at_all_gives_no_rate():
    assert rate_change({"a": Parts(0, 0)}, {"a": Parts(1, 2)}) is None
    assert rate_change({}, {}) is None


def test_events_without_a_base_are_an_error():
    with pytest.raises(ValueError, match="not a rate"):
        Parts(1, 0)


@pytest.mark.prove("mix and rate effects add up exactly to the change", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(GROUPS, GROUPS)
def test_effects_add_up_exactly_to_the_change(before, after):
    found = rate_change(before, after, per=100)
    if found is None:
        return
    assert found.rate_effect + found.mix_effect == found.change
    assert sum(part.contribution for part in found.parts) == found.change
    assert sum(part.weight_after for part in found.parts) == 1


@pytest.mark.prove("swapping the periods turns every effect round", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(GROUPS, GROUPS)
def test_swapping_the_periods_turns_every_effect_round(before, after):
    there, back = rate_change(before, after), rate_change(after, before)
    effects = {p.group: (p.rate_effect, p.mix_effect) for p in there.parts} if there else {}
    turned = {p.group: (-p.rate_effect, -p.mix_effect) for p in back.parts} if back else {}
    assert effects == turned
