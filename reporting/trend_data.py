"""The rows behind the trend chart: readings, targets and events of one measure in one area."""

from datetime import date

import pandas as pd

from metrics.events import Event
from metrics.readings import PROVISIONAL, Reading
from metrics.summaries import Summary
from metrics.targets import Target, TargetState
from reporting.wording import number, sentence, short_period, shown

LABEL_EVERY_POINT_UP_TO = 8
NEAR, LOW = 0.09, 0.05  # of the span and of the height: as much as a figure takes
COLUMNS = ("part", "run", "day", "value", "label", "words")


def trend_data(
    summary: Summary, readings: tuple[Reading, ...], events: tuple[Event, ...] = ()
) -> pd.DataFrame:
    """The rows of trend_spec as a table."""
    frame = pd.DataFrame(trend_rows(summary, readings, events), columns=list(COLUMNS))
    return frame.assign(day=pd.to_datetime(frame["day"]), value=frame["value"].astype(float))


def trend_rows(
    summary: Summary, readings: tuple[Reading, ...], events: tuple[Event, ...] = ()
) -> list[dict]:
    """One row for each reading, with targets and events laid over its span."""
    periods = [_reading_row(summary, reading) for reading in readings]
    drawn = [row for row in _gaps(periods, summary.measure.months) if row["value"] is not None]
    _label(drawn)
    rows = [*drawn]
    if drawn:
        first, last = drawn[0]["day"], drawn[-1]["day"]
        for target in summary.targets:
            rows += _target_rows(summary, target, first, last)
        rows += [_event_row(event) for event in events if first <= event.happened_on <= last]
    return rows


def _reading_row(summary: Summary, reading: Reading) -> dict:
    part = "line" if reading.in_base else "point"
    part = "provisional" if reading.marker == PROVISIONAL else part
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
    """Break the line into runs where a period is missing or has no value: never joined across."""
    run, before = 0, None
    for row in rows:
        if row["part"] != "line":
            continue
        apart = before and (row["day"].year - before.year) * 12 + row["day"].month - before.month
        run += int(bool(months and apart and apart > months) or row["value"] is None)
        row["run"], before = f"readings {run}", row["day"]
    return rows


def _label(drawn: list[dict]) -> None:
    """The number at the end of the line; at every point where there are few."""
    labelled = drawn if len(drawn) <= LABEL_EVERY_POINT_UP_TO else drawn[-1:]
    for place, row in enumerate(labelled):
        if not any(_would_touch(row, later, drawn) for later in labelled[place + 1 :]):
            row["label"] = row["figure"]


def _would_touch(one: dict, other: dict, drawn: list[dict]) -> bool:
    """Whether the figures of two points would lie over each other; the later one is shown."""
    span = drawn[-1]["day"] - drawn[0]["day"]
    highest = max(abs(row["value"]) for row in drawn)
    beside = other["day"] - one["day"] < span * NEAR
    return beside and abs(other["value"] - one["value"]) < highest * LOW


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
