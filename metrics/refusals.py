"""What is said when a method does not fit a series: why, and what is shown instead."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """A method that was not used: two plain sentences, fit to be shown to a reader."""

    reason: str
    instead: str
