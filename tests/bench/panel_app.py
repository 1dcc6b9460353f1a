"""The Crown Court page in Panel, its charts in Bokeh: python -m tests.bench.panel_app PORT."""

import sys
from html import escape

import panel as pn
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

from tests.bench.content import AREAS, CARDS, CHARTS, COLOURS, LINES, Content, Run, content

COLUMNS = ("x", "y", "words", "labels")
GAP = (None, float("nan"), "", "")
MARKERS = {"point": "diamond", "event": "dash"}


def page() -> pn.Column:
    """The page of one reader."""
    area = pn.widgets.Select(name="Area", options=list(AREAS))
    cards = [pn.pane.Markdown(width=250) for _ in range(CARDS)]
    words = [pn.pane.Markdown() for _ in range(CHARTS)]
    sources = [
        {part: ColumnDataSource(dict.fromkeys(COLUMNS, [])) for part in COLOURS}
        for _ in range(CHARTS)
    ]
    table = pn.pane.HTML()

    def draw(chosen: str) -> None:
        found = content(chosen)
        for pane, card in zip(cards, found.cards, strict=True):
            pane.object = "**{}**\n\n# {}\n\n{}\n\n{}".format(*card)
        for pane, by_part, chart in zip(words, sources, found.charts, strict=True):
            pane.object = f"## {chart.question}\n\n{chart.answer}"
            for part, source in by_part.items():
                source.data = rows_of([run for run in chart.runs if run.part == part])
        table.object = table_of(found)

    draw(area.value)
    area.param.watch(lambda event: draw(event.new), "value")
    charts = [
        pn.Column(pane, chart_of(source)) for pane, source in zip(words, sources, strict=True)
    ]
    return pn.Column("# How long do victims wait for court?", area, pn.Row(*cards), *charts, table)


def rows_of(runs: list[Run]) -> dict[str, list]:
    """The runs of one part, a gap between each and the next."""
    rows = [row for run in runs for row in (*run.points, GAP)]
    return {name: [row[at] for row in rows] for at, name in enumerate(COLUMNS)}


def chart_of(by_part: dict[str, ColumnDataSource]) -> figure:
    """Lines, points, targets and events over time, from zero."""
    drawn = figure(
        height=280,
        width=1000,
        x_axis_type="datetime",
        toolbar_location=None,
        tooltips="@words",
    )
    for part, source in by_part.items():
        if part in LINES:
            dash = "dashed" if part == "target" else "solid"
            drawn.line("x", "y", source=source, color=COLOURS[part], line_dash=dash)
        drawn.scatter(
            "x", "y", source=source, color=COLOURS[part], marker=MARKERS.get(part, "circle")
        )
        drawn.text("x", "y", text="labels", source=source, y_offset=-6, text_align="center")
    drawn.y_range.start = 0
    return drawn


def table_of(found: Content) -> str:
    """Every measure with its verdict."""
    head = "".join(f"<th>{escape(name)}</th>" for name in found.columns)
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in found.rows)
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


if __name__ == "__main__":
    for known in AREAS:
        content(known)
    pn.serve(page, port=int(sys.argv[1]), address="127.0.0.1", show=False, title="Crown Court")
