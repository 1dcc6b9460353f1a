"""Medians, spreads, and ratios to the floor, as lines of text."""

from collections.abc import Mapping, Sequence
from statistics import median, quantiles

LIMITS = {
    # What is compared, with what, and the most that it may be.
    ("change of filter", "ours, Overview", "empty Streamlit"): 1.5,
    ("change of filter", "ours, Crown Court", "empty Streamlit"): 1.5,
    ("change of filter", "ours, Satisfaction", "empty Streamlit"): 1.5,
    ("change of filter", "ours, Crown Court", "Dash, Crown Court"): 0.5,
    ("change of one part", "ours, one chart", "empty Streamlit"): 0.9,
    ("change of page", "ours, Crown Court", "empty Streamlit"): 2.5,
    ("first view", "ours, Crown Court", "Dash, Crown Court"): 1.0,
    ("first view", "ours, Crown Court", "empty Streamlit"): 2.0,
    ("server CPU for a change", "ours, Crown Court", "empty Streamlit"): 0.5,
    ("95th percentile of a change", "ours, 150 for 600 s", "ours, 1 for 60 s"): 8,
    (
        "95th percentile of a change",
        "ours, two behind nginx, 300 for 600 s",
        "ours, two behind nginx, 1 for 60 s",
    ): 8,
}
UNITS = {"bytes, first view": "kB", "bytes, a change": "kB", "memory for a session": "MiB"}


def spread(values: Sequence[float]) -> str:
    """The median, and between which values the middle half lies."""
    if len(values) < 3:
        return f"{median(values):9.1f}"
    low, _, high = quantiles(values, n=4)
    return f"{median(values):9.1f}  ({low:.1f} to {high:.1f}; n = {len(values)})"


def lines(found: Mapping[str, Mapping[str, Sequence[float]]], floor: str) -> list[str]:
    """A block for each thing that was measured, a line for each app."""
    written = []
    for kind, by_place in found.items():
        written += ["", f"{kind}, {UNITS.get(kind, 'ms')}"]
        base = median(by_place[floor]) if by_place.get(floor) else None
        for place, values in by_place.items():
            ratio = f"{median(values) / base:6.2f} x" if base else " " * 8
            written.append(f"  {place:24}{ratio}  {spread(values)}")
    return written


def verdicts(found: Mapping[str, Mapping[str, Sequence[float]]]) -> list[str]:
    """Each ratio that was asked for, and whether it was reached."""
    written = ["", "Against what was asked for"]
    for (kind, ours, other), most in LIMITS.items():
        if not (found.get(kind, {}).get(ours) and found[kind].get(other)):
            continue
        ratio = median(found[kind][ours]) / median(found[kind][other])
        reached = "reached" if ratio <= most else "NOT reached"
        written.append(f"  {kind}: {ours} / {other} = {ratio:.2f}, at most {most}: {reached}")
    return written
