"""Sending the digest by SMTP, where the office has set a server."""

import os
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage

from reporting.digest import Addresses

NOT_SET = "No e-mail is sent: set VCD_SMTP_HOST, VCD_DIGEST_FROM and VCD_DIGEST_TO."


class DigestNotSent(Exception):
    """The digest could not be sent; the message says why."""


@dataclass(frozen=True)
class Server:
    """The mail server of the office; port 465 speaks TLS at once, others are asked to."""

    host: str
    port: int
    user: str
    password: str


def digest_addresses() -> Addresses:
    """From VCD_DIGEST_FROM to VCD_DIGEST_TO (several, with commas between)."""
    to = os.environ.get("VCD_DIGEST_TO", "undisclosed-recipients:;")
    sender = os.environ.get("VCD_DIGEST_FROM", "dashboard@localhost")
    return Addresses(sender, tuple(one.strip() for one in to.split(",")))


def mail_server() -> Server | None:
    """The server that is set, or None."""
    if not all(os.environ.get(f"VCD_{one}") for one in ("SMTP_HOST", "DIGEST_FROM", "DIGEST_TO")):
        return None
    return Server(
        os.environ["VCD_SMTP_HOST"],
        int(os.environ.get("VCD_SMTP_PORT", "587")),
        os.environ.get("VCD_SMTP_USER", ""),
        os.environ.get("VCD_SMTP_PASSWORD", ""),
    )


def send(message: EmailMessage, server: Server | None) -> None:
    """Hand the message to the server; a password never travels without TLS."""
    if server is None:
        raise DigestNotSent(NOT_SET)
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            connection.send_message(message)
    except (OSError, smtplib.SMTPException) as failed:
        raise DigestNotSent(f"{server.host}: {failed}") from failed


def _connected(server: Server) -> smtplib.SMTP:
    trusted = ssl.create_default_context()
    if server.port == 465:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=30, context=trusted)
    connection = smtplib.SMTP(server.host, server.port, timeout=30)
    connection.ehlo()
    if connection.has_extn("starttls"):
        connection.starttls(context=trusted)
    elif server.user:
        connection.close()
        raise DigestNotSent(f"{server.host}: offers no TLS, so no password is sent to it.")
    return connection
