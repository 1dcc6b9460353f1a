"""How a measure stands, in three statements that are never boiled down to one colour.

Against the target; what it is doing; whether it can be met as things are. Each is a finding:
words, a shape and a reason, worked out once. Cards, tables, slides, alternative texts, files
and commands print it and add nothing of their own.
"""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Answer(Enum):
    """What a finding can say: its code for programs, its words and its shape for people."""

    MET = ("met", "Met", "●")
    NOT_MET = ("not_met", "Not met", "◆")
    TOO_CLOSE = ("too_close_to_call", "Too close to call", "◐")
    DIRECTION_ONLY = ("direction_only", "Direction only", "△")
    NO_NUMBER_READ = ("no_number_could_be_read", "No number could be read", "○")
    NO_TARGET = ("no_target", "No target held", "○")
    EXPIRED = ("expired", "Expired", "▣")
    CANNOT_BE_JUDGED = ("cannot_be_judged", "Cannot be judged", "◌")

    IMPROVING = ("improving", "Improving", "●")
    GETTING_WORSE = ("getting_worse", "Getting worse", "◆")
    HIGHER = ("higher", "Higher", "■")
    LOWER = ("lower", "Lower", "■")
    NO_CLEAR_CHANGE = ("no_clear_change", "No clear change", "○")
    TOO_FEW_POINTS = ("too_few_points", "Too few points", "◌")
    NOT_SUITED = ("not_suited", "Not suited to this test", "◌")

    CONSISTENTLY_MEETS = ("consistently_meets", "Consistently meets", "●")
    HIT_OR_MISS = ("hit_or_miss", "Hit or miss", "◐")
    CONSISTENTLY_MISSES = ("consistently_misses", "Consistently misses", "◆")
    LIMITS_UNDER_REVIEW = ("limits_under_review", "Limits under review", "◌")

    def __init__(self, code: str, words: str, icon: str) -> None:
        self.code = code
        self.words = words
        self.icon = icon


class Figure(NamedTuple):
    """One figure that a finding rests on: what it is, and its value in full precision."""

    name: str
    value: float


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One statement of the verdict; none of its fields is ever empty.

    reason: a sentence a person can say; method: how it was found, with its settings.
    since: the period from which it holds; would_change: what would make it different.
    figures: the figures it rests on.
    """

    answer: Answer
    reason: str
    method: str
    since: str
    would_change: str
    figures: tuple[Figure, ...]

    def __str__(self) -> str:
        return f"{self.answer.icon} {self.answer.words}"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The three statements about one measure in one area."""

    target: Finding
    movement: Finding
    capability: Finding

    @property
    def findings(self) -> dict[str, Finding]:
        """The three by the question that each answers, in the order in which they are said."""
        return {
            "Against the target": self.target,
            "What it is doing": self.movement,
            "Can it be met as things are": self.capability,
        }
