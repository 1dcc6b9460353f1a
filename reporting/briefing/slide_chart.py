"""A native PowerPoint chart of a section: its data inside it, styled, labelled, editable."""

from datetime import date

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from metrics.measure import Unit
from reporting.briefing.chart_series import ChartContent, chart_content
from reporting.briefing.content import Section
from reporting.briefing.slide_chart_labels import number_format
from reporting.briefing.slide_chart_look import styled
from reporting.briefing.slide_package import DatedWorkbook


class _StyledData(CategoryChartData):
    """The data of a chart, which python-pptx writes down once with the look already in it.

    Set by its own objects, one attribute at a time, the look took longer than the chart.
    """

    def __init__(self, content: ChartContent, unit: Unit, made_at: date) -> None:
        super().__init__(number_format=number_format(1.5, unit))
        self._content, self._unit, self._made_at = content, unit, made_at
        self.categories = content.days
        for one in content.series:
            self.add_series(one.name, [one.values.get(day) for day in content.days])

    @property
    def _workbook_writer(self) -> DatedWorkbook:
        return DatedWorkbook(self, self._made_at)

    def xml_bytes(self, chart_type: XL_CHART_TYPE) -> bytes:
        written = super().xml_bytes(chart_type).decode()
        return styled(written, self._content, self._unit).encode()


def add_chart(slide, section: Section, box: tuple, made_at: date) -> None:  # noqa: ANN001
    """The section's chart in its box on the slide: left, top, width, height in EMU."""
    data = _StyledData(chart_content(section), section.summary.measure.unit, made_at)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *box, data)
    frame.name = "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", section.description)
