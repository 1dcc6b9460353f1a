"""The visual language can be told apart and read (WCAG 2.2: 1.4.3 and 1.4.11)."""

import pytest

from reporting import theme
from reporting.theme import contrast, text_on

MARKS = (*theme.DATA_COLOURS, theme.SERIES, theme.IN_PART, theme.PROVISIONAL, theme.TARGET)
TEXTS = (theme.INK, theme.QUIET, theme.ACCENT)


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#00577D", "#FFFFFF") == pytest.approx(7.90, abs=0.005)


@pytest.mark.parametrize("colour", MARKS)
def test_a_mark_stands_out_from_the_paper(colour: str) -> None:
    assert contrast(colour, theme.PAPER) >= 3


@pytest.mark.parametrize("colour", [theme.AMBITION, theme.EVENT, theme.DARK_GREY])
def test_a_line_with_a_meaning_stands_out_from_the_paper(colour: str) -> None:
    assert contrast(colour, theme.PAPER) >= 3


@pytest.mark.parametrize("colour", TEXTS)
def test_text_can_be_read_on_paper(colour: str) -> None:
    assert contrast(colour, theme.PAPER) >= 4.5


@pytest.mark.parametrize("step", theme.MAP_STEPS)
def test_the_name_on_a_tile_can_be_read(step: str) -> None:
    assert contrast(step, text_on(step)) >= 4.5


def test_the_steps_of_the_map_grow_darker() -> None:
    against_paper = [contrast(step, theme.PAPER) for step in theme.MAP_STEPS]
    assert against_paper == sorted(against_paper)
