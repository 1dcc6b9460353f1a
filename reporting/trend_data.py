"""The rows behind the trend chart: readings, targets and events of one measure in one area."""

from datetime import date

import pandas as pd

from metrics.events import Event
from metrics.measure import Unit
from metrics.readings import PROVISIONAL, Reading
from metrics.redefinitions import BREAK
from metrics.summaries import Summary
from metrics.targets import Target, TargetState
from reporting.stretches import Break, breaks_in, stretches
from reporting.trend_labels import label
from reporting.wording import number, sentence, short_period, shown

COLUMNS = ("part", "run", "day", "value", "label", "side", "words")


def trend_data(
    summary: Summary, readings: tuple[Reading, ...], events: tuple[Event, ...] = ()
) -> pd.DataFrame:
    """The rows of trend_spec as a table."""
    frame = pd.DataFrame(trend_rows(summary, readings, events), columns=list(COLUMNS))
    return frame.assign(day=pd.to_datetime(frame["day"]), value=frame["value"].astype(float))


def trend_rows(
    summary: Summary, readings: tuple[Reading, ...], events: tuple[Event, ...] = ()
) -> list[dict]:
    """Breaks, targets and events over the span of the readings, then a row for each reading.

    What comes later is drawn over what came before.
    """
    drawn = [row for row in _reading_rows(summary, readings) if row["value"] is not None]
    label(drawn)
    broken = breaks_in(summary.measure, readings)
    rows = [row for one in broken for row in _break_rows(one, drawn)]
    _mark(broken, drawn)
    if drawn:
        first, last = drawn[0]["day"], drawn[-1]["day"]
        for target in summary.targets:
            rows += _target_rows(summary, target, first, last)
        rows += [_event_row(event) for event in events if first <= event.happened_on <= last]
    return [{"side": "above", **row} for row in (*rows, *drawn)]


def _reading_rows(summary: Summary, readings: tuple[Reading, ...]) -> list[dict]:
    """Each reading, with the stretch of the line in which it may be joined."""
    rows = [_reading_row(summary, one) for one in readings]
    line = [one for one in readings if part_of(one) == "line"]
    joined = (row for row in rows if row["part"] == "line")
    for row, stretch in zip(joined, stretches(summary.measure, line), strict=True):
        row["run"] = f"readings {stretch}"
    return rows


def part_of(reading: Reading) -> str:
    """As what a figure is drawn: on the line, apart as held in part, or as still filling in."""
    if reading.marker == PROVISIONAL:
        return "provisional"
    return "line" if reading.in_base else "point"


def _reading_row(summary: Summary, reading: Reading) -> dict:
    unit = summary.measure.unit
    when = short_period(reading.point.period_start, reading.period_end)
    return {
        "part": part_of(reading),
        "run": "readings",
        "day": reading.period_end,
        "value": reading.value,
        "label": "",
        "words": f"{when}: {shown(reading, unit)}",
        "figure": _figure(reading, unit),
    }


def _figure(reading: Reading, unit: Unit) -> str:
    """The value as it stands beside its point; one that is still filling in says so."""
    if reading.value is None:
        return ""
    sign = f" {PROVISIONAL}" if reading.marker == PROVISIONAL else ""
    return f"{number(reading.value, unit)}{sign}"


def _break_rows(one: Break, drawn: list[dict]) -> list[dict]:
    """An upright line from the foot to the highest figure, with its sign on top."""
    values = [0, *(row["value"] for row in drawn)]
    shared = {"part": "break", "run": f"break {one.day}", "day": one.day, "words": one.words}
    ends = ((min(values), ""), (max(values), BREAK))
    return [{**shared, "value": end, "label": label} for end, label in ends]


def _mark(broken: tuple[Break, ...], drawn: list[dict]) -> None:
    """The first figure after each break tells its sign too."""
    for one in broken:
        row = next(row for row in drawn if row["day"] >= one.day)
        row["words"] = f"{row['words'].removesuffix(BREAK).strip()} {BREAK}"


def _target_rows(summary: Summary, target: Target, first: date, last: date) -> list[dict]:
    if not target.has_level:
        return []
    figure = number(target.value, summary.measure.unit)
    whose = "the office's ambition" if target.is_ambition else "target"
    state = " (expired)" if target.on(last) is TargetState.EXPIRED else ""
    words = sentence(f"{figure}: {whose}{state}")
    begin = max(first, target.starts_on) if target.starts_on else first
    end = min(last, target.due_on) if target.due_on else last
    part = "ambition" if target.is_ambition else "target"
    shared = {"part": part, "run": target.key, "value": target.value, "words": words}
    if end <= begin:
        return []
    return [
        {**shared, "day": begin, "label": ""},
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
