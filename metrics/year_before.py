"""What is said of a figure beside the one of a year before: counts by our rule, surveys by theirs.

Both figures come from one release; a rolling year is compared with the year before it, which
shares no month with it.
"""

from collections.abc import Sequence

from metrics.changes import Change
from metrics.intervals import difference_interval
from metrics.measure import Improvement, Measure
from metrics.proportion_comparisons import smallest_change
from metrics.proportions import Interval
from metrics.readings import Reading
from metrics.standing import NOT_DATED, held_since, month_words, yearly_changes
from metrics.verdict import Answer, Figure, Finding

SMALLEST_SHARE = 0.01  # our rule: revisions alone have moved open cases by 0.7%
YEAR_BEFORE = "the same day or period a year before, in one release; under 1% is no clear change"
INTERVAL = "95% interval of the difference (Newcombe), between periods that do not overlap"

_WORDS = "within 1% of what it was", "within 1% of", "1% or more away from"
# A per cent of a percentage would be taken for points, so there it is not named.
_SHARE_WORDS = "almost what it was", "close to", "further away from"


def by_year(measure: Measure, change: Change | None, history: Sequence[Reading]) -> Finding:
    """Higher or lower than a year before by 1% or more, or no clear change."""
    if change is None:
        return _no_year_before(YEAR_BEFORE)
    answer = year_answer(measure, change)
    run = held_since(
        yearly_changes(tuple(history), change.later.period_end),
        lambda one: year_answer(measure, one) is answer,
    )
    almost, near, far = _SHARE_WORDS if measure.unit.is_percent else _WORDS
    way = "higher than" if change.amount > 0 else "lower than"
    little = answer is Answer.NO_CLEAR_CHANGE
    return Finding(
        answer=answer,
        reason=f"It is {almost if little else way} a year before.",
        method=YEAR_BEFORE,
        since=month_words((run or change).later.period_end),
        would_change=f"A figure {far} the one a year before."
        if little
        else f"A figure {near} the one a year before, or on its other side.",
        figures=_both(change),
    )


def year_answer(measure: Measure, change: Change) -> Answer:
    """What a change on a year says by our rule."""
    return Answer.NO_CLEAR_CHANGE if is_small(change) else direction(measure, change.amount)


def is_small(change: Change) -> bool:
    """Whether a change is under 1% of the earlier figure; 1% itself is not."""
    amount = abs(change.amount)
    return not amount or amount < SMALLEST_SHARE * abs(change.earlier.value)


def by_interval(measure: Measure, change: Change | None, history: Sequence[Reading]) -> Finding:
    """Changed only where the interval of the difference leaves out no change."""
    if change is None:
        return _no_year_before(INTERVAL)
    interval = difference_interval(change.later, change.earlier)
    if interval is None:
        return _no_base(change)
    answer = interval_answer(measure, change)
    clear = answer is not Answer.NO_CLEAR_CHANGE
    run = held_since(
        yearly_changes(tuple(history), change.later.period_end),
        lambda one: interval_answer(measure, one) is answer,
    )
    return Finding(
        answer=answer,
        reason=f"The difference from a year before is {'more than' if clear else 'no more than'} "
        f"chance {'explains' if clear else 'may explain'}.{_could_show(change)}",
        method=INTERVAL,
        since=month_words((run or change).later.period_end),
        would_change=f"A difference whose 95% interval {'holds' if clear else 'leaves out'} "
        "no change.",
        figures=(*_both(change), *_ends(interval)),
    )


def interval_answer(measure: Measure, change: Change) -> Answer | None:
    """What a change of a survey says; None where no interval can be worked out."""
    interval = difference_interval(change.later, change.earlier)
    if interval is None:
        return None
    return Answer.NO_CLEAR_CHANGE if interval.holds(0) else direction(measure, change.amount)


def direction(measure: Measure, amount: float) -> Answer:
    """Better or worse where the measure says which way is better, else higher or lower."""
    if measure.improvement is Improvement.NEITHER:
        return Answer.HIGHER if amount > 0 else Answer.LOWER
    better = amount * measure.improvement.value > 0
    return Answer.IMPROVING if better else Answer.GETTING_WORSE


def smallest_seen(later: Reading, earlier: Reading) -> float | None:
    """The smallest change, in points, that two samples of these sizes could show."""
    bases = later.denominator, earlier.denominator
    if not all(bases) or later.numerator is None or earlier.numerator is None:
        return None
    pooled = (later.numerator + earlier.numerator) / sum(bases)
    return 100 * smallest_change(pooled, *bases)


def _could_show(change: Change) -> str:
    smallest = smallest_seen(change.later, change.earlier)
    if smallest is None:
        return ""
    return f" Surveys of this size show a change of {smallest:.1f} percentage points or more."


def _both(change: Change) -> tuple[Figure, ...]:
    return (Figure("latest", change.later.value), Figure("a year before", change.earlier.value))


def _ends(interval: Interval) -> tuple[Figure, ...]:
    return (
        Figure("lowest difference", interval.lower),
        Figure("highest difference", interval.upper),
    )


def _no_base(change: Change) -> Finding:
    return Finding(
        answer=Answer.NOT_SUITED,
        reason="How many people answered is not published, so a change cannot be told from chance.",
        method=INTERVAL,
        since=NOT_DATED,
        would_change="The number of people who answered in each period.",
        figures=_both(change),
    )


def _no_year_before(method: str) -> Finding:
    return Finding(
        answer=Answer.TOO_FEW_POINTS,
        reason="No release that is held gives the same figure for a year before.",
        method=method,
        since=NOT_DATED,
        would_change="A release that gives both this period and the same one a year before.",
        figures=(Figure("pairs a year apart in one release", 0),),
    )
