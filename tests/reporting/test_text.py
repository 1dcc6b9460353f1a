"""Texts of a page: elements that hold words, and links that say where they lead."""

from reporting.card_words import Card
from reporting.cards import cards
from reporting.text import bullets, element, inner_link, paragraph


def test_nothing_is_drawn_of_no_words() -> None:
    assert paragraph("") == ""
    assert bullets([]) == ""
    assert element("div", paragraph(""), "") == ""


def test_a_link_escapes_its_address_and_says_what_it_is_about() -> None:
    link = inner_link("pages/measure.py", "Look closer", {"area": "<a>&"}, about="Open cases")
    assert link["to"] == "measure?area=%3Ca%3E%26"
    assert link["parts"][1]["parts"] == [" (Open cases)"]
    assert link["parts"][1]["look"] == "heard-only"


def test_cards_are_no_more_than_there_are_places_and_lead_to_their_measures() -> None:
    card = Card("open_cases", "Open cases", "19,339", "2025", "Getting worse", "3 more", False)
    drawn = cards([card, card], {"area": "London"}, places=1)
    (only,) = drawn["parts"]
    *_, doing, closer = (paragraph["parts"] for paragraph in only["parts"])
    assert doing[1] == ": 3 more"
    assert closer[0]["to"] == "measure?area=London&measure=open_cases"


def test_a_figure_of_long_ago_looks_so() -> None:
    card = Card("satisfied", "Victims", "72%", "2017", "Nothing newer held", "", True)
    assert cards([card], {}, places=1)["parts"][0]["look"] == "card old"
