"""How the parts of a trend look, and what its signs mean in words."""

from collections.abc import Iterable

from reporting import theme

# How a point looks by its part: shape, size, filling, outline. Circles lie on the line, diamonds
# are held in part, hollow ones are still filling in.
POINTS = {
    "line": ("circle", 22, theme.SERIES, theme.SERIES),
    "point": ("diamond", 80, theme.IN_PART, theme.IN_PART),
    "provisional": ("circle", 45, theme.PAPER, theme.PROVISIONAL),
}

# How a line that is laid over the figures looks by its part: width, dashes, outline.
LINES = {
    "target": (2, [7, 4], theme.TARGET),
    "ambition": (2, [2, 3], theme.AMBITION),
    "break": (1, [1, 0], theme.INK),
}
OWN_LINE = {"stroke": theme.SERIES, "strokeWidth": 2.5}

# One scale of outlines for both layers: of two Vega-Lite would take the colours of the first.
OUTLINES = {part: look[-1] for part, look in (LINES | POINTS).items()}

# What the signs on a trend mean, said under a chart that has them.
SIGNS = {
    "point": "Diamond: from a release that we hold in part.",
    "provisional": "Hollow circle: still filling in.",
    "target": "Dashed line: target.",
    "ambition": "Dotted line: the office's ambition.",
    "event": "Mark at the foot: something that happened, not said to be a cause.",
}


def signs(parts: Iterable[str]) -> str:
    """The meaning of the signs that a trend has, in a fixed order."""
    there = set(parts)
    return " ".join(words for part, words in SIGNS.items() if part in there)
