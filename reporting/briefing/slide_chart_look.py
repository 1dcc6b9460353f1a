"""How a native chart looks: lines, marks, labels and axes, written into its XML."""

import math
import re
from datetime import date
from xml.sax.saxutils import quoteattr

from metrics.measure import Unit
from metrics.redefinitions import BREAK
from reporting import theme
from reporting.briefing.chart_series import ChartContent, ChartSeries
from reporting.wording import number

COLOURS = {
    "line": theme.SERIES,
    "point": theme.IN_PART,
    "provisional": theme.PROVISIONAL,
    "target": theme.TARGET,
}
MARKS = {"line": ("circle", 4), "point": ("diamond", 9), "provisional": ("circle", 7)}
TEXT = 1400  # hundredths of a point
SHORTEST_IN_YEARS = 3
NEAR = 0.1  # of the axis: labels of points that are nearer would lie over each other
GRID = "#E3E5E6"
_NOT_SHOWN = "".join(
    f'<c:{name} val="0"/>' for name in ("showCatName", "showSerName", "showPercent")
)


def styled(xml: str, content: ChartContent, unit: Unit) -> str:
    """The chart as python-pptx writes it, with our look in it."""
    looks = iter(content.series)
    head, *series = xml.split("</c:tx>")  # one for each series, and nothing else has one
    xml = head + "".join(f"</c:tx>{_series(next(looks), content, unit)}{one}" for one in series)
    whole = quoteattr(number_format(1.0, unit))
    scaling = "" if unit is Unit.POINTS else '<c:min val="0"/>'
    grid = f"<c:majorGridlines><c:spPr>{_line(GRID, 9525)}</c:spPr></c:majorGridlines>"
    xml = xml.replace('<c:autoTitleDeleted val="0"/>', '<c:autoTitleDeleted val="1"/>', 1)
    xml = xml.replace("<c:scaling/>", f"<c:scaling>{scaling}</c:scaling>", 1)
    shown = f'{grid}<c:numFmt formatCode={whole} sourceLinked="0"/>'
    xml = xml.replace("<c:majorGridlines/>", shown, 1)
    text = f'<a:defRPr sz="{TEXT}">{_fill(theme.INK)}</a:defRPr>'
    xml = xml.replace('<a:defRPr sz="1800"/>', text, 1)
    return _legend(_dates(xml, content.days), len(content.series))


def _series(one: ChartSeries, content: ChartContent, unit: Unit) -> str:
    """Its line, its marks and its labels, in the order that the format asks for."""
    colour = COLOURS[one.style]
    line = "<a:ln><a:noFill/></a:ln>"
    if one.style in ("line", "target"):
        line = _line(colour, 28575, dashed=one.style == "target")
    return f"<c:spPr>{line}</c:spPr>{_mark(one.style, colour)}{_labels(one, content, unit)}"


def _mark(style: str, colour: str) -> str:
    if style not in MARKS:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    shape, size = MARKS[style]
    inside = _fill(theme.PAPER if style == "provisional" else colour)
    look = f"<c:spPr>{inside}{_line(colour, 15875)}</c:spPr>"
    return f'<c:marker><c:symbol val="{shape}"/><c:size val="{size}"/>{look}</c:marker>'


def _labels(one: ChartSeries, content: ChartContent, unit: Unit) -> str:
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
    """The figure, the sign of a break, or both."""
    if not label.endswith(BREAK):
        return number_format(value, unit)
    return f'"{BREAK}"' if label == BREAK else f'{number_format(value, unit)}" {BREAK}"'


def _sides(one: ChartSeries, content: ChartContent) -> dict[date, str]:
    """Where each label stands: beside the axis and at the end, else above, below its neighbour."""
    days = sorted(one.labels)
    if len(days) == 1:
        return {days[0]: "r"}
    near = (content.days[-1] - content.days[0]) * NEAR
    sides = {day: "r" if day == content.days[0] else "t" for day in days}
    for before, after in zip(days, days[1:], strict=False):
        if after - before < near and sides[before] != "b":
            lower = before if one.values[before] < one.values[after] else after
            sides[lower] = "b"
    return sides


def _shown(value: int) -> str:
    key = '<c:showLegendKey val="0"/>'
    return f'{key}<c:showVal val="{value}"/>{_NOT_SHOWN}<c:showBubbleSize val="0"/>'


def _dates(xml: str, days: tuple[date, ...]) -> str:
    """At most nine labels, level: years, or months where the figures span less than three years."""
    years = (days[-1] - days[0]).days / 365.25
    unit, span = ("years", years) if years >= SHORTEST_IN_YEARS else ("months", years * 12)
    written = "yyyy" if unit == "years" else "mmm yyyy"
    steps = f'<c:majorUnit val="{max(1, math.ceil(span / 8))}"/><c:majorTimeUnit val="{unit}"/>'
    begin, axis, end = re.split(r"(<c:dateAx>.*?</c:dateAx>)", xml, maxsplit=1, flags=re.S)
    axis = re.sub(
        r'<c:numFmt formatCode="[^"]*" sourceLinked="1"/>',
        f'<c:numFmt formatCode="{written}" sourceLinked="0"/>',
        axis,
    )
    level = '<c:txPr><a:bodyPr rot="0"/><a:p><a:pPr><a:defRPr/></a:pPr></a:p></c:txPr>'
    look = f'<c:tickLblPos val="low"/><c:spPr>{_line(theme.LINE, 9525)}</c:spPr>{level}'
    axis = axis.replace('<c:tickLblPos val="nextTo"/>', look)
    return begin + axis.replace("</c:dateAx>", f"{steps}</c:dateAx>") + end


def _legend(xml: str, series: int) -> str:
    """Under the chart where there are several series; a single line is named by the title."""
    if series == 1:
        return re.sub(r"<c:legend>.*?</c:legend>", "", xml, flags=re.S)
    return xml.replace('<c:legendPos val="r"/>', '<c:legendPos val="b"/>')


def _line(colour: str, width: int, *, dashed: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{width}">{_fill(colour)}{dash}</a:ln>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'


def number_format(value: float, unit: Unit) -> str:
    """The spreadsheet's own words for how `number` writes a value."""
    written = number(value, unit)
    sign = '"%"' if unit.is_percent else ""
    return f"#,##0{'.0' if '.' in written else ''}{sign}"
