"""Charts: written with Altair, built once as plain Vega-Lite dictionaries, their data apart.

One specification serves every measure, so that a change of measure, area or period reaches the
browser as data, and nothing is compiled or drawn anew. Titles and numbers stand on the page.
"""

from functools import cache

import altair as alt
import pandas as pd

from metrics.events import Event
from metrics.readings import PROVISIONAL as STILL_FILLING_IN
from metrics.readings import Reading
from metrics.summaries import Summary
from metrics.targets import Target
from reporting import theme
from reporting.wording import number, sentence, short_period, shown

LABEL_EVERY_POINT_UP_TO = 8
COLUMNS = ("part", "run", "day", "value", "label", "words")


@cache
def trend_spec() -> dict:
    """A measure over time: line, points held in part, provisional points, targets, events."""
    x = alt.X("day", type="temporal", title=None, scale=alt.Scale(type="utc", nice=False))
    y = alt.Y(
        "value",
        type="quantitative",
        title=None,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(format=",.3~f", tickCount=5, domain=False),
    )
    told = [alt.Tooltip("words", type="nominal", title="Figure")]
    figures = alt.Chart(alt.NamedData(name="figures"))
    base = figures.encode(x=x, y=y)
    layers = [
        _part(figures.encode(x=x), "event").mark_rule(color=theme.LINE, strokeDash=[2, 3]),
        _part(base, "target")
        .mark_line(color=theme.TARGET, strokeDash=[7, 4], strokeWidth=2)
        .encode(detail=alt.Detail("run", type="nominal")),
        _part(base, "line")
        .mark_line(color=theme.SERIES, strokeWidth=2.5)
        .encode(detail=alt.Detail("run", type="nominal")),
        _part(base, "line").mark_point(**_mark("circle", theme.SERIES, 22)).encode(tooltip=told),
        _part(base, "point").mark_point(**_mark("diamond", theme.IN_PART, 80)).encode(tooltip=told),
        _part(base, "provisional")
        .mark_point(shape="circle", color=theme.PROVISIONAL, filled=False, size=45, opacity=1)
        .encode(tooltip=told),
        base.transform_filter("datum.label != ''")
        .mark_text(dy=-12, fontSize=13, color=theme.INK, align="center")
        .encode(text=alt.Text("label", type="nominal")),
    ]
    return finished(alt.layer(*layers), height=280)


def _part(base: alt.Chart, part: str) -> alt.Chart:
    return base.transform_filter(f"datum.part == '{part}'")


def _mark(shape: str, colour: str, size: int) -> dict:
    return {"shape": shape, "color": colour, "filled": True, "size": size, "opacity": 1}


def finished(chart: alt.LayerChart | alt.Chart, *, height: int | alt.Step) -> dict:
    """The specification without data, in the one chart theme."""
    axis = {"labelFontSize": 13, "labelColor": theme.INK, "gridColor": "#E3E5E6", "ticks": False}
    finished = (
        chart.properties(width="container", height=height)
        .configure(font=theme.FONT, background=theme.PAPER)
        .configure_view(stroke=None)
        .configure_axis(domainColor=theme.LINE, labelPadding=6, **axis)
        .configure_axisX(grid=False, labelOverlap=True, tickCount=6)
    )
    specification = finished.to_dict()
    # Streamlit hands the data over by itself; a name of ours would point nowhere.
    for name in ("$schema", "data"):
        specification.pop(name, None)
    return specification


def trend_data(
    summary: Summary, readings: tuple[Reading, ...], events: tuple[Event, ...] = ()
) -> pd.DataFrame:
    """The rows of trend_spec: one for each reading, with targets and events laid over its span."""
    rows = [_reading_row(summary, reading) for reading in readings]
    rows = _gaps(rows, summary.measure.months) if summary.measure.months else rows
    drawn = [row for row in rows if row["value"] is not None]
    _label(drawn)
    if drawn:
        first, last = drawn[0]["day"], drawn[-1]["day"]
        for target in summary.targets:
            rows += _target_rows(summary, target, first, last)
        rows += [_event_row(event) for event in events if first <= event.happened_on <= last]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.assign(day=pd.to_datetime(frame["day"]), value=frame["value"].astype(float))


def _reading_row(summary: Summary, reading: Reading) -> dict:
    part = "line" if reading.in_base else "point"
    part = "provisional" if reading.marker == STILL_FILLING_IN else part
    unit = summary.measure.unit
    when = short_period(reading.point.period_start, reading.period_end)
    return {
        "part": part,
        "run": "readings",
        "day": reading.period_end,
        "value": reading.value,
        "label": "",
        "words": f"{when}: {shown(reading, unit)}",
        "figure": "" if reading.value is None else number(reading.value, unit),
    }


def _gaps(rows: list[dict], months: int) -> list[dict]:
    """Break the line into runs where a period is missing: a gap is never joined across."""
    run, before = 0, None
    for row in rows:
        if row["part"] != "line":
            continue
        apart = before and (row["day"].year - before.year) * 12 + row["day"].month - before.month
        run += int(bool(apart and apart > months) or row["value"] is None)
        row["run"], before = f"readings {run}", row["day"]
    return rows


def _label(drawn: list[dict]) -> None:
    """The number at the end of the line; at every point where there are few."""
    labelled = drawn if len(drawn) <= LABEL_EVERY_POINT_UP_TO else drawn[-1:]
    for row in labelled:
        row["label"] = row["figure"]


def _target_rows(summary: Summary, target: Target, first, last) -> list[dict]:  # noqa: ANN001
    if not target.has_level:
        return []
    figure = number(target.value, summary.measure.unit)
    whose = "the office's ambition" if target.is_ambition else "target"
    state = " (expired)" if target.state == "expired" else ""
    words = sentence(f"{figure}: {whose}{state}")
    end = min(last, target.due_on) if target.due_on else last
    shared = {"part": "target", "run": target.key, "value": target.value, "words": words}
    if end <= first:
        return []
    return [
        {**shared, "day": first, "label": ""},
        {**shared, "day": end, "label": f"{figure} {whose}{state}"},
    ]


def _event_row(event: Event) -> dict:
    return {
        "part": "event",
        "run": event.key,
        "day": event.happened_on,
        "value": None,
        "label": "",
        "words": event.label,
    }
