"""The rules that find exceptions, each in words, with the question that it suggests.

A rule only points at something. People decide what is asked, of whom and how.
"""

from dataclasses import dataclass

DAYS_TO_ANSWER = 28


@dataclass(frozen=True)
class Rule:
    """When something is an exception, in words, and the question that it suggests.

    asks: the question; {title}, {area}, {reason} and {due} are filled in.
    """

    id: str
    name: str
    words: str
    asks: str


GETTING_WORSE = Rule(
    "getting-worse",
    "Getting worse",
    "A measure is getting worse.",
    "“{title}” is getting worse in {area}. {reason} What is being done about it, and by when "
    "will it turn?",
)
NOT_MET = Rule(
    "not-met",
    "Target not met",
    "A measure's target is not met.",
    "“{title}” does not meet its target in {area}. {reason} What will be done to meet it, and by "
    "when?",
)
MISSES = Rule(
    "consistently-misses",
    "Consistently misses",
    "A measure consistently misses its target.",
    "As things are, “{title}” will keep missing its target in {area}. {reason} What will be "
    "changed?",
)
OVERDUE = Rule(
    "overdue-source",
    "Overdue",
    "A publication is overdue: its next release was due by its calendar, and none is held.",
    "“{title}” was due by {due}. When will it be published, and why is it late?",
)
AWAITING = Rule(
    "awaiting-return",
    "Awaiting a return",
    "No figure at all is held for a measure, and a provider or publisher has it.",
    "We hold no figures for: {title}. Will you send them, and from which month on?",
)
UNANSWERED = Rule(
    "commitment-open",
    "Commitment without an answer",
    "The office holds a commitment as open, or does not know its status, for over a year.",
    "“{title}” was announced {due}. What came of it?",
)
RULES = (GETTING_WORSE, NOT_MET, MISSES, OVERDUE, AWAITING, UNANSWERED)
