"""Contents of a page: texts that stand together are one, charts are drawn again as they were."""

import pandas as pd
import pytest

from pages.shared.charts import ready_chart
from pages.shared.text import made_ready
from reporting.charts import trend_spec
from reporting.lanes import lanes_spec
from reporting.text import heading, paragraph, table
from tests.pages.opened import headings, open_page, tables


def test_texts_that_stand_together_are_one_and_nothing_is_left_out() -> None:
    def chart() -> None: ...

    ready = made_ready(heading("A"), paragraph("1"), "", chart, paragraph("2"), "", paragraph("3"))
    first, drawn, last = ready
    assert drawn is chart
    assert first.count('"tag"') == 2
    assert "2" in last
    assert "3" in last


def test_two_things_that_draw_themselves_stay_apart_and_in_order() -> None:
    drawn = []
    ready = made_ready(lambda: drawn.append(1), lambda: drawn.append(2), paragraph("below"))
    for piece in ready[:2]:
        piece()
    assert drawn == [1, 2]


def test_a_table_is_a_part_of_a_text() -> None:
    ready = {"columns": ["A"], "rows": [["<b>"]], "headed": True, "numbers": []}
    (text,) = made_ready(heading("Below"), table("Named", ready))
    assert '"name":"Named"' in text


def test_charts_are_told_apart_by_their_rows_their_words_and_how_they_are_drawn() -> None:
    rows = pd.DataFrame({"part": ["line"], "value": [1.0]})
    asked = {"name": "Cases", "told": "One case"}
    marks = [
        ready_chart(rows, trend_spec, **asked).mark,
        ready_chart(rows.assign(value=2.0), trend_spec, **asked).mark,
        ready_chart(rows, lanes_spec, **asked).mark,
        ready_chart(rows, trend_spec, **asked | {"name": "Trials"}).mark,
        ready_chart(rows, trend_spec, **asked | {"told": "Another"}).mark,
    ]
    assert len(set(marks)) == len(marks)
    assert ready_chart(rows.copy(), trend_spec, **asked).mark == marks[0]


@pytest.mark.usefixtures("filled_store")
def test_a_page_shown_twice_is_the_same_both_times() -> None:
    pages = [open_page("pages/crown_court.py", area="London") for _ in range(2)]
    first, again = ([headings(one), [t.to_dict() for t in tables(one)]] for one in pages)
    assert first == again
    assert len(pages[0].get("vega_lite_chart")) == len(pages[1].get("vega_lite_chart")) == 3
