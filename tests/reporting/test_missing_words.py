"""What is said where no figure is held, of a court and of a borough."""

from data_access.areas import COURTS
from metrics.catalogue import MEASURES
from metrics.measure import Theme
from reporting.card_words import card
from reporting.missing_words import awaited_words
from reporting.sentences import latest_sentence
from tests.reporting.made_summaries import summary_of


def test_what_is_never_published_by_court_is_not_awaited_for_one() -> None:
    others = [one for one in MEASURES if one.theme is not Theme.CROWN_COURT and not one.only_area]
    assert others
    for measure in others:
        summary = summary_of(measure=measure, area=COURTS[0])
        assert latest_sentence(summary) == f"{measure.title}: this is not published by court."
        assert awaited_words(summary) == ""
        assert card(summary).period == "Not published by court."


def test_a_court_and_a_borough_are_told_what_is_awaited_where_something_is() -> None:
    of_court = summary_of(measure="crown_court_receipts", area=COURTS[0])
    assert f"no figure is held for {COURTS[0]}." in latest_sentence(of_court)
    satisfied = summary_of(measure="victim_satisfaction_overall", area="Camden")
    said = latest_sentence(satisfied)
    assert "no figure is held for Camden." in said
    assert said.endswith("The survey return can be filled in instead.")
    assert awaited_words(satisfied).startswith("Awaiting a return. ")
