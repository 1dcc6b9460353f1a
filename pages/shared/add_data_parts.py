"""The parts of Add data: the file and what it would change, the templates, the history."""

import tempfile
from datetime import date
from pathlib import Path

import streamlit as st

from data_access.database import StoreLocked, database_version, when_locked
from data_access.importers import BROKEN, LAYOUTS
from data_access.importing.as_release import DayMissing
from data_access.importing.prepare import prepare
from data_access.importing.reader import READER
from data_access.importing.store import store_prepared
from data_access.reading.days import day_in
from data_access.reading.layout import ImportFailed
from data_access.templates.handed_out import TEMPLATES, template, template_csv
from pages.shared import data
from pages.shared.drafts import say_next
from pages.shared.import_parts import show_report
from pages.shared.who import writer
from reporting.escaping import plain_text
from reporting.import_report import ImportReport, import_report

_REPORT = "file that was read"
_ROUND = "files dropped so far"


def show_file(today: date) -> None:
    """Where a file is dropped, what it is, what it would change; then Import or Leave."""
    READER.warm()
    for name in BROKEN:
        st.warning(plain_text(f"One kind of file cannot be read now: its reader {name} is broken."))
    given = st.file_uploader(
        "A file: .xlsx, .ods or .csv",
        type=["xlsx", "ods", "csv"],
        key=f"file-{st.session_state.setdefault(_ROUND, 0)}",
    )
    with st.expander("What can be read", key="layouts", on_change="rerun") as opened:
        if opened.open:
            st.markdown("\n".join(f"- {plain_text(one.title)}" for one in LAYOUTS.values()))
    if given is None:
        return
    published = _published()
    report = _read(given, published, today)
    if report is None:
        return
    show_report(report)
    _import_or_leave(report)


def _published() -> date | None:
    written = st.text_input(
        "Published on, if the file does not say so", placeholder="26 March 2026", key="published"
    )
    if not written.strip():
        return None
    if (found := day_in(written)) is None:
        st.error("Write the day as 26 March 2026 or 2026-03-26.")
    return found


def _read(given, published: date | None, today: date) -> ImportReport | None:  # noqa: ANN001
    """What the file would change, worked out once for each file, day and state of the store."""
    asked = (given.file_id, published, database_version(data.store()))
    kept = st.session_state.get(_REPORT)
    if kept and kept[0] == asked:
        return kept[1]
    try:
        with st.spinner("Reading the file"), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / (Path(given.name).name[-100:] or "file")
            path.write_bytes(given.getbuffer())
            prepared = prepare(data.store(), path, published=published, today=today)
            report = import_report(data.store(), prepared, today)
    except ImportFailed as failed:
        st.error("This file was refused, and nothing was stored.")
        st.markdown("\n".join(f"- {plain_text(str(one))}" for one in failed.problems))
        return None
    except DayMissing as missing:
        st.info(plain_text(f"{missing} Write it into the box above."))
        return None
    st.session_state[_REPORT] = (asked, report)
    return report


def _import_or_leave(report: ImportReport) -> None:
    with st.container(horizontal=True):
        wants = st.button("Import", type="primary", disabled=report.says_nothing_new)
        leaves = st.button("Leave")
    if leaves:
        _close("Nothing was stored.")
    if not wants:
        return
    if not (name := writer()):
        st.error("Type your name first (“Who is writing”): it is kept with what you write.")
        return
    prepared = report.prepared
    try:
        with when_locked():
            stored = store_prepared(data.store(), prepared, by=name)
    except StoreLocked as locked:
        st.error(plain_text(str(locked)))
        return
    said = f"{prepared.file_name} is stored: {prepared.rows:,} rows."
    _close(said if stored else f"{prepared.file_name} was stored already: nothing was done.")


def _close(said: str) -> None:
    """Take the file off the page and begin anew."""
    st.session_state.pop(_REPORT, None)
    st.session_state[_ROUND] += 1
    say_next(said)
    st.rerun()


def show_templates() -> None:
    """The returns to be filled in, each as a workbook with guidance, and as CSV."""
    st.header("Returns to fill in")
    for one in TEMPLATES.values():
        with st.expander(one.title, key=f"template-{one.id}", on_change="rerun") as opened:
            if opened.open:
                _template(one.id, one.purpose)


def _template(name: str, purpose: str) -> None:
    st.markdown(plain_text(purpose))
    files = {"xlsx": (template, "workbook"), "csv": (template_csv, "CSV")}
    with st.container(horizontal=True):
        for ending, (make, words) in files.items():
            st.download_button(
                f"Download as {words}",
                make(name),
                file_name=f"return_{name}.{ending}",
                key=f"template-{name}-{ending}",
                on_click="ignore",
            )
