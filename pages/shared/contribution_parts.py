"""The parts of "What lies behind a change?": what is chosen, and what each group adds."""

from datetime import date

import streamlit as st

from metrics.catalogue import MEASURES, find_measure
from metrics.contribution_readings import Asked, periods_held, what_lies_behind
from metrics.contribution_splits import splits
from metrics.measure import Kind, Measure
from metrics.periods import shift_months, year_earlier
from metrics.rate_contributions import RateChange
from pages.shared import data
from pages.shared.charts import draw_chart
from pages.shared.choice import Choice, choose
from pages.shared.tables import draw_list, draw_rows
from reporting.contribution_chart import contributions_data, contributions_spec
from reporting.contribution_words import (
    MIX,
    NONE_HELD,
    NOT_A_CAUSE,
    behind_description,
    behind_sentence,
    behind_table,
    remainder_sentence,
)
from reporting.escaping import plain_text
from reporting.files import table_csv
from reporting.wording import capital, when

SPANS = {"12": "A year", "1": "A month"}


def choose_measure(choice: Choice) -> Measure | None:
    """A measure that is held in groups for the area, or None where there is none."""
    titles = {one.id: one.title for one in MEASURES if _splits(one, choice)}
    if not titles:
        return None
    return find_measure(choose("of", "Measure", list(titles), words=titles.get))


def _splits(measure: Measure, choice: Choice) -> list[str]:
    dimensions = data.breakdowns([measure], choice.area)
    return splits(measure, choice.area, dimensions, data.areas([measure]))


def choose_change(measure: Measure, choice: Choice) -> Asked | None:
    """The groups and the two periods, which never overlap."""
    with st.container(key="change", horizontal=True):
        split = choose("by", "Taken apart by", _splits(measure, choice), words=_split_words)
        months = measure.months
        if measure.months == 1 and measure.kind is not Kind.STOCK:
            months = int(choose("span", "Over", list(SPANS), words=SPANS.get))
        held = data.kept(periods_held, measure, choice.area, split, choice.as_at)
        later_ends = [end for end in held if _before(end, held, measure, months)]
        if not later_ends:
            return None
        later = _choose_end("to", "Latest", later_ends, measure, months)
        earlier_ends = _before(later, held, measure, months)
        earlier_ends.sort(key=lambda end: (end != year_earlier(later), -end.toordinal()))
        earlier = _choose_end("from", "Compared with", earlier_ends, measure, months)
    return Asked(measure, choice.area, split, earlier, later, months)


def _before(end: date, held: tuple[date, ...], measure: Measure, months: int) -> list[date]:
    """The period ends held that lie so far back that the two periods share no day."""
    apart = 1 if measure.kind is Kind.STOCK else months
    last = shift_months(end, -apart)
    return [one for one in held if one <= last]


def _choose_end(key: str, label: str, ends: list[date], measure: Measure, months: int) -> date:
    def words(text: str) -> str:
        end = date.fromisoformat(text)
        begins = shift_months(end, -months)
        start = date(begins.year + begins.month // 12, begins.month % 12 + 1, 1)
        said = when(end if measure.kind is Kind.STOCK else start, end)
        short = said.removeprefix("in ").removeprefix("at the ").removeprefix("the ")
        return capital(short)

    return date.fromisoformat(choose(key, label, [one.isoformat() for one in ends], words=words))


def _split_words(split: str) -> str:
    return split.replace("_", " ").capitalize()


def show_behind(asked: Asked, choice: Choice) -> None:
    """What each group adds: in a sentence, as bars, as a table and as a file."""
    behind = data.kept(what_lies_behind, asked, choice.as_at)
    if behind.change is None:
        st.info(NONE_HELD)
        return
    with st.container(key="lead"):
        st.markdown(plain_text(behind_sentence(behind)))
    if remainder := remainder_sentence(behind):
        st.markdown(plain_text(remainder))
    st.header(f"{asked.measure.title}, {choice.area}")
    st.caption("Filled bars add to the number, hollow bars take away from it.")
    rows, told = contributions_data(behind), behind_description(behind)
    draw_chart(rows, contributions_spec, name="What lies behind the change", told=told)
    st.caption(plain_text(f"{MIX if isinstance(behind.change, RateChange) else ''} {NOT_A_CAUSE}"))
    release = behind.release
    st.caption(plain_text(f"From one release: {release.title}, published {release.published_as}."))
    draw_list(map(plain_text, asked.measure.caveats))
    with st.expander("Table and download", key="behind", on_change="rerun") as opened:
        if opened.open:
            table = behind_table(behind)
            draw_rows(table, name="What lies behind the change")
            st.download_button("Download (CSV)", table_csv(table), "change.csv", "text/csv")
