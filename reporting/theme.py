"""The one visual language: colours, type and shapes for pages, charts, slides and PDF.

Data colours are the Government Analysis Function's; contrast with white is at least 3 to 1 for
marks and 4.5 to 1 for text (tests/reporting/test_theme.py works it out). Colours that meet on a
chart stay apart for people who see fewer of them (tests/accessibility/test_colours.py): so dark
pink and dark grey, which they cannot tell from dark blue, are not used beside it for marks.
"""

INK = "#0B0C0C"
QUIET = "#505A5F"  # secondary text
LINE = "#B1B4B6"  # rules between things; never carries meaning
PAPER = "#FFFFFF"
ACCENT = "#00577D"

DARK_BLUE = "#12436D"  # the series that is shown
TURQUOISE = "#28A197"
DARK_PINK = "#801650"
ORANGE = "#F46A25"
DARK_GREY = "#3D3D3D"
PURPLE = "#A285D1"
DATA_COLOURS = (DARK_BLUE, TURQUOISE, ORANGE, PURPLE)

SERIES = DARK_BLUE
IN_PART = "#2073BC"  # the same measure, a lighter blue
PROVISIONAL = "#6F777B"
TARGET = "#A8430D"
AMBITION = PURPLE
NEUTRAL = PURPLE  # higher or lower, where neither is better
EVENT = "#6F777B"

# Light to dark, for maps; each tile also bears its number.
MAP_STEPS = ("#E6F0F8", "#A5C9E8", "#5B9EDC", "#2073BC", "#12436D")

FONT = "Source Sans Pro, Source Sans, Arial, sans-serif"


def text_on(background: str) -> str:
    """Ink or paper, whichever can be read on that colour."""
    return INK if contrast(background, INK) >= contrast(background, PAPER) else PAPER


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
