"""The sentences of the opening messages: how many move which way, and where figures come from."""

from types import SimpleNamespace

import pytest

from data_access.releases import Citation
from metrics.verdict import Answer
from reporting.briefing.opening_sections import _standing
from reporting.briefing.sources_section import sources_section

BETTER, WORSE, OTHER = Answer.IMPROVING, Answer.GETTING_WORSE, Answer.TOO_FEW_POINTS
CASES = {
    (WORSE, WORSE, BETTER, OTHER): "Of 4 measures for Camden, 2 are getting worse and 1 is "
    "improving; of the other 1, neither can be said.",
    (WORSE, OTHER, OTHER): "Of 3 measures for Camden, 1 is getting worse and none is improving; "
    "of the other 2, neither can be said.",
    (BETTER, BETTER): "Of 2 measures for Camden, none is getting worse and 2 are improving.",
    (OTHER, OTHER): "Of 2 measures for Camden, none can be said to be getting worse or improving.",
    (OTHER,): "The one measure for Camden cannot be said to be getting worse or improving.",
    (WORSE,): "The one measure for Camden is getting worse.",
    (BETTER,): "The one measure for Camden is improving.",
    (): "No measure has a figure for Camden.",
}


@pytest.mark.parametrize(("answers", "said"), CASES.items(), ids=range(len(CASES)))
def test_how_many_measures_move_which_way_is_said_in_plain_english(
    answers: tuple[Answer, ...], said: str
) -> None:
    held = [
        SimpleNamespace(verdict=SimpleNamespace(movement=SimpleNamespace(answer=one)))
        for one in answers
    ]
    assert _standing(held, "Camden") == said


@pytest.mark.parametrize(
    ("publications", "said"),
    [
        (["Marac data"], "The figures come from 1 publication: Marac data."),
        (["One", "Two"], "The figures come from 2 publications: One and Two."),
        (list("abcd"), "The figures come from 4 publications, each named with its figures."),
    ],
)
def test_where_the_figures_come_from_is_named_where_it_is_short(
    publications: list[str], said: str
) -> None:
    assert sources_section("Made of it.", publications).message == said


def test_the_sources_name_those_in_whose_copy_figures_were_read() -> None:
    news = Citation(number=1, kind="news", title="A report", url="https://www.itv.com/a")
    copied = SimpleNamespace(is_read_in_a_copy=True, citations=(news,))
    own = SimpleNamespace(is_read_in_a_copy=False, citations=())
    said = "figures were read in a copy by ITV News, not yet checked against the publisher's file."
    assert sources_section("Made of it.", ["One"], [copied]).points[0] == f"All {said}"
    assert sources_section("Made of it.", ["One"], [copied, own]).points[0] == f"Some {said}"
    assert sources_section("Made of it.", ["One"], [own]).points[0] == "Made of it."
