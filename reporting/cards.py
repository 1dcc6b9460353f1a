"""Cards: measures beside each other on a grid, each with its newest figure and what it is doing."""

from collections.abc import Mapping, Sequence

from reporting.card_words import Card
from reporting.text import Part, element, inner_link, paragraph, strong


def cards(found: Sequence[Card], address: Mapping[str, str], *, places: int) -> Part:
    """Cards on a grid of so many places. address: what the step to a measure carries on."""
    drawn = (_card(one, address) for one in found[:places])
    return element("ul", *drawn, look=f"cards cards-{places}")


def _card(one: Card, address: Mapping[str, str]) -> Part:
    return element(
        "li",
        paragraph(one.title, look="card-title"),
        paragraph(one.figure, look="card-figure"),
        paragraph(one.period, look="small"),
        paragraph(strong(one.doing), f": {one.change}" if one.change else ""),
        paragraph(look_closer(one.measure, one.title, address)),
        look="card old" if one.is_old else "card",
    )


def look_closer(measure: str, title: str, address: Mapping[str, str]) -> Part:
    """The step to the page of a measure, by its id."""
    asked = {**address, "measure": measure}
    return inner_link("pages/measure.py", "Look closer", asked, about=title)


def make_slide(measure: str, title: str, address: Mapping[str, str]) -> Part:
    """The step to a slide of a measure, by its id."""
    asked = {**address, "kind": "measure", "measures": measure}
    return inner_link("pages/briefing.py", "Make a slide of this", asked, about=title)
