"""A scenario in words: what it assumes, and what would follow. "If", and never "will"."""

from metrics.backlog import needed_disposals
from metrics.backlog_readings import Backlog
from metrics.backlog_scenarios import Projection, Scenario
from metrics.measure import Unit
from reporting.wording import day, listed, number, sentence, when

NOT_A_FORECAST = (
    "This is arithmetic on stated assumptions, not a forecast. It leaves out the adjustment, new "
    "laws and anything else that has not happened yet."
)
_DAYS_DISAGREE = (
    "Sitting days are what was funded for {year}, an input on which reports disagree by some "
    "thousands; cases differ in how long they take."
)
REPEATS = "the last four quarters repeat"


def assumptions(scenario: Scenario, year: str = "") -> str:
    """What a scenario assumes, as the words after "if"."""
    parts = []
    if scenario.sitting_days is not None:
        days = number(4 * scenario.sitting_days, Unit.DAYS)
        a_day = f"{scenario.disposals_per_sitting_day:.2f}"
        parts.append(
            f"courts sit {days} days a year and complete {a_day} cases a day, as in {year}"
        )
    for name, percent in (
        ("receipts", scenario.receipts_percent),
        ("disposals", scenario.disposals_percent),
    ):
        if percent:
            way = "higher" if percent > 0 else "lower"
            than = "that" if name == "disposals" and parts and "sit" in parts[0] else "now"
            parts.append(f"{name} are {number(abs(percent), Unit.PERCENT)} {way} than {than}")
    if not parts:
        return REPEATS
    return listed([*parts, "all else is as in the last four quarters"])


def scenario_sentence(projection: Projection, year: str = "") -> str:
    """How many cases would be open in the end, and how that differs from the last count."""
    end, start = projection.path[-1], projection.start
    moved = end.open_cases - start.open_cases
    way = "more" if moved >= 0 else "fewer"
    if projection.none_left:
        return sentence(
            f"If {assumptions(projection.scenario, year)}, no case would be left open "
            f"{when(end.quarter_end, end.quarter_end)}, and the sum stops there"
        )
    return sentence(
        f"If {assumptions(projection.scenario, year)}, {_cases(end.open_cases)} cases would be "
        f"open {when(end.quarter_end, end.quarter_end)}: {_cases(abs(moved))} {way} than "
        f"{when(start.quarter_end, start.quarter_end)}"
    )


def difference_sentence(projection: Projection, repeat: Projection) -> str:
    """The scenario beside "if the last four quarters repeat", which is what it is good for."""
    amount = projection.path[-1].open_cases - repeat.path[-1].open_cases
    if not amount:
        return ""
    way = "more" if amount > 0 else "fewer"
    return f"That is {_cases(abs(amount))} {way} than if {REPEATS}."


def flows_sentence(projection: Projection, year: str = "") -> str:
    """The receipts and disposals a quarter that are assumed, and what sitting days rest on."""
    said = (
        f"Assumed each quarter: {_cases(projection.receipts)} cases received and "
        f"{_cases(projection.disposals)} completed."
    )
    return f"{said} {_DAYS_DISAGREE.format(year=year)}" if year else said


def needed_sentence(projection: Projection, goal: float, recent_disposals: float) -> str:
    """The disposals a quarter that would reach a number by the end of the scenario."""
    quarters = projection.scenario.quarters
    needed = needed_disposals(
        projection.start.open_cases, receipts=projection.receipts, target=goal, quarters=quarters
    )
    end = projection.path[-1].quarter_end if len(projection.path) == quarters else None
    by = when(end, end) if end else f"in {quarters} quarters"
    if needed <= 0:
        return sentence(f"{_cases(goal)} open cases {by} would be passed if none were completed")
    gap = needed - recent_disposals
    way = "more" if gap >= 0 else "fewer"
    return sentence(
        f"To have {_cases(goal)} cases open {by}, with these receipts, {_cases(needed)} would have "
        f"to be completed each quarter: {_cases(abs(gap))} {way} than the mean of the last four "
        "quarters"
    )


def path_description(backlog: Backlog, projection: Projection, year: str = "") -> str:
    """What the chart of a scenario shows, in at most 250 characters."""
    start, end = projection.start, projection.path[-1]
    said = (
        f"Open Crown Court cases, {backlog.area}: {_cases(start.open_cases)} on "
        f"{day(start.quarter_end)}; {_cases(end.open_cases)} on {day(end.quarter_end)} if "
        f"{assumptions(projection.scenario, year)}. Scenario, not a forecast."
    )
    return said if len(said) <= 250 else f"{said[:247]}..."


def _cases(value: float) -> str:
    return number(value, Unit.CASES)


def percent_words(percent: str) -> str:
    """A choice of receipts or disposals, as a reader sees it."""
    value = int(percent)
    if not value:
        return "No change"
    return f"{value:+d}%".replace("-", "\N{MINUS SIGN}")


def days_words(days: str) -> str:
    """A choice of sitting days a year."""
    return number(float(days), Unit.DAYS) if days.isdigit() else "Not used"


def quarters_words(quarters: str) -> str:
    """A choice of how far to look ahead."""
    if quarters == "1":
        return "1 quarter"
    return f"{quarters} quarters" + (" (with a warning)" if int(quarters) > 4 else "")


def goal_words(goal: str) -> str:
    """A choice of a number to reach."""
    return f"{_cases(float(goal))} open cases" if goal.isdigit() else "No number"
