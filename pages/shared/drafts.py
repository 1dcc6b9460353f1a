"""Forms that lose nothing: what somebody typed stays, beside what was saved meanwhile.

A form remembers which version it began from. If another was saved by then, the reader is told,
keeps the own text, and may save again knowingly.
"""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data_access.database import StoreLocked, when_locked
from data_access.oversight.checks import Field, NotAccepted
from data_access.oversight.rows import SavedMeanwhile
from reporting.escaping import plain_text
from reporting.oversight_words import moment

_SAID = "said after saving"
_STAYS = 3  # seconds


def begin(form: str, contents: Mapping[str, str], *, version: int = 0) -> int:
    """Fill the boxes of a form from what stands, unless somebody is writing in them.

    Returns the version that the writing began from.
    """
    draft = st.session_state.get(_draft(form))
    typed = {name: st.session_state.get(f"{form}/{name}") for name in contents}
    is_new = draft is None or None in typed.values()
    if is_new or (draft["version"] != version and typed == draft["contents"]):
        draft = {"version": version, "contents": dict(contents), "meanwhile": None}
        st.session_state[_draft(form)] = draft
        for name, text in contents.items():
            st.session_state[f"{form}/{name}"] = text
    return draft["version"]


def _draft(form: str) -> str:
    return f"draft of {form}"


def box(
    form: str,
    name: str,
    field: Field,
    *,
    options: Sequence[str] = (),
    words: Callable[[str], str] = str,
    tall: bool = False,
    label: str = "",
) -> str:
    """One box of a form: a list to choose from, a line, or a tall box for several lines.

    label: where this form calls the field something else.
    """
    key = f"{form}/{name}"
    label = label or (field.label if field.required else f"{field.label} (optional)")
    if options:
        offered = list(dict.fromkeys([*options, st.session_state.get(key, options[0])]))
        return st.selectbox(label, offered, key=key, format_func=words)
    return st.text_area(label, key=key) if tall else st.text_input(label, key=key)


def save(form: str, work: Callable[[], object], *, said: str, where: str = "") -> None:
    """Do what was asked, and say so; or say what is wrong, with all that was typed in its place.

    where: the place of the page that says it, where there are several (see show_said).
    """
    try:
        with when_locked():
            work()
    except NotAccepted as refused:
        for problem in refused.problems.values():
            st.error(plain_text(problem))
    except StoreLocked as locked:
        st.error(plain_text(str(locked)))
    except SavedMeanwhile as meanwhile:
        _keep_beside(form, meanwhile.current, where)
        st.rerun()
    else:
        st.session_state.pop(_draft(form), None)
        say_next(said, where)
        st.rerun()


def _keep_beside(form: str, current: dict | None, where: str) -> None:
    draft = st.session_state.get(_draft(form))
    if draft is None or current is None:
        say_next("Somebody else changed or removed this first. Nothing was saved.", where)
        return
    draft["version"], draft["meanwhile"] = current["id"], current


def steady() -> DeltaGenerator:
    """A place for what grows or comes and goes above a form.

    The browser draws a box anew when it moves in its column, and then forgets what is being typed
    in it. What stands in a place of its own can grow without moving what follows.
    """
    return st.container()


def say_next(words: str, where: str = "") -> None:
    """Have this said at that place of the page when it is drawn next."""
    st.session_state[_SAID + where] = words, None


def show_said(where: str = "") -> None:
    """What was done by the last click.

    For a moment it stays: a browser may ask for a second run at once, as when a box loses focus.
    """
    key = _SAID + where
    words, until = st.session_state.pop(key, ("", None))
    with steady():
        if words and (until is None or monotonic() < until):
            st.session_state[key] = words, until or monotonic() + _STAYS
            st.success(plain_text(words))


def show_meanwhile(form: str, fields: Mapping[str, Field]) -> None:
    """What somebody else saved while this form was filled in, beside the own text."""
    place = steady()
    current = (st.session_state.get(_draft(form)) or {}).get("meanwhile")
    if current is None:
        return
    who, when = current["recorded_by"], moment(current["recorded_at"])
    place.warning(
        plain_text(
            f"{who} saved this on {when}, while you were writing. Nothing of yours was lost: it "
            "is still in the form. What stands now is below. Save again to put yours in its place."
        )
    )
    for name, field in fields.items():
        typed, stands = st.session_state.get(f"{form}/{name}", current[name]), current[name]
        if typed != stands:
            place.markdown(plain_text(f"{field.label}, as it stands now: {stands or 'empty'}"))
