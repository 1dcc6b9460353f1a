"""What a file would change, shown before it is imported."""

import streamlit as st

from pages.shared.tables import draw_list, draw_table
from reporting.escaping import plain_text
from reporting.import_report import ImportReport
from reporting.import_words import (
    NOTHING_NEW,
    SHOWN,
    differences_table,
    gone_sentence,
    kept_rows_lines,
    new_periods_lines,
    revisions_table,
    verdict_lines,
    what_is_stored,
    what_it_is,
)


def show_report(report: ImportReport) -> None:
    """What the file is, what would be stored, what would change, and warnings."""
    prepared = report.prepared
    st.header("What this file is")
    st.markdown(plain_text(what_it_is(prepared)))
    st.markdown(plain_text(what_is_stored(prepared)))
    for note in report.warnings:
        st.warning(plain_text(note))
    if report.says_nothing_new:
        if not prepared.known:
            st.info(NOTHING_NEW)
        return
    st.header("What it would change")
    draw_list(map(plain_text, kept_rows_lines(report.kept)))
    if report.comparison:
        _show_changes(report)
    if report.differences:
        st.subheader("Every series, over all areas and splits")
        draw_table(differences_table(report.differences), name="Every series of the file")


def _show_changes(report: ImportReport) -> None:
    found = report.comparison
    verdicts = verdict_lines(found)
    _lines("Verdicts that would flip", verdicts, "No verdict would be another.")
    _lines("New periods", new_periods_lines(found), "No measure would have a new period.")
    st.subheader("Revisions")
    revised = revisions_table(found)
    if gone := gone_sentence(found):
        st.warning(gone)
    if revised.empty:
        st.markdown("No figure that is shown would be another.")
        return
    if len(revised) > 1:
        st.caption(f"{len(revised):,} figures would change; the largest changes come first.")
    draw_table(revised.head(SHOWN), name="Figures that would change")


def _lines(title: str, lines: list[str], otherwise: str) -> None:
    st.subheader(title)
    draw_list(map(plain_text, lines[:SHOWN]))
    if len(lines) > SHOWN:
        st.markdown(f"And {len(lines) - SHOWN:,} more.")
    if not lines:
        st.markdown(otherwise)
