"""Open cases carried forward, and what changed them: two charts, built once, data apart."""

from collections.abc import Sequence
from functools import cache

import altair as alt
import pandas as pd

from metrics.backlog import Step
from metrics.backlog_readings import Backlog
from metrics.backlog_scenarios import Projection
from metrics.measure import Unit
from reporting import theme
from reporting.chart_layers import lines, points, telling
from reporting.charts import HEIGHT, finished
from reporting.wording import day, number, short_period

QUARTERS_DRAWN, STEPS_DRAWN = 20, 8
COUNTED, NEWER, REPEAT, SCENARIO = "counted", "newer", "repeat", "scenario"
# How a point looks: shape, size, filling, outline; and a line: width, dashes, outline.
POINTS = {
    COUNTED: ("circle", 22, theme.SERIES, theme.SERIES),
    NEWER: ("diamond", 80, theme.IN_PART, theme.IN_PART),
    SCENARIO: ("square", 60, theme.PAPER, theme.TARGET),
}
LINES = {
    COUNTED: (2.5, [1, 0], theme.SERIES),
    REPEAT: (2, [2, 4], theme.DARK_GREY),
    SCENARIO: (2.5, [7, 4], theme.TARGET),
}
OUTLINES = {part: look[-1] for part, look in (LINES | POINTS).items()}
NET, ADJUSTMENT = "Receipts less disposals", "Adjustment"


@cache
def path_spec() -> dict:
    """Counted open cases as a line; what a scenario gives as dashes with hollow squares."""
    x = alt.X("day", type="temporal", title=None, scale=alt.Scale(type="utc", nice=False))
    axis = alt.Axis(format=",.3~f", tickCount=5, domain=False)
    y = alt.Y("value", type="quantitative", title=None, axis=axis, scale=alt.Scale(zero=True))
    base = alt.Chart(alt.NamedData(name="figures")).encode(x=x, y=y)
    layers = (
        lines(base, LINES, outlines=OUTLINES, aria=False),  # the points say what it would say
        points(base, POINTS, by="part", outlines=OUTLINES),
        base.transform_filter("datum.label != ''")
        .mark_text(dy=-14, fontSize=13, color=theme.INK, align="right", aria=False)
        .encode(text=alt.Text("label", type="nominal")),
    )
    return finished(alt.layer(*layers), height=HEIGHT)


def path_data(backlog: Backlog, projection: Projection, repeat: Projection) -> pd.DataFrame:
    """The rows of path_spec: the last quarters counted, newer counts, and two ways on."""
    counted = [q for q in backlog.quarters if q.open_cases is not None][-QUARTERS_DRAWN:]
    rows = [_row(COUNTED, q.quarter_end, q.open_cases, "counted") for q in counted]
    rows += [
        _row(NEWER, one.day, one.open_cases, "counted, in a later release") for one in backlog.newer
    ]
    is_other = projection.scenario != repeat.scenario
    ways = [(SCENARIO, projection), *([(REPEAT, repeat)] if is_other else [])]
    for part, way in ways:
        start = _row(part, way.start.quarter_end, way.start.open_cases, "counted")
        after = [_row(part, one.quarter_end, one.open_cases, "[f] scenario") for one in way.path]
        if part == SCENARIO:
            after[-1]["label"] = f"{number(way.path[-1].open_cases, Unit.CASES)} [f]"
        rows += [start, *after]
    frame = pd.DataFrame(rows)
    return frame.assign(day=pd.to_datetime(frame["day"]), value=frame["value"].astype(float))


def _row(part: str, when, value: float, kind: str) -> dict:  # noqa: ANN001 - a date
    words = f"{day(when)}: {number(value, Unit.CASES)} open cases ({kind})"
    return {"part": part, "day": when, "value": value, "label": "", "words": words}


@cache
def steps_spec() -> dict:
    """Two bars a quarter: receipts less disposals, filled; the adjustment, hollow."""
    colours = alt.Scale(domain=[NET, ADJUSTMENT], range=[theme.SERIES, theme.PAPER])
    axis = alt.Axis(format=",.3~f", tickCount=5, domain=False)
    base = alt.Chart(alt.NamedData(name="figures")).encode(
        x=alt.X("quarter", type="nominal", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
        xOffset=alt.XOffset("part", type="nominal", sort=[NET, ADJUSTMENT]),
        y=alt.Y("value", type="quantitative", title=None, axis=axis),
        **telling(),
    )
    bars = base.mark_bar(stroke=theme.DARK_GREY, strokeWidth=1.5).encode(
        color=alt.Color(
            "part",
            type="nominal",
            scale=colours,
            legend=alt.Legend(orient="top", title=None, labelFontSize=13, symbolStrokeWidth=1.5),
        )
    )
    # A category has no months: the calendar's format of the other charts is taken off.
    specification = finished(alt.layer(bars), height=HEIGHT)
    specification["config"]["axisX"].pop("format", None)
    return specification


def steps_data(steps: Sequence[Step]) -> pd.DataFrame:
    """The rows of steps_spec: the last quarters for which the adjustment is known."""
    known = [step for step in steps if step.adjustment is not None][-STEPS_DRAWN:]
    rows = [
        {
            "quarter": short_quarter(step),
            "part": part,
            "value": value,
            "words": f"{short_quarter(step)}, {part.lower()}: {value:+,.0f} cases",
        }
        for step in known
        for part, value in ((NET, step.net_change), (ADJUSTMENT, step.adjustment))
    ]
    return pd.DataFrame(rows, columns=["quarter", "part", "value", "words"])


def short_quarter(step: Step) -> str:
    """As in "Dec 2025"."""
    return short_period(step.quarter_end, step.quarter_end).split(" ", 1)[1]
