"""The axis of days of a native chart: where it begins, and how it is labelled."""

import math
import re
from datetime import date

SHORTEST_IN_YEARS = 3
DAY_0 = date(1899, 12, 30)  # from which spreadsheets count days


def dated(xml: str, days: tuple[date, ...], line: str) -> str:
    """At most nine labels, level: years, or months where the figures span less than three years."""
    years = (days[-1] - axis_begin(days)).days / 365.25
    unit, span = ("months", years * 12) if _in_months(days) else ("years", years)
    written = "yyyy" if unit == "years" else "mmm yyyy"
    steps = f'<c:majorUnit val="{max(1, math.ceil(span / 8))}"/><c:majorTimeUnit val="{unit}"/>'
    begin, axis, end = re.split(r"(<c:dateAx>.*?</c:dateAx>)", xml, maxsplit=1, flags=re.S)
    axis = re.sub(
        r'<c:numFmt formatCode="[^"]*" sourceLinked="1"/>',
        f'<c:numFmt formatCode="{written}" sourceLinked="0"/>',
        axis,
    )
    level = '<c:txPr><a:bodyPr rot="0"/><a:p><a:pPr><a:defRPr/></a:pPr></a:p></c:txPr>'
    look = f'<c:tickLblPos val="low"/><c:spPr>{line}</c:spPr>{level}'
    axis = axis.replace('<c:tickLblPos val="nextTo"/>', look)
    begin_at = f'<c:min val="{(axis_begin(days) - DAY_0).days}"/></c:scaling>'
    axis = axis.replace("</c:scaling>", begin_at, 1)
    return begin + axis.replace("</c:dateAx>", f"{steps}</c:dateAx>") + end


def axis_begin(days: tuple[date, ...]) -> date:
    """Where the axis begins: on the first day of a year, or of a month, as it is labelled."""
    return days[0].replace(day=1) if _in_months(days) else days[0].replace(month=1, day=1)


def _in_months(days: tuple[date, ...]) -> bool:
    return (days[-1] - days[0]).days < SHORTEST_IN_YEARS * 365.25
