"""Layers that charts share: lines and points that say what they are, and what marks tell."""

from collections.abc import Iterable

import altair as alt


def lines(
    base: alt.Chart, looks: dict[str, tuple], *, outlines: dict[str, str], **how: bool
) -> alt.Chart:
    """Lines whose width, dashes and colour say what they are, in one layer."""
    widths, dashes, _ = zip(*looks.values(), strict=True)
    return (
        parts(base, looks, by="part")
        .mark_line(invalid="filter", **how)
        .encode(
            stroke=alt.Stroke(**_look("part", outlines, outlines.values())),
            strokeWidth=alt.StrokeWidth(**_look("part", looks, widths)),
            strokeDash=alt.StrokeDash(**_look("part", looks, dashes)),
        )
    )


def points(
    base: alt.Chart, looks: dict[str, tuple], *, by: str, outlines: dict[str, str] | None = None
) -> alt.Chart:
    """Points whose shape, size, filling and outline say what they are, in one layer.

    One for each look would leave some empty, and a screen reader names an empty layer as a
    picture without a description. outlines: those of all layers, where several have them.
    """
    shapes, sizes, fills, strokes = zip(*looks.values(), strict=True)
    drawn = outlines or dict(zip(looks, strokes, strict=True))
    return (
        parts(base, looks, by=by)
        .mark_point(opacity=1, strokeWidth=1.5)
        .encode(
            shape=alt.Shape(**_look(by, looks, shapes)),
            size=alt.Size(**_look(by, looks, sizes)),
            stroke=alt.Stroke(**_look(by, drawn, drawn.values())),
            fill=alt.Fill(**_look(by, looks, fills)),
            **telling(),
        )
    )


def parts(base: alt.Chart, looks: Iterable[str], *, by: str) -> alt.Chart:
    """The rows of these kinds; by: the column that says of which kind a row is."""
    return base.transform_filter(" || ".join(f"datum.{by} == '{look}'" for look in looks))


def _look(by: str, kinds: Iterable[str], looks: Iterable) -> dict:
    """How one channel shows of which kind a row is."""
    scale = alt.Scale(type="ordinal", domain=list(kinds), range=list(looks))
    return {"shorthand": by, "type": "nominal", "legend": None, "scale": scale}


def said() -> alt.Description:
    """What a screen reader says of a mark: our words, which also cost less than Vega's own.

    Streamlit's Vega reads an expression anew for each mark; of lines and labels, whose points say
    the same, none is asked for (aria=False).
    """
    return alt.Description("words", type="nominal")


def telling(name: str = "Figure") -> dict:
    """What a mark tells: a pointer in a box under that name, a screen reader in the same words."""
    tooltip = alt.Tooltip("words", type="nominal", title=name)
    return {"tooltip": [tooltip], "description": said()}
