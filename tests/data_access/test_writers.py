"""Who may write: whatever is not allowed is refused, by every door."""

from pathlib import Path

import pytest

from data_access.__main__ import main
from data_access.writers import (
    SECRET_HEADER,
    Visit,
    WriteRefused,
    command_writer,
    is_loopback,
    visit_of,
    writer,
)

HERE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}
LOCAL = "127.0.0.1"
SIGN_IN = {"VCD_SIGN_IN_HEADER": "X-Auth-Email", "VCD_SIGN_IN_SECRET": "s3cret"}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*SIGN_IN, "VCD_WRITERS", "PUBLIC_URL", "STREAMLIT_SERVER_ADDRESS"):
        monkeypatch.delenv(name, raising=False)


def may_write(headers: dict[str, str], *, address: str = LOCAL, peer: str | None = None) -> bool:
    try:
        return bool(writer(visit_of(headers, server_address=address, peer=peer), typed="Ann"))
    except WriteRefused:
        return False


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8600", "[::1]:8501", "127.0.0.9"])
def test_a_person_on_this_machine_may_write_under_a_name(host: str) -> None:
    assert may_write({"Host": host})


def test_without_a_name_nothing_is_written() -> None:
    with pytest.raises(WriteRefused, match="Type your name"):
        writer(visit_of(HERE, server_address=LOCAL), typed=" \n ")


REFUSED = {
    "no headers": ({}, LOCAL, None),
    "another host": ({"Host": "dashboard.example.org"}, LOCAL, None),
    "an address of the network": ({"Host": "192.168.1.9:8501"}, LOCAL, None),
    "a name like localhost": ({"Host": "localhost.example.org"}, LOCAL, None),
    "a page of another site": ({**HERE, "Origin": "https://evil.example.org"}, LOCAL, None),
    "an opaque page": ({**HERE, "Origin": "null"}, LOCAL, None),
    "forwarded": ({**HERE, "X-Forwarded-For": "10.1.1.1"}, LOCAL, None),
    "forwarded, the standard way": ({**HERE, "Forwarded": "for=10.1.1.1"}, LOCAL, None),
    "by a proxy": ({**HERE, "Via": "1.1 proxy"}, LOCAL, None),
    "the real address of another": ({**HERE, "X-Real-IP": "10.1.1.1"}, LOCAL, None),
    "served to all": (HERE, "0.0.0.0", None),
    "served at no address that is known": (HERE, "", None),
    "a peer elsewhere": (HERE, LOCAL, "10.1.1.1"),
}


@pytest.mark.parametrize(("headers", "address", "peer"), REFUSED.values(), ids=REFUSED)
def test_on_any_other_address_every_write_is_refused(
    headers: dict[str, str], address: str, peer: str | None
) -> None:
    assert not may_write(headers, address=address, peer=peer)


@pytest.mark.parametrize(
    ("name", "text"),
    [("PUBLIC_URL", "https://d.example.org"), ("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")],
)
def test_settings_that_open_it_to_others_close_typed_names_and_commands(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setenv(name, text)
    assert not may_write(HERE)
    with pytest.raises(WriteRefused, match="no sign-in is set"):
        command_writer("Ann")


def test_the_refusal_says_what_to_set() -> None:
    with pytest.raises(WriteRefused, match="VCD_SIGN_IN_HEADER") as refused:
        writer(Visit(), typed="Ann")
    assert "VCD_WRITERS" in str(refused.value)


@pytest.fixture
def _proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in SIGN_IN.items():
        monkeypatch.setenv(name, text)
    monkeypatch.setenv("VCD_WRITERS", "ann@example.org, bo@example.org")


BEHIND = {"Host": "d.example.org", "X-Forwarded-For": "10.1.1.1", SECRET_HEADER: "s3cret"}


@pytest.mark.usefixtures("_proxy")
def test_a_trusted_proxy_names_who_writes() -> None:
    there = visit_of(BEHIND | {"X-Auth-Email": "Ann@example.org"}, server_address=LOCAL)
    assert writer(there) == "Ann@example.org"


@pytest.mark.usefixtures("_proxy")
@pytest.mark.parametrize(
    "headers",
    [
        {"X-Auth-Email": "ann@example.org", SECRET_HEADER: "guess"},
        {"X-Auth-Email": "ann@example.org", SECRET_HEADER: ""},
        {"X-Auth-Email": "eve@example.org"},
        {"X-Auth-Email": ""},
        {},
    ],
    ids=["wrong secret", "no secret", "not on the list", "no name", "nothing"],
)
def test_whoever_is_not_named_by_the_proxy_is_refused(headers: dict[str, str]) -> None:
    assert not may_write(BEHIND | headers)


def test_a_header_means_nothing_where_no_secret_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VCD_SIGN_IN_HEADER", "X-Auth-Email")
    monkeypatch.setenv("VCD_WRITERS", "*")
    headers = {"Host": "d.example.org", "X-Auth-Email": "ann@example.org", SECRET_HEADER: ""}
    assert not may_write(headers)


def test_signed_in_and_nobody_named_as_a_writer_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WriteRefused, match="not among those who may write"):
        writer(Visit(signed_in="ann@example.org"))
    monkeypatch.setenv("VCD_WRITERS", "*")
    assert writer(Visit(signed_in="ann@example.org")) == "ann@example.org"


@pytest.mark.usefixtures("_proxy")
def test_commands_may_write_where_a_sign_in_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://d.example.org")
    assert command_writer("Ann") == "Ann"


def test_a_command_takes_the_name_of_its_user() -> None:
    assert command_writer("")
    assert command_writer(" Ann\n Other ") == "Ann Other"


@pytest.mark.parametrize("command", [["import", "a.csv"], ["restore", "b"], ["refresh"]])
def test_every_command_that_writes_is_refused_where_others_are_served(
    command: list[str], empty_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert empty_store.exists()
    monkeypatch.setenv("PUBLIC_URL", "https://d.example.org")
    assert main(command) == 1


@pytest.mark.parametrize("host", ["", "0.0.0.0", "128.0.0.1", "localhost.", "127.0.0.1.nip.io"])
def test_what_only_looks_like_this_machine_is_not(host: str) -> None:
    assert not is_loopback(host)
