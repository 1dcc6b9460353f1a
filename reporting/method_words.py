"""Each method in plain words: what it does, its settings, how often it errs, where it is from."""

from dataclasses import dataclass

from metrics.backlog_fitness import FEWEST_OPEN, FEWEST_QUARTERS
from metrics.backlog_scenarios import LONGEST, LONGEST_TRUSTED
from metrics.by_chart import CHARTED_POINTS
from metrics.funnel import FEWEST_ASKED
from metrics.overdispersion import BOTH_SHOWN_FROM
from metrics.process_control_chart import STANDARD
from metrics.process_control_gate import FALSE_ALARMS, FEWEST_COUNTED, FEWEST_POINTS
from metrics.process_control_limits import LIMIT_FACTOR
from metrics.proportions import FEWEST_SHOWN, FEWEST_UNMARKED
from metrics.year_before import SMALLEST_SHARE


@dataclass(frozen=True)
class Method:
    """One way of judging, fit to be read out; errs: what is known of its errors."""

    key: str
    title: str
    words: str
    settings: str
    errs: str
    source: str


TARGETS = Method(
    key="targets",
    title="Against the target",
    words=(
        "The latest figure is held against every target in force that names a number for that "
        "area. A survey is judged by its range: met where all of the range meets the target, not "
        "met where none of it does, and otherwise too close to call. Where a plan gives a "
        "direction only, the figure is compared with the one when the plan began."
    ),
    settings=(
        "London is never judged by a target for England and Wales. A target that has run out "
        "judges nothing. A plan that was not read in full is never said to set no number."
    ),
    errs="Where no range is published, a survey is not judged at all.",
    source="Police and Crime Plans, ministries, and the office's own ambitions.",
)
YEAR_BEFORE = Method(
    key="year",
    title="Compared with a year before",
    words=(
        "Open cases are a stock: most of today's were open yesterday. So they are compared with "
        "the same day a year before, as one release gives both. Monthly figures that follow the "
        "seasons are compared with the same month."
    ),
    settings=f"A difference under {100 * SMALLEST_SHARE:.0f}% is no clear change: our own rule.",
    errs="Revisions alone have moved open cases by up to 0.7% between two releases.",
    source="Our rule, from the releases of Criminal court statistics quarterly.",
)
CONTROL = Method(
    key="control",
    title="Control charts (XmR)",
    words=(
        "A figure goes up and down by chance. The chart draws the mean of a line and limits on "
        "both sides, from how far one point lies from the next. A point outside the limits, many "
        "in a row on one side, a long rise or fall, or two of three near a limit are hard to "
        "explain by chance. Everything else is no clear change."
    ),
    settings=(
        f"Limits {LIMIT_FACTOR} mean steps from the mean; runs of {STANDARD.run_length}, trends of "
        f"{STANDARD.trend_length}; no screening of large steps; the last {CHARTED_POINTS} points "
        f"of one release, {FEWEST_POINTS} at least, {FEWEST_COUNTED} or more counted in each on "
        "average. Limits begin anew only at a recorded break. Never for open cases, rolling years "
        "or figures that follow the seasons."
    ),
    errs=(
        "Simulated on lines that are perfectly stable, a signal shows somewhere in "
        f"{100 * FALSE_ALARMS[13]:.0f} of 100 charts of 13 points, {100 * FALSE_ALARMS[24]:.0f} of "
        f"24 points and {100 * FALSE_ALARMS[60]:.0f} of 60. On a rolling year it would be 97 of "
        "100, on open cases 98: that is why these get no limits."
    ),
    source=(
        "Making Data Count, NHS England (rules as in NHSRplotthedots); written by us in full, "
        "since no library is finished, licensed and true to these rules at once."
    ),
)
SURVEYS = Method(
    key="surveys",
    title="Percentages from surveys",
    words=(
        "A survey asks some victims, not all. The range would hold the true share in 95 of 100 "
        "surveys done like this one. Two periods differ only where the range of their difference "
        "leaves out no change, and they are compared only where they share no month."
    ),
    settings=(
        f"Wilson's range; Newcombe's for a difference. Fewer than {FEWEST_SHOWN} people: no "
        f"figure; fewer than {FEWEST_UNMARKED}: marked [u]. The ranges are at least this wide: the "
        "design of the surveys is not published."
    ),
    errs=(
        "Worked out exactly for 100 people, Wilson's 95% range holds the truth in 95.1 of 100 "
        "surveys on average and 92.8 at worst; the range usually taught, for 30 people, in 45 at "
        "worst."
    ),
    source=(
        "Wilson 1927; Newcombe 1998, method 10; Public health technical guidance. Closed formulas, "
        "without a library: a dozen lines that agree with statsmodels to 14 places."
    ),
)
FUNNELS = Method(
    key="funnels",
    title="Boroughs compared with London",
    words=(
        "Small boroughs swing further by chance than large ones. The funnel shows how far, and "
        "names the boroughs outside it. Where boroughs differ from each other more than chance "
        "would have them, as they nearly always do, the limits are widened and both are told."
    ),
    settings=(
        f"Limits of 95% and 99.8%. Widened where boroughs differ {BOTH_SHOWN_FROM} times as much "
        f"as chance, with the outer tenth drawn in. Surveys: {FEWEST_ASKED} people or more in a "
        "borough. In the order of the alphabet, never ranked."
    ),
    errs="Of 32 boroughs alike, 1.6 would stand outside 95% by chance, and 0.06 outside 99.8%.",
    source="Spiegelhalter 2005; the funnels of the Office for Health Improvement and Disparities.",
)
SCENARIOS = Method(
    key="scenarios",
    title="What would happen if",
    words=(
        "Open cases at the last count, plus receipts, less disposals, quarter by quarter, under "
        "assumptions that the reader sets. It is arithmetic, not a forecast. Beside it stands how "
        "far off the same sum has been."
    ),
    settings=(
        f"The mean of the last four quarters of one release; {LONGEST_TRUSTED} quarters ahead, "
        f"{LONGEST} with a warning; never from fewer than {FEWEST_QUARTERS} quarters, from fewer "
        f"than {FEWEST_OPEN} open cases, or across a change in how cases are counted."
    ),
    errs="Its errors are worked out anew from the figures held, below and on its page.",
    source="Our own sum; eleven other methods were tried, and none beat it throughout.",
)
CONTRIBUTIONS = Method(
    key="contributions",
    title="What lies behind a change",
    words=(
        "A change in a count is the sum of the changes of its groups. A change in a rate has two "
        "parts for each group: its own rate moved, or it became a larger part of the whole."
    ),
    settings="Both periods from one release; groups held in only one are named and left out.",
    errs="Never: the parts add up to the change exactly. It says where, and not why.",
    source="Arithmetic, with each effect taken at the mean of the two periods.",
)
METHODS = (TARGETS, YEAR_BEFORE, CONTROL, SURVEYS, FUNNELS, SCENARIOS, CONTRIBUTIONS)
