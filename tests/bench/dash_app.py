"""The Crown Court page in Plotly Dash: python -m tests.bench.dash_app PORT."""

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from tests.bench.content import AREAS, CARDS, CHARTS, COLOURS, Chart, Content, Run, content

SYMBOLS = {"point": "diamond", "provisional": "circle-open", "event": "line-ns-open"}
app = Dash(__name__, title="Crown Court")
app.layout = html.Div(
    [
        html.H1("How long do victims wait for court?"),
        dcc.Dropdown(list(AREAS), AREAS[0], id="area", clearable=False, searchable=False),
        html.Div([html.Div(id=f"card-{at}") for at in range(CARDS)], style={"display": "flex"}),
        *(
            html.Div([html.Div(id=f"words-{at}"), dcc.Graph(id=f"chart-{at}")])
            for at in range(CHARTS)
        ),
        html.Div(id="table"),
    ]
)


@app.callback(
    *(Output(f"card-{at}", "children") for at in range(CARDS)),
    *(Output(f"words-{at}", "children") for at in range(CHARTS)),
    *(Output(f"chart-{at}", "figure") for at in range(CHARTS)),
    Output("table", "children"),
    Input("area", "value"),
)
def draw(area: str) -> tuple:
    """The whole page for an area."""
    found = content(area)
    return (
        *(
            [html.B(title), html.H2(figure), *map(html.P, words)]
            for title, figure, *words in found.cards
        ),
        *([html.H2(chart.question), html.P(chart.answer)] for chart in found.charts),
        *(figure_of(chart) for chart in found.charts),
        table_of(found),
    )


def figure_of(chart: Chart) -> go.Figure:
    """Lines, points, targets and events over time."""
    layout = go.Layout(height=280, yaxis_rangemode="tozero", template="none", showlegend=False)
    return go.Figure([trace_of(run) for run in chart.runs], layout)


def trace_of(run: Run) -> go.Scatter:
    """The points of one run, with their words and labels."""
    told = {"hovertext": run.words, "hoverinfo": "text", "text": run.labels}
    mode = "lines+markers+text" if run.is_line else "markers+text"
    marker = {"symbol": SYMBOLS.get(run.part, "circle"), "size": 6, "color": COLOURS[run.part]}
    line = {"color": COLOURS[run.part], "dash": "dash" if run.part == "target" else "solid"}
    return go.Scatter(
        x=run.days,
        y=run.values,
        mode=mode,
        marker=marker,
        line=line,
        textposition="top center",
        **told,
    )


def table_of(found: Content) -> html.Table:
    """Every measure with its verdict."""
    head = html.Thead(html.Tr([html.Th(name) for name in found.columns]))
    return html.Table([head, html.Tbody([html.Tr([*map(html.Td, row)]) for row in found.rows])])


if __name__ == "__main__":
    for known in AREAS:
        content(known)
    app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
