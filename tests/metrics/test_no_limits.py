"""No stock, rolling or seasonal measure gets limits, whichever door is tried."""

import pytest
from sqlalchemy import Engine

from data_access.areas import OFFERED
from metrics.answers import readings
from metrics.catalogue import MEASURES
from metrics.measure import Kind, Measure
from metrics.movement import control_chart
from metrics.process_control_gate import UNSUITED
from metrics.refusals import Refusal
from reporting.control_words import refusal_sentence
from tests.pages.opened import descriptions, open_page, whole_text
from tests.source_code import MODULES, called_names, name

NEVER = [one for one in MEASURES if one.kind.value in UNSUITED or one.seasonal]
ids = pytest.mark.parametrize("measure", NEVER, ids=lambda one: one.id)


def test_stocks_and_rolling_figures_are_among_the_unsuited() -> None:
    assert {Kind.STOCK, Kind.ROLLING, Kind.CUMULATIVE} == {Kind(one) for one in UNSUITED}
    assert len(NEVER) >= 15


@pytest.mark.parametrize("kind", ["sqlite"])
def test_none_gets_a_chart_in_any_area(filled: Engine) -> None:
    for measure in NEVER:
        for area in OFFERED:
            held = readings(filled, measure, areas=[area])
            assert isinstance(control_chart(measure, held), Refusal), (measure.id, area)


def test_limits_are_made_behind_one_door_only() -> None:
    """Charts are made by the gate alone, and the gate is opened by `control_chart` alone."""
    callers = {
        called: {name(path) for path in MODULES if called in called_names(path)}
        for called in ("xmr", "chart_or_refusal")
    }
    assert callers == {
        "xmr": {"metrics/process_control_gate.py"},
        "chart_or_refusal": {"metrics/movement.py"},
    }


@ids
@pytest.mark.usefixtures("filled_store")
def test_its_page_draws_no_limits_and_says_why(measure: Measure) -> None:
    page = open_page("pages/measure.py", measure=measure.id, area="London")
    assert not page.exception
    assert not [said for said in descriptions(page) if said.startswith("Control chart")]
    if "Is it more than chance?" in whole_text(page):
        refused = control_chart(measure, ())
        assert refusal_sentence(refused) in whole_text(page).replace("\\", "")


@pytest.mark.usefixtures("filled_store")
def test_a_page_that_may_draws_them() -> None:
    page = open_page("pages/measure.py", measure="crown_court_receipts", area="England and Wales")
    assert [said for said in descriptions(page) if said.startswith("Control chart")]
