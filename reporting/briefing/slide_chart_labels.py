"""The labels of a native chart: which points bear their figure, how it is written, and where."""

import re
from datetime import date
from xml.sax.saxutils import quoteattr

from metrics.measure import Unit
from reporting.briefing.chart_series import ChartContent, ChartSeries
from reporting.briefing.slide_chart_axis import axis_begin
from reporting.wording import number

NEAR = 0.1  # of the axis: labels of points that are nearer would lie over each other
_SIGN = re.compile(r" ?\[\w+\]$")
_NOT_SHOWN = "".join(
    f'<c:{name} val="0"/>' for name in ("showCatName", "showSerName", "showPercent")
)


def labels(one: ChartSeries, content: ChartContent, unit: Unit) -> str:
    """The value beside some points: a field of the chart's data, not a text over it."""
    sides = _sides(one, content)
    found = "".join(
        f'<c:dLbl><c:idx val="{content.days.index(day)}"/><c:numFmt formatCode='
        f'{quoteattr(_label_format(one.values[day], unit, label))} sourceLinked="0"/>'
        f'<c:dLblPos val="{sides[day]}"/>{_shown(1)}</c:dLbl>'
        for day, label in sorted(one.labels.items())
    )
    return f"<c:dLbls>{found}{_shown(0)}</c:dLbls>"


def _label_format(value: float, unit: Unit, label: str) -> str:
    """The figure with its sign, such as [p]; the sign alone where no figure stands."""
    figure, sign = number_format(value, unit), _SIGN.search(label)
    if sign is None:
        return figure
    return f'"{label}"' if label == sign[0].strip() else f'{figure}"{sign[0]}"'


def _sides(one: ChartSeries, content: ChartContent) -> dict[date, str]:
    """Where each label stands: above its point, below a higher neighbour, beside it at the ends.

    A sign alone stands below: the line goes on above it.
    """
    days, first, last = sorted(one.labels), content.days[0], content.days[-1]
    near = (last - first) * NEAR
    sides = dict.fromkeys(days, "t")
    for before, after in zip(days, days[1:], strict=False):
        if after - before < near and sides[before] != "b":
            sides[before if one.values[before] < one.values[after] else after] = "b"
    at_axis = first in sides and first - axis_begin(content.days) < near / 2
    if at_axis and one.style != "line":
        sides[first] = "r"
    if len(days) == 1:  # the end of the line; before what is still filling in
        return {days[0]: "r" if days[0] == last else "l"}
    return sides | {day: "b" for day in days if _SIGN.fullmatch(one.labels[day])}


def _shown(value: int) -> str:
    key = '<c:showLegendKey val="0"/>'
    return f'{key}<c:showVal val="{value}"/>{_NOT_SHOWN}<c:showBubbleSize val="0"/>'


def number_format(value: float, unit: Unit) -> str:
    """The spreadsheet's own words for how `number` writes a value."""
    written = number(value, unit)
    sign = '"%"' if unit.is_percent else ""
    return f"#,##0{'.0' if '.' in written else ''}{sign}"
