"""What a reader chose stands in the address, opens the same view, and is carried along."""

import pytest

from tests.pages.opened import EVERY_PAGE, open_page, whole_text

pytestmark = pytest.mark.usefixtures("filled_store")


def chosen(page, label: str) -> str:
    (box,) = [one for one in page.selectbox if one.label == label]
    return box.value


def test_a_link_opens_the_view_that_it_names() -> None:
    asked = {
        "measure": "vawg_victims",
        "area": "Camden",
        "period": "2",
        "as_at": "2026-04-06",
    }
    page = open_page("pages/measure.py", **asked)
    found = {
        "measure": chosen(page, "Measure"),
        "area": chosen(page, "Area"),
        "period": chosen(page, "Period"),
        "as_at": chosen(page, "As published at"),
    }
    assert found == asked


def test_a_link_with_a_breakdown_opens_it() -> None:
    page = open_page("pages/measure.py", measure="vawg_victims", breakdown="ethnicity")
    assert chosen(page, "Split") == "ethnicity"
    assert "By ethnicity" in [one.value for one in page.header]


def test_as_published_at_an_earlier_day_the_figures_of_that_day_are_shown() -> None:
    page = open_page("pages/measure.py", measure="crown_court_open_cases", as_at="2025-06-26")
    text = whole_text(page)
    assert "17,492" in text
    assert "19,339" not in text


def test_a_choice_is_written_to_the_address() -> None:
    page = open_page("pages/victims_journeys.py")
    (box,) = [one for one in page.selectbox if one.label == "Area"]
    box.select("Camden").run()
    assert page.query_params["area"] in ("Camden", ["Camden"])


def test_a_choice_sets_no_other_box_anew() -> None:
    """A browser draws a box again whose value the server sets."""
    page = open_page("pages/victims_journeys.py", area="Camden")
    (box,) = [one for one in page.selectbox if one.label == "Period"]
    box.select("5").run()
    assert {one.label for one in page.selectbox if one.proto.set_value} == set()
    assert chosen(page, "Area") == "Camden"


def test_the_days_of_revisions_are_not_asked_of_what_is_new() -> None:
    """A box of another key: else one page would choose for another without a word."""
    path, label = "pages/since_last_meeting.py", "What is new since"
    page = open_page("pages/revisions.py").switch_page(path).run()
    assert chosen(page, label) == chosen(open_page(path), label)


def test_a_box_that_offers_courts_says_so() -> None:
    page = open_page("pages/crown_court.py", area="Snaresbrook Crown Court")
    assert chosen(page, "Area or court") == "Snaresbrook Crown Court"


def test_an_area_is_offered_only_where_it_is_held() -> None:
    journeys = open_page("pages/victims_journeys.py")
    (box,) = [one for one in journeys.selectbox if one.label == "Area"]
    assert "Camden" in box.options
    assert "Snaresbrook Crown Court" not in box.options
    assert not {"Unknown", "Other"} & set(box.options)


@pytest.mark.parametrize(
    "wrong", [{"area": "Atlantis"}, {"as_at": "yesterday"}, {"period": "-1"}, {"measure": "x"}]
)
def test_a_link_that_names_nothing_known_opens_the_page_all_the_same(wrong: dict) -> None:
    page = open_page("pages/measure.py", **wrong)
    assert len(page.exception) == 0
    assert len(page.title) == 1


def test_a_link_to_a_day_between_two_releases_shows_the_figures_of_that_day() -> None:
    page = open_page("pages/measure.py", measure="crown_court_open_cases", as_at="2025-07-01")
    assert "19,339" not in whole_text(page)


@pytest.mark.parametrize("path", [page for page in EVERY_PAGE if page != "app.py"])
def test_what_is_chosen_is_kept_from_page_to_page(path: str) -> None:
    page = open_page("app.py", as_at="2025-06-26")
    page.switch_page(path).run()
    page.switch_page("pages/satisfaction.py").run()
    assert chosen(page, "As published at") == "2025-06-26"


def test_a_choice_outlives_a_visit_to_another_page() -> None:
    page = open_page("pages/victims_journeys.py", area="Camden")
    page.switch_page("pages/sources.py").run()
    page.switch_page("pages/victims_journeys.py").run()
    assert chosen(page, "Area") == "Camden"


def test_the_last_years_are_counted_from_today_and_not_from_the_newest_figure() -> None:
    asked = {"measure": "victim_satisfaction_overall", "period": "5"}
    page = open_page("pages/measure.py", **asked)
    assert not page.get("vega_lite_chart")
    words = "No figure of the last 5 years is held for London: the newest is of December 2017."
    assert words in whole_text(page).replace("\\", "")
    long_ago = open_page("pages/measure.py", **asked, as_at="2018-04-12")
    assert long_ago.get("vega_lite_chart")


def test_an_area_that_a_page_does_not_have_is_not_changed_silently() -> None:
    page = open_page("pages/satisfaction.py", area="Snaresbrook Crown Court")
    words = "Nothing on this page is held for Snaresbrook Crown Court. It shows London instead."
    assert words in whole_text(page)
    assert "Nothing on this page" not in whole_text(open_page("pages/satisfaction.py"))
    hostile = open_page("pages/satisfaction.py", area="![](http://host/x)")
    assert "Nothing on this page" not in whole_text(hostile)


def test_a_figure_of_long_ago_is_judged_in_the_same_words_on_card_and_page() -> None:
    for path in ("app.py", "pages/measure.py"):
        shown = whole_text(open_page(path, measure="victim_satisfaction_overall"))
        assert "Nothing newer held" in shown
