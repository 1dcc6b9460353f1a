"""The questions of a scenario, each a list to choose from and kept in the address."""

import math
from collections.abc import Sequence

import streamlit as st

from metrics.backlog_readings import Backlog
from metrics.backlog_scenarios import LONGEST, Scenario
from metrics.sitting_days import disposals_a_day, sitting_days
from metrics.targets import Target
from pages.shared.choice import choose
from reporting.scenario_words import days_words, goal_words, percent_words, quarters_words

# The first of each is what is chosen unless the reader says otherwise.
PERCENTS = ("0", "5", "10", "15", "20", "-5", "-10", "-15", "-20")
QUARTERS = ("4", "1", "2", "3", str(LONGEST))
RECENT_DAYS = "recent"
ROUND_DAYS = ("100000", "105000", "110000", "115000", "120000", "125000", "130000")
NO_GOAL = "none"


def choose_scenario(backlog: Backlog, targets: Sequence[Target]) -> tuple[Scenario, str]:
    """What the reader assumes, and the year whose cases a sitting day it rests on, if any."""
    held = sitting_days(targets, backlog.area)
    a_day = disposals_a_day(backlog.quarters, held)
    percents = {"options": PERCENTS, "words": percent_words, "all_shown": True}
    receipts = choose("receipts", "Cases received, compared with now", **percents)
    disposals = choose("disposals", "Cases completed, compared with now", **percents)
    with st.container(key="scenario", horizontal=True):
        days = RECENT_DAYS
        if a_day:
            offered = (RECENT_DAYS, *(f"{one.days:.0f}" for one in held), *ROUND_DAYS)
            offered = tuple(dict.fromkeys(offered))
            days = choose("sitting", "Sitting days a year", offered, words=days_words)
        quarters = choose("quarters", "Looking ahead", QUARTERS, words=quarters_words)
    assumed = {"receipts_percent": float(receipts), "disposals_percent": float(disposals)}
    if a_day and days != RECENT_DAYS:
        year, rate = a_day
        assumed |= {"sitting_days": float(days) / 4, "disposals_per_sitting_day": rate}
        return Scenario(**assumed, quarters=int(quarters)), year.year.replace("-", "/")
    return Scenario(**assumed, quarters=int(quarters)), ""


def choose_goal(backlog: Backlog) -> str:
    """A number of open cases to reach by the end of the scenario, or none."""
    now = backlog.quarters[-1].open_cases
    step = 10 ** math.floor(math.log10(now)) // 4
    goals = range(step * math.ceil(0.4 * now / step), math.ceil(1.3 * now), step)
    offered = (NO_GOAL, *(str(goal) for goal in goals))
    return choose("goal", "Open cases to reach by then", offered, words=goal_words)
