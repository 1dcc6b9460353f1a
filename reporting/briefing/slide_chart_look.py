"""How a native chart looks: lines, marks, labels and axes, written into its XML."""

import re
from xml.sax.saxutils import quoteattr

from metrics.measure import Unit
from reporting import theme
from reporting.briefing.chart_series import ChartContent, ChartSeries
from reporting.briefing.slide_chart_axis import dated
from reporting.briefing.slide_chart_labels import labels, number_format

COLOURS = {
    "line": theme.SERIES,
    "point": theme.IN_PART,
    "provisional": theme.PROVISIONAL,
    "target": theme.TARGET,
}
MARKS = {"line": ("circle", 4), "point": ("diamond", 9), "provisional": ("circle", 7)}
TEXT = 1400  # hundredths of a point
GRID = "#E3E5E6"


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
    return _legend(dated(xml, content.days, _line(theme.LINE, 9525)), len(content.series))


def _series(one: ChartSeries, content: ChartContent, unit: Unit) -> str:
    """Its line, its marks and its labels, in the order that the format asks for."""
    colour = COLOURS[one.style]
    line = "<a:ln><a:noFill/></a:ln>"
    if one.style in ("line", "target"):
        line = _line(colour, 28575, dashed=one.style == "target")
    return f"<c:spPr>{line}</c:spPr>{_mark(one.style, colour)}{labels(one, content, unit)}"


def _mark(style: str, colour: str) -> str:
    if style not in MARKS:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    shape, size = MARKS[style]
    look = f"<c:spPr>{_fill(colour)}{_line(colour, 15875)}</c:spPr>"
    return f'<c:marker><c:symbol val="{shape}"/><c:size val="{size}"/>{look}</c:marker>'


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
