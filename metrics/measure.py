"""What a declaration holds: a measure, its theme, its unit, its kind and which way is better."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from metrics.calculations import Calculation


class Theme(StrEnum):
    """The victim's four questions; each is a page."""

    SATISFACTION = "Satisfaction"
    CROWN_COURT = "Crown Court"
    REFERRALS = "Referrals and support"
    JOURNEYS = "Victims' journeys"


class Unit(Enum):
    """What is counted: the words for one and for several, or the sign that follows the number."""

    CASES = ("case", "cases")
    VICTIMS = ("victim", "victims")
    PEOPLE = ("person", "people")
    OFFENCES = ("offence", "offences")
    REFERRALS = ("referral", "referrals")
    CALLS = ("call", "calls")
    TRIALS = ("trial", "trials")
    DAYS = ("day", "days")
    PERCENT = ("per cent", "per cent")
    POINTS = ("percentage point", "percentage points")
    PER_10000 = ("per 10,000 women", "per 10,000 women")

    @property
    def is_percent(self) -> bool:
        return self is Unit.PERCENT

    @property
    def is_count(self) -> bool:
        """Whether figures of this unit are whole numbers that can be added up."""
        return self in _COUNTS


_COUNTS = {
    Unit.CASES,
    Unit.VICTIMS,
    Unit.PEOPLE,
    Unit.OFFENCES,
    Unit.REFERRALS,
    Unit.CALLS,
    Unit.TRIALS,
}


class Kind(StrEnum):
    """How the figures come about, which decides the methods that fit them."""

    FLOW = "flow"  # counted over a period
    STOCK = "stock"  # counted on the last day of a period
    RATE = "rate"  # one flow divided by another
    ROLLING = "rolling"  # twelve months that overlap with the next point's
    CUMULATIVE = "cumulative"
    SURVEY = "survey"  # a share of those who answered
    DAYS = "days"  # a length of time


class Improvement(Enum):
    """Which way is better for victims."""

    HIGHER = 1
    LOWER = -1
    NEITHER = 0


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One thing we report. Everything a page, table, briefing or download says about it
    comes from here.

    question: what a victim would ask, which this measure answers.
    months: the length of its reporting period, in months (a stock: between two counts).
    breakdowns: the dimensions that its source splits it by, such as `offence`.
    provisional_periods: how many of the newest periods are still filling in.
    headline: whether it stands on the Overview.
    redefined_as: the id of the measure that followed it, where the publisher changed the count.
    breaks: days from which the figures no longer compare with those before, each with its reason.
    only_area: the one area that its source covers; shown for it, whatever area is chosen.
    headline_form: the sentence that says its latest value, with {value}, {area}, {period}.
    """

    id: str
    question: str
    title: str
    definition: str
    theme: Theme
    unit: Unit
    kind: Kind
    months: int
    improvement: Improvement
    source: str
    calculation: Calculation
    headline_form: str
    section: str = ""
    caveats: tuple[str, ...] = ()
    not_comparable_with: tuple[str, ...] = ()
    breakdowns: tuple[str, ...] = ()
    seasonal: bool = False
    provisional_periods: int = 0
    headline: bool = False
    only_area: str = ""
    redefined_as: str | None = None
    breaks: tuple[tuple[date, str], ...] = ()
    awaiting: str = ""

    @property
    def is_survey(self) -> bool:
        """Whether its values rest on a sample, so that chance plays a part in them."""
        return self.kind in (Kind.SURVEY, Kind.ROLLING)
