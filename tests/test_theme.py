"""The colours of .streamlit/config.toml can be read on their grounds (WCAG 1.4.3 and 1.4.11)."""

import tomllib

import pytest

from tests.helpers import ROOT

THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
NAMES = ("blue", "orange", "violet", "gray", "yellow", "green", "red")
TEXTS = [
    ("textColor", "backgroundColor"),
    ("textColor", "secondaryBackgroundColor"),
    ("linkColor", "secondaryBackgroundColor"),
    ("backgroundColor", "primaryColor"),
    ("dataframeHeaderTextColor", "secondaryBackgroundColor"),
    *((f"{name}TextColor", f"{name}BackgroundColor") for name in NAMES),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours: 1 for none, 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_guidance() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#00577D", "#FFFFFF") == pytest.approx(7.90, abs=0.005)


@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(THEME[text], THEME[ground]) >= 4.5


def test_the_edge_of_a_box_to_fill_in_can_be_seen() -> None:
    assert contrast(THEME["borderColor"], THEME["backgroundColor"]) >= 3
    assert contrast(THEME["borderColor"], THEME["secondaryBackgroundColor"]) >= 3
