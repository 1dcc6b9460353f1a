"""Who may write. Every write, by page or by command, takes its name from here; the rest is refused.

On this machine's own address a person types a name. Where the dashboard is served to others, only
somebody who signed in may write: by OpenID Connect (st.login), or by a trusted proxy that names
the person in a header and proves itself with a secret.
"""

import getpass
import hmac
import ipaddress
import os
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from data_access.settings import office

LONGEST_NAME = 80
ANYBODY = "*"
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
SECRET_HEADER = "x-vcd-proxy-secret"
HOW = (
    "Nothing can be written here: this dashboard is open to other machines, and no sign-in is "
    "set. Whoever runs it can set one: see deploy/ and “Settings” in the README (VCD_WRITERS "
    "with an [auth] section for OpenID Connect, or VCD_SIGN_IN_HEADER and VCD_SIGN_IN_SECRET "
    "for a trusted proxy)."
)
NOT_NAMED = "{name} has signed in, and is not among those who may write (VCD_WRITERS)."
NO_NAME = "Type your name first (“Who is writing”): it is kept with what you write."


class WriteRefused(Exception):
    """This write may not be made; the message says what would have to be set."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Who asks to write, as the server knows it. Nothing of it is taken from a page's own boxes.

    is_local: asked at this machine's own address, and by nobody through a proxy.
    signed_in: the person that a verified sign-in names; empty where there was none.
    """

    is_local: bool = False
    signed_in: str = ""


def visit_of(headers: Mapping[str, str], *, server_address: str, peer: str | None = None) -> Visit:
    """What the request itself tells. A missing host is no proof of being on this machine."""
    found = {name.lower(): text for name, text in headers.items()}
    hosts = [f"//{found.get('host', '')}", found.get("origin") or "http://localhost"]
    local = (
        is_loopback(server_address)
        and not served_to_others()
        and all(is_loopback(urlsplit(host).hostname or "") for host in hosts)
        and (peer is None or is_loopback(peer))
        and not any(name in found for name in FORWARDED)
    )
    return Visit(is_local=local, signed_in=_named_by_proxy(found))


def _named_by_proxy(headers: Mapping[str, str]) -> str:
    header = os.environ.get("VCD_SIGN_IN_HEADER", "").lower()
    secret = os.environ.get("VCD_SIGN_IN_SECRET", "")
    shown = headers.get(SECRET_HEADER, "")
    if not header or not secret or not hmac.compare_digest(secret.encode(), shown.encode()):
        return ""
    return clean_name(headers.get(header, ""))


def writer(visit: Visit, *, typed: str = "") -> str:
    """The name that is kept with a write. Raises WriteRefused: whatever is not allowed is not."""
    if visit.signed_in:
        allowed = os.environ.get("VCD_WRITERS", "").replace(",", " ").lower().split()
        if ANYBODY in allowed or visit.signed_in.lower() in allowed:
            return visit.signed_in
        raise WriteRefused(NOT_NAMED.format(name=visit.signed_in))
    if not visit.is_local:
        raise WriteRefused(HOW)
    if not (name := clean_name(typed)):
        raise WriteRefused(NO_NAME)
    return name


def command_writer(name: str = "") -> str:
    """The name behind a command: who runs it on this machine can write to the store anyway.

    Refused all the same where the dashboard is served to others and no sign-in is set, so that
    no door is open while the others are shut.
    """
    if served_to_others() and not sign_in_is_set():
        raise WriteRefused(HOW)
    if cleaned := clean_name(name):
        return cleaned
    try:
        return clean_name(getpass.getuser()) or "unknown user"
    except (OSError, KeyError):
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown user"


def served_to_others() -> bool:
    """Whether the settings open the dashboard to other machines than this one."""
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS", "127.0.0.1")
    public = urlsplit(office().public_url).hostname or ("" if office().public_url else "localhost")
    return not (is_loopback(address) and is_loopback(public))


def sign_in_is_set() -> bool:
    """Whether a sign-in is set, and somebody is allowed to write by it."""
    by_proxy = os.environ.get("VCD_SIGN_IN_HEADER") and os.environ.get("VCD_SIGN_IN_SECRET")
    return bool(os.environ.get("VCD_WRITERS") and (by_proxy or openid_is_set()))


def openid_is_set(folder: Path = Path(".streamlit")) -> bool:
    """Whether Streamlit's secrets have an [auth] section."""
    try:
        return "auth" in tomllib.loads((folder / "secrets.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def clean_name(text: str) -> str:
    """A name on one line, without control characters."""
    kept = (c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return " ".join("".join(kept).split())[:LONGEST_NAME]
