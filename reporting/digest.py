"""The weekly digest as an e-mail: open actions, what changed, what is off track, in two forms."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from data_access.oversight.actions import Action
from metrics.agenda import in_order
from reporting.briefing.content import Section
from reporting.changes import Group, Told
from reporting.oversight_words import about_words, actions_lead, due_words
from reporting.wording import day, sentence

ACTIONS, MOST_ACTIONS = "Open actions", 20


@dataclass(frozen=True)
class Addresses:
    """From whom and to whom, as they stand in an e-mail."""

    sender: str
    to: tuple[str, ...]


def actions_group(
    actions: Iterable[Action], today: date, commitments: Iterable[Mapping[str, str]] = ()
) -> Group:
    """The open actions, overdue first: what is in their list, and not who wrote it down."""
    still = [one for one in in_order(actions, today) if one.is_open]
    titles = {row["key"]: row["title"] for row in commitments}
    lines = [_action_line(one, today, titles) for one in still[:MOST_ACTIONS]]
    more = len(still) - MOST_ACTIONS
    rest = [f"And {more:,} more, on the page Actions."] if more > 0 else []
    lead = actions_lead(still, today)
    return Group(lead.removesuffix("."), (*lines, *rest)) if still else Group(ACTIONS, (lead,))


def _action_line(action: Action, today: date, titles: Mapping[str, str]) -> str:
    about = about_words(action, titles)
    parts = [due_words(action, today), action.status.capitalize(), about and f"About: {about}"]
    told = " ".join(sentence(one) for one in parts if one)
    what = sentence(" ".join(action.what.split()))
    return f"{action.key}. {action.owner}: {what} {told}"


def digest_groups(told: Told, actions: Group, exceptions: Section) -> tuple[Group, ...]:
    """What was agreed, the kinds of change that happened, then what is off track."""
    lines = exceptions.points or (exceptions.message,)
    return (actions, *told.that_happened, Group(exceptions.heading, tuple(lines)))


def write_digest(
    told: Told,
    groups: Sequence[Group],
    addresses: Addresses,
    *,
    office: str,
    link: str,
    made_of: str,
) -> EmailMessage:
    """An e-mail that is ready to be sent: text first, HTML beside it, nothing fetched.

    The same content gives the same message, its identifier included.
    """
    message = EmailMessage()
    message["Subject"] = f"{office}: week to {day(told.until)}"
    message["From"] = addresses.sender
    message["To"] = ", ".join(addresses.to)
    message["Date"] = format_datetime(datetime.combine(told.until, time(7, 0)))
    text = _text(told, groups, link, made_of)
    domain = addresses.sender.rpartition("@")[2].rstrip(">") or "localhost"
    message["Message-ID"] = f"<{hashlib.sha256(text.encode()).hexdigest()[:32]}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    message.add_alternative(_html(told, groups, link, made_of, office), subtype="html")
    boundary = hashlib.sha256(f"boundary {text}".encode()).hexdigest()[:32]
    message.set_boundary(boundary)
    return message


def _text(told: Told, groups: Iterable[Group], link: str, made_of: str) -> str:
    parts = [told.lead]
    for group in groups:
        parts.append("\n".join([group.heading, *(f"- {line}" for line in group.lines)]))
    return "\n\n".join([*parts, f"The dashboard: {link}", made_of]) + "\n"


def _html(told: Told, groups: Iterable[Group], link: str, made_of: str, office: str) -> str:
    parts = [f"<h1>{escape(told.lead)}</h1>"]
    for group in groups:
        lines = "".join(f"<li>{escape(line)}</li>\n" for line in group.lines)
        parts.append(f"<h2>{escape(group.heading)}</h2>\n<ul>\n{lines}</ul>")
    address = f'<p><a href="{escape(link, quote=True)}">The dashboard</a></p>'
    parts += [address if link.startswith("http") else f"<p>The dashboard: {escape(link)}</p>"]
    title = f"{office}: week to {day(told.until)}"
    body = "\n".join([*parts, f"<p>{escape(made_of)}</p>"])
    return _PAGE.format(title=escape(title), body=body)


_PAGE = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{title}</title>
<style>body {{ font-family: Arial, sans-serif; color: #0B0C0C; max-width: 44rem; }}
h1 {{ font-size: 1.3rem; }} h2 {{ font-size: 1.05rem; }} a {{ color: #00577D; }}</style></head>
<body>
{body}
</body>
</html>
"""
