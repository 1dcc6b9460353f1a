"""What each group adds to the change of a count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.contributions import count_change
from tests.helpers import sized

COUNTS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.one_of(st.none(), st.integers(0, 10_000)), max_size=8
)


def test_groups_add_up_to_the_change():
    found = count_change({"Barnet": 10, "Brent": 20}, {"Barnet": 16, "Brent": 18})
    assert (found.before, found.after, found.change) == (30, 34, 4)
    assert [(p.group, p.contribution, p.share) for p in found.parts] == [
        ("Barnet", 6, 1.5),
        ("Brent", -2, -0.5),
    ]


def test_a_group_held_once_is_named_and_not_taken_for_0():
    found = count_change(
        {"Barnet": 10, "Brent": 20, "Camden": None},
        {"Barnet": 16, "Camden": 5, "Ealing": 7},
    )
    assert found.change == 6
    assert (found.only_before, found.only_after) == (("Brent",), ("Camden", "Ealing"))


def test_what_the_groups_leave_of_the_published_change_is_told():
    found = count_change({"Barnet": 10}, {"Barnet": 16}, totals=(100, 120))
    assert found.unexplained == 14
    assert count_change({"Barnet": 10}, {"Barnet": 16}).unexplained is None


def test_no_change_has_no_shares():
    found = count_change({"Barnet": 10, "Brent": 20}, {"Barnet": 12, "Brent": 18})
    assert [part.share for part in found.parts] == [None, None]


@pytest.mark.prove("parts of a count add up exactly to the change", sample=200, full=2_000)
@settings(max_examples=sized(sample=200, full=2_000))
@given(COUNTS, COUNTS)
def test_parts_of_a_count_add_up_exactly(before, after):
    found = count_change(before, after)
    assert sum(part.contribution for part in found.parts) == found.change
    named = {part.group for part in found.parts} | set(found.only_before) | set(found.only_after)
    held = {g for g in before if before[g] is not None} | {g for g in after if after[g] is not None}
    assert named == held
