"""What is written in an open meeting: measures to discuss, notes, decisions."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from data_access.areas import LONDON, OFFERED
from data_access.oversight.meeting_items import (
    FIELDS,
    PIN_FIELDS,
    Item,
    ItemKind,
    add_item,
    change_item,
    remove_item,
)
from data_access.oversight.meetings import Meeting
from metrics.answers import View
from metrics.catalogue import find_measure
from pages.shared import data
from pages.shared.action_forms import MEASURE_IDS, or_none
from pages.shared.choice import Choice
from pages.shared.drafts import begin, box, save, show_meanwhile, steady
from pages.shared.who import writer
from reporting.escaping import plain_text
from reporting.oversight_words import NO_CASES, measure_title, pinned_texts, written

_WORDS = {"words": FIELDS["words"]}


def show_pins(meeting: Meeting, items: Sequence[Item], choice: Choice) -> None:
    """The measures to discuss, each with its verdict as it stood when it was pinned."""
    st.header("5. Measures to discuss")
    with steady():
        _show_all(items, ItemKind.PIN, show_pin)
    form = f"pin-{meeting.key}"
    begin(form, {"measure": "", "area": LONDON, "words": ""})
    with st.form(f"{form}-form"):
        field = PIN_FIELDS["measure"]
        row = {"measure": box(form, "measure", field, options=MEASURE_IDS, words=or_none)}
        row["area"] = box(form, "area", PIN_FIELDS["area"], options=OFFERED)
        row["words"] = box(form, "words", FIELDS["words"], label="Why it is discussed (optional)")
        if st.form_submit_button("Pin this measure"):
            save(form, partial(_pin, meeting, row, choice), said="The measure is pinned.")


def _show_all(items: Sequence[Item], kind: ItemKind, show: Callable[[Item], None]) -> None:
    for item in items:
        if item.kind is kind:
            show(item)
            _change(item)


def _pin(meeting: Meeting, row: dict[str, str], choice: Choice) -> None:
    texts = {}
    if row["measure"]:
        view = View(row["area"], choice.today)
        texts = pinned_texts(data.summary(view, find_measure(row["measure"])))
    pinned = row | texts | {"kind": ItemKind.PIN}
    add_item(data.store(), meeting.key, pinned, by=writer())


def show_pin(item: Item) -> None:
    """A pinned measure in the words of its day."""
    st.subheader(plain_text(f"{measure_title(item.measure)}, {item.area}"))
    st.markdown(plain_text(item.headline))
    with st.container(key=f"verdict-{item.key}"):
        for words in filter(None, (item.target, item.movement, item.capability)):
            st.markdown(plain_text(words))
    st.caption(plain_text(f"As it stood for {written(item)}. Release: {item.release or 'none'}."))
    if item.words:
        st.markdown(plain_text(item.words))


def show_writing(meeting: Meeting, items: Sequence[Item]) -> None:
    """Notes and decisions, each with a form for the next one."""
    for kind, heading in ((ItemKind.NOTE, "6. Notes"), (ItemKind.DECISION, "7. Decisions")):
        st.header(heading)
        with steady():
            _show_all(items, kind, show_item)
        form = f"{kind}-{meeting.key}"
        begin(form, {"words": ""})
        with st.form(f"{form}-form"):
            st.caption(NO_CASES)
            field = FIELDS["words"]
            row = {"kind": kind, "words": box(form, "words", field, label=kind.capitalize())}
            if st.form_submit_button(f"Add the {kind}"):
                work = partial(add_item, data.store(), meeting.key, row, by=writer())
                save(form, work, said=f"The {kind} is added.")


def show_item(item: Item) -> None:
    """A note or decision, with who wrote it and when."""
    st.markdown(plain_text(item.words))
    st.caption(plain_text(written(item)))


def _change(item: Item) -> None:
    with st.expander("Change", key=f"change-{item.key}", on_change="rerun") as opened:
        if not opened.open:
            return
        form = f"item-{item.key}"
        seen = begin(form, {"words": item.words}, version=item.version)
        show_meanwhile(form, _WORDS)
        with st.form(f"{form}-form"):
            row = {"words": box(form, "words", FIELDS["words"], tall=True)}
            if st.form_submit_button("Save"):
                work = partial(change_item, data.store(), item, row, seen=seen, by=writer())
                save(form, work, said="Saved.")
        if st.button("Remove", key=f"remove-item-{item.key}"):
            save(form, partial(remove_item, data.store(), item, by=writer()), said="Removed.")
