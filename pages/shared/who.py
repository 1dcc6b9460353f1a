"""Who is writing: the name that every page keeps with what it writes, or why nothing is written."""

from datetime import UTC, datetime

import streamlit as st

from data_access.settings import data_folder
from data_access.writers import (
    Visit,
    WriteRefused,
    clean_name,
    openid_is_set,
    sign_in_is_set,
    visit_of,
)
from data_access.writers import writer as allowed_writer
from reporting.escaping import plain_text

_TYPED = "the name of who writes"
_BOX = "who-is-writing"
LONGEST_SESSION = 8 * 60 * 60


def writer() -> str:
    """The name to keep with a write; empty where a person here has not typed one yet.

    Where nobody may write, it says why and ends the page there, before anything is written.
    """
    if refused := refusal():
        st.error(plain_text(refused))
        st.stop()
    try:
        return allowed_writer(visit(), typed=_typed())
    except WriteRefused:
        return ""


def visit() -> Visit:
    """Who is there, as the server knows it."""
    told = visit_of(
        _headers(),
        server_address=st.get_option("server.address") or "",
        peer=_peer(),
    )
    return Visit(is_local=told.is_local, signed_in=told.signed_in or _signed_in())


def _headers() -> dict[str, str]:
    return dict(st.context.headers)


def _peer() -> str | None:
    return st.context.ip_address


def _signed_in() -> str:
    """The person of an OpenID sign-in, for eight hours; Streamlit itself never ends it."""
    if not (openid_is_set() and st.user.is_logged_in):
        return ""
    now = datetime.now(UTC).timestamp()
    began, ends = st.user.get("iat"), st.user.get("exp")
    if not began or now > float(began) + LONGEST_SESSION or (ends and now > float(ends)):
        return ""
    return clean_name(str(st.user.get("email") or ""))


def show_writer(where: str = "") -> None:
    """Where a reader says who is writing, or signs in; or why nothing can be written here.

    where: tells two such boxes of one page apart.
    """
    there = visit()
    if there.signed_in:
        st.caption(plain_text(refusal() or f"Signed in as {there.signed_in}"))
    elif there.is_local:
        box = _BOX + where
        st.session_state.setdefault(box, _typed())
        asked = {"key": box, "on_change": _keep, "args": (box,), "placeholder": "Your name"}
        st.text_input("Who is writing", **asked)
    elif openid_is_set() and sign_in_is_set():
        st.button("Sign in to write", key=f"sign-in{where}", on_click=st.login)
    else:
        st.info(plain_text(refusal()))


def refusal() -> str:
    """Why nothing can be written at this address, and what would have to be set; or nothing."""
    try:
        allowed_writer(visit(), typed="anybody")
    except WriteRefused as refused:
        return str(refused)
    return ""


def _typed() -> str:
    if _TYPED not in st.session_state:
        st.session_state[_TYPED] = _remembered()
    return st.session_state[_TYPED]


def _keep(box: str) -> None:
    """Keep what was typed; never nothing, which a browser gives back of a box drawn anew."""
    name = clean_name(st.session_state[box]) or _typed()
    st.session_state[_TYPED] = name
    for other in [key for key in st.session_state if str(key).startswith(_BOX)]:
        st.session_state[other] = name
    data_folder().mkdir(parents=True, exist_ok=True)
    _file().write_text(name, encoding="utf-8")


def _remembered() -> str:
    try:
        return clean_name(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""


def _file():  # noqa: ANN202 - a path
    return data_folder() / "who-is-writing.txt"
