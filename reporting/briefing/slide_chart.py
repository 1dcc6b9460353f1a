"""A native PowerPoint chart of a section: its data inside it, styled, labelled, editable."""

import math
from datetime import date

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Pt

from metrics.measure import Unit
from reporting import theme
from reporting.briefing.chart_series import ChartContent, ChartSeries
from reporting.wording import number

COLOURS = {
    "line": theme.SERIES,
    "point": theme.IN_PART,
    "provisional": theme.PROVISIONAL,
    "target": theme.TARGET,
}
MARKERS = {
    "line": (XL_MARKER_STYLE.CIRCLE, 4),
    "point": (XL_MARKER_STYLE.DIAMOND, 8),
    "provisional": (XL_MARKER_STYLE.CIRCLE, 7),
    "target": (XL_MARKER_STYLE.NONE, 2),
}
TEXT = Pt(14)
SHORTEST_IN_YEARS = 3


def add_chart(slide, content: ChartContent, unit: Unit, box: tuple, description: str):  # noqa: ANN001, ANN201
    """The chart in its box on the slide: left, top, width, height in EMU."""
    data = CategoryChartData(number_format=_format(1.5, unit))
    data.categories = content.days
    for one in content.series:
        data.add_series(one.name, [one.values.get(day) for day in content.days])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box, data)
    frame.name = "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", description)
    _style(frame.chart, content, unit)
    return frame


def _style(chart, content: ChartContent, unit: Unit) -> None:  # noqa: ANN001
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = TEXT, _rgb(theme.INK)
    chart.has_legend = len(content.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _axes(chart, unit)
    _dates(chart.category_axis, content.days)
    drawn = zip(chart.plots[0].series, content.series, strict=True)
    for series, one in drawn:
        _style_series(series, one)
        at_its_end = len(one.labelled) == 1
        for day in sorted(one.labelled):
            shown = _format(one.values[day], unit)
            _label(series, content.days.index(day), shown, "r" if at_its_end else "t")
    chart._chartSpace.chart.find(qn("c:dispBlanksAs")).set("val", "gap")


def _axes(chart, unit: Unit) -> None:  # noqa: ANN001
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale = None if unit is Unit.POINTS else 0
    value.major_gridlines.format.line.color.rgb = _rgb("#E3E5E6")
    value.format.line.fill.background()
    value.tick_labels.number_format = _format(1.0, unit)
    value.tick_labels.number_format_is_linked = False
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.rgb = _rgb(theme.LINE)


def _dates(category, days: tuple[date, ...]) -> None:  # noqa: ANN001
    """At most nine labels, level: years, or months where the figures span less than three years."""
    years = (days[-1] - days[0]).days / 365.25
    unit, span = ("years", years) if years >= SHORTEST_IN_YEARS else ("months", years * 12)
    category.tick_labels.number_format = "yyyy" if unit == "years" else "mmm yyyy"
    category.tick_labels.number_format_is_linked = False
    axis = category._element
    for name, value in (("majorUnit", str(max(1, math.ceil(span / 8)))), ("majorTimeUnit", unit)):
        for old in axis.findall(qn(f"c:{name}")):
            axis.remove(old)
        etree.SubElement(axis, qn(f"c:{name}")).set("val", value)
    category.tick_labels.font.size = TEXT
    axis.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")


def _style_series(series, one: ChartSeries) -> None:  # noqa: ANN001
    colour, (shape, size) = _rgb(COLOURS[one.style]), MARKERS[one.style]
    series.smooth = False
    series.marker.style, series.marker.size = shape, size
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = colour
    series.marker.format.line.color.rgb = colour
    if one.style in ("line", "target"):
        series.format.line.color.rgb = colour
        series.format.line.width = Pt(2.25)
    else:
        series.format.line.fill.background()
    if one.style == "target":
        series.format.line.dash_style = MSO_LINE.DASH


def _label(series, place: int, number_format: str, side: str) -> None:  # noqa: ANN001
    """The value of one point beside it: a field of the chart's data, not a text over it."""
    label = series.points[place].data_label._get_or_add_dLbl()
    for name in ("c:numFmt", "c:spPr", "c:txPr", "c:tx"):
        for old in label.findall(qn(name)):
            label.remove(old)
    shown = etree.SubElement(label, qn("c:numFmt"))
    shown.set("formatCode", number_format)
    shown.set("sourceLinked", "0")
    label.remove(shown)
    label.insert(1, shown)
    for old in label.findall(qn("c:dLblPos")):
        label.remove(old)
    where = etree.SubElement(label, qn("c:dLblPos"))
    where.set("val", side)
    label.find(qn("c:showLegendKey")).addprevious(where)
    label.find(qn("c:showVal")).set("val", "1")


def _format(value: float, unit: Unit) -> str:
    """The spreadsheet's own words for how `number` writes a value."""
    written = number(value, unit)
    sign = '"%"' if unit.is_percent else ""
    return f"#,##0{'.0' if '.' in written else ''}{sign}"


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))
