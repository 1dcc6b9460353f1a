"""Every page opens, empty and filled, today and on an earlier day, and says only what is so."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from metrics.catalogue import MEASURES, find_measure
from tests.pages.opened import (
    EVERY_PAGE,
    descriptions,
    open_page,
    open_whole,
    texts,
    whole_text,
)

VIEWS = (
    ("London", "latest"),
    ("Camden", "2026-04-06"),
    ("Snaresbrook Crown Court", "2025-06-26"),
    ("England and Wales", "2015-03-26"),
)
NEVER = ("MISREPORTED", "do not use", "37,283", "29,659", "14,236", "14,865")
CLAIMS = re.compile(
    r"(?<!never said to )sets? no (?:number|target)|no target with a number"
    r"|contains no (?:number|target)|has no (?:number|target)",
    re.IGNORECASE,
)
# "None" alone or inside a sentence leaked from the code; at the start of one it is English.
RAW = re.compile(
    r"\bnan\b|\bNaT\b|^None$|(?<=[a-z,(] )None\b|<NA>|datetime\.|Timestamp\(", re.MULTILINE
)

every_page = pytest.mark.parametrize("path", EVERY_PAGE)
AWAITED = ("needs_assessed", "crown_court_open_cases", "vawg_victims", "police_trust")


@pytest.fixture
def nothing_held(empty_store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with tables and no figures, which the first page does not fill."""
    assert empty_store.is_dir()
    monkeypatch.setattr("pages.shared.data.load_bundle", lambda _engine: False)


def assert_whole(page: AppTest) -> None:
    """One title, something under it, and nothing that went wrong."""
    assert [error.value for error in page.exception] == []
    assert len(page.title) == 1
    assert len(list(texts(page))) > 5


@every_page
@pytest.mark.usefixtures("nothing_held")
def test_page_opens_with_an_empty_store(path: str) -> None:
    page = open_page(path)
    assert_whole(page)
    assert not RAW.search(whole_text(page))


@every_page
@pytest.mark.parametrize(("area", "as_at"), VIEWS)
@pytest.mark.usefixtures("filled_store")
def test_page_opens_for_an_area_and_a_day(path: str, area: str, as_at: str) -> None:
    page = open_page(path, area=area, as_at=as_at)
    assert_whole(page)
    assert not RAW.search(whole_text(page))


@pytest.mark.parametrize("measure", AWAITED)
@pytest.mark.usefixtures("nothing_held")
def test_measure_without_figures_says_what_is_awaited(measure: str) -> None:
    page = open_whole("pages/measure.py", measure=measure)
    assert_whole(page)
    assert page.title[0].value == find_measure(measure).question
    assert any("Awaiting a return" in one.value for one in page.info)


@pytest.fixture(scope="module")
def kept() -> dict[str, AppTest]:
    """Pages that were opened, kept between the tests of this module."""
    return {}


@pytest.fixture
def seen(kept: dict[str, AppTest], filled_store) -> dict[str, AppTest]:
    """Every page, and the page of every measure, for London and for England and Wales."""
    assert filled_store.is_dir()
    if not kept:
        for area in ("London", "England and Wales"):
            for path in EVERY_PAGE:
                kept[f"{path} {area}"] = open_page(path, area=area)
            for measure in MEASURES:
                asked = {"measure": measure.id, "area": area}
                kept[f"{measure.id} {area}"] = open_whole("pages/measure.py", **asked)
    return kept


def test_the_page_of_every_measure_opens_with_its_question(seen) -> None:
    for measure in MEASURES:
        page = seen[f"{measure.id} London"]
        assert_whole(page)
        assert page.title[0].value == measure.question


def test_nothing_raw_stands_on_a_page(seen) -> None:
    found = {name: RAW.findall(whole_text(page)) for name, page in seen.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_nothing_that_was_misreported_stands_on_a_page(seen) -> None:
    for name, page in seen.items():
        text = whole_text(page).lower()
        assert [words for words in NEVER if words.lower() in text] == [], name


def test_no_page_says_that_a_plan_sets_no_number(seen) -> None:
    found = {name: CLAIMS.findall(whole_text(page)) for name, page in seen.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_figure_that_was_read_in_a_copy_says_so_beside_it(seen) -> None:
    court = whole_text(seen["crown_court_open_cases London"])
    assert "read in a copy by YusufIsmailayo on GitHub" in court
    assert "not yet checked" in court


def test_every_trend_says_its_latest_figure_in_words(seen) -> None:
    for measure in MEASURES:
        for words in descriptions(seen[f"{measure.id} London"])[:1]:
            assert re.search(r"( to|,) -?\d[\d,.]*\D", words), words


@pytest.mark.usefixtures("filled_store")
def test_every_page_has_a_title_of_its_own() -> None:
    titles = [open_page(path).title[0].value for path in EVERY_PAGE if "measure" not in path]
    assert len(titles) == len(set(titles))


@every_page
@pytest.mark.usefixtures("filled_store")
def test_headings_of_a_page_skip_no_level(path: str) -> None:
    order = [one for one in open_page(path).main if one.type in ("title", "header", "subheader")]
    levels = [{"title": 1, "header": 2, "subheader": 3}[one.type] for one in order]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@every_page
@pytest.mark.usefixtures("filled_store")
def test_every_chart_is_described_in_words(path: str) -> None:
    for words in descriptions(open_page(path)):
        assert words
        assert "Vega" not in words
        assert len(words) <= 250


def test_every_other_chart_says_a_figure_too(seen) -> None:
    page = open_page("pages/measure.py", measure="vawg_victims", breakdown="age")
    for words in (*descriptions(page), *descriptions(seen["app.py London"])):
        assert re.search(r"\d", words.replace("32 boroughs", "")), words


@every_page
@pytest.mark.usefixtures("nothing_held")
def test_page_says_where_a_victim_finds_help(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "08 08 16 89 111" in open_page(path).sidebar.markdown[0].value
    monkeypatch.setenv("VCD_SUPPORT", "Call us: 1 < 2")
    shown = open_page(path).sidebar.markdown[0].value
    assert "08 08 16" not in shown
    assert "Call us" in shown
    assert "1 < 2" not in shown
