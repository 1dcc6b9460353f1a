"""The digest: an e-mail without a fault, the same twice, sent where a server is set."""

import socketserver
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import Path

import pytest

from data_access.database import open_database
from data_access.oversight.actions import Action, ActionStatus, add_action
from reporting.__main__ import main
from reporting.digest import actions_group

DAYS = ["--since", "2025-12-18", "--until", "2026-03-26"]
pytestmark = pytest.mark.usefixtures("filled_store")


def parsed(path: Path):  # noqa: ANN201
    return message_from_bytes(path.read_bytes(), policy=policy.default)


@pytest.fixture
def message(tmp_path: Path):  # noqa: ANN201
    path = tmp_path / "digest.eml"
    assert main(["digest", *DAYS, "--output", str(path)]) == 0
    return parsed(path)


def test_an_email_parser_finds_no_fault(message) -> None:  # noqa: ANN001
    assert [part.defects for part in message.walk()] == [[], [], []]
    assert message["Subject"] == "London's Victims' Commissioner: week to 26 March 2026"
    assert message["Date"].datetime.date() == date(2026, 3, 26)
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_without_actions_it_says_that_none_is_open(message) -> None:  # noqa: ANN001
    assert "Open actions\n- No action is open." in message.get_body(("plain",)).get_content()


def test_open_actions_lead_overdue_first_and_nobody_is_named(tmp_path: Path) -> None:
    today = datetime.now(tz=UTC).date()
    new = {"owner": "Crown Prosecution Service", "status": "open", "area": "London"}
    engine = open_database()
    for what, days in (("Ask for <b>Bcc:</b>\nreturns", 7), ("Publish the plan", -3)):
        due = (today + timedelta(days=days)).isoformat()
        add_action(engine, new | {"what": what, "due_on": due}, by="Ada Lovelace")
    closed = new | {"what": "Done", "due_on": today.isoformat(), "status": "done"}
    add_action(engine, closed, by="Ada Lovelace")
    path = tmp_path / "digest.eml"
    assert main(["digest", "--until", today.isoformat(), "--output", str(path)]) == 0
    found = parsed(path)
    assert [part.defects for part in found.walk()] == [[], [], []]
    text = found.get_body(("plain",)).get_content()
    late, open_one = text.partition("\n2 actions are open, 1 overdue\n")[2].splitlines()[:2]
    assert late.startswith("- 2. Crown Prosecution Service: Publish the plan. Overdue by 3 days")
    assert open_one.startswith("- 1. Crown Prosecution Service: Ask for <b>Bcc:</b>")
    assert text.index("2 actions are open") < text.index("What is off track")
    assert "&lt;b&gt;Bcc:" in found.get_body(("html",)).get_content()
    assert "Ada" not in found.as_string()


def test_of_many_actions_the_rest_are_counted() -> None:
    day = date(2026, 3, 2)
    one = Action(
        **dict.fromkeys(("measure", "area", "commitment", "meeting", "link"), ""),
        **{"key": "1", "version": 1, "what": "Ask", "owner": "The Met", "due_on": day},
        **{"status": ActionStatus.OPEN, "updates": (), "written_by": "Ada"},
        written_at=datetime(2026, 3, 1),
    )
    found = actions_group([one] * 23, day)
    assert found.heading == "23 actions are open, none overdue"
    assert len(found.lines) == 21
    assert found.lines[-1] == "And 3 more, on the page Actions."


def test_news_and_revisions_stand_apart_in_both_forms(message) -> None:  # noqa: ANN001
    for form in ("plain", "html"):
        text = message.get_body((form,)).get_content()
        assert "New figures, published since" in text
        assert "16,075 cases, revised to 15,966 cases" in text.replace("\n", " ")


def test_the_html_asks_for_nothing_from_outside(message) -> None:  # noqa: ANN001
    seen: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list) -> None:
            seen.extend([tag, *(name for name, _ in attrs)])

    Reader().feed(message.get_body(("html",)).get_content())
    assert "h1" in seen
    assert not {"img", "script", "link", "iframe", "src"} & set(seen)


def test_the_same_week_gives_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "one.eml", tmp_path / "two.eml"]
    for path in paths:
        assert main(["digest", *DAYS, "--output", str(path)]) == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_without_a_server_it_says_what_to_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", *DAYS, "--send"]) == 2
    assert "VCD_SMTP_HOST" in capsys.readouterr().err


class _MailRoom(socketserver.StreamRequestHandler):
    """A mail server that takes one message and remembers it."""

    received: list[bytes] = []

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                taken = iter(self.rfile.readline, b".\r\n")
                self.received.append(b"".join(taken))
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return


@pytest.fixture
def mail_room(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    _MailRoom.received = []
    with socketserver.TCPServer(("127.0.0.1", 0), _MailRoom) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("VCD_SMTP_HOST", "127.0.0.1")
        monkeypatch.setenv("VCD_SMTP_PORT", str(server.server_address[1]))
        monkeypatch.setenv("VCD_DIGEST_FROM", "dashboard@example.org")
        monkeypatch.setenv("VCD_DIGEST_TO", "office@example.org, chair@example.org")
        yield _MailRoom.received
        server.shutdown()


def test_it_is_sent_where_a_server_is_set(mail_room: list[bytes]) -> None:
    assert main(["digest", *DAYS, "--send"]) == 0
    sent = message_from_bytes(mail_room[0], policy=policy.default)
    assert sent["To"] == "office@example.org, chair@example.org"
    assert sent.defects == []


def test_a_password_never_travels_without_tls(
    mail_room: list[bytes], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VCD_SMTP_USER", "office")
    monkeypatch.setenv("VCD_SMTP_PASSWORD", "made up")
    assert main(["digest", *DAYS, "--send"]) == 2
    assert "no TLS" in capsys.readouterr().err
    assert mail_room == []
