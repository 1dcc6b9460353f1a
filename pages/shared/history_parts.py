"""The history of an entry: every version with who and when, each of which can stand again."""

from collections.abc import Mapping, Sequence

import streamlit as st

from data_access.oversight.actions import Update
from data_access.oversight.checks import Field
from data_access.oversight.undo import remove_entry, removed, stand_again, versions
from pages.shared import data
from pages.shared.drafts import save
from pages.shared.tables import draw_rows
from pages.shared.who import writer
from reporting.history_table import history_table
from reporting.oversight_words import moment


def show_history(table: str, key: str, fields: Mapping[str, Field]) -> None:
    """The versions of one entry, and the buttons that undo what was done to it."""
    name = f"history-{table}-{key}"
    with st.expander("History and undo", key=name, on_change="rerun") as opened:
        if opened.open:
            found = versions(data.store(), table, key)
            labels = {name: field.label for name, field in fields.items()}
            draw_rows(history_table(found, labels), name="Every change")
            _undo(table, key, found)


def _undo(table: str, key: str, found: Sequence[Mapping]) -> None:
    now, before = found[0], found[1] if len(found) > 1 else None
    with st.container(horizontal=True):
        if before and st.button("Undo the last change", key=f"undo-{table}-{key}"):
            save("undo", lambda: _stand_again(table, key, before, now["id"]), said="Undone.")
        if now["origin"] == "office" and st.button("Remove", key=f"remove-{table}-{key}"):
            said = "Removed. It can be put back under Removed, at the end of the page."
            save("undo", lambda: _remove(table, key, now["id"]), said=said)


def undo_newest(table: str, entry: Update, label: str) -> None:
    """A button that takes away what was just added."""
    if st.button(label, key=f"newest-{table}"):
        save("undo", lambda: _remove(table, entry.key, entry.version), said="Removed.")


def show_removed(table: str, label: str) -> None:
    """What was removed, to be put back. label: the field that says what an entry is."""
    found = removed(data.store(), table)
    if not found:
        return
    with st.expander("Removed", key=f"removed-{table}", on_change="rerun") as opened:
        if opened.open:
            by_id = {str(row["id"]): row for row in found}
            names = {key: row[label] for key, row in by_id.items()}
            chosen = by_id[st.selectbox("Removed entries", list(names), format_func=names.get)]
            st.caption(_removed_words(chosen))
            if st.button("Put it back", key=f"back-{table}"):
                again = chosen["key"], chosen
                save("undo", lambda: _stand_again(table, *again, None), said="Put back.")


def _removed_words(row: Mapping) -> str:
    return f"Removed by {row['replaced_by']} on {moment(row['replaced_at'])}."


def _stand_again(table: str, key: str, version: Mapping, seen: int | None) -> None:
    stand_again(data.store(), table, key, to=version["id"], seen=seen, by=writer())


def _remove(table: str, key: str, seen: int) -> None:
    remove_entry(data.store(), table, key, seen=seen, by=writer())
