"""Checking what people write, with a sentence that a non-analyst understands for each mistake."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from data_access.areas import UnknownArea, find_area

_FORMS_OF_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d/%m/%Y", "%d.%m.%Y")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+")
_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # reverse text


class NotAccepted(Exception):
    """Something written was not taken. problems: a sentence for each field that needs another."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One box of a form: its label, whether it must be filled, and what may stand in it."""

    label: str
    required: bool = False
    longest: int = 300
    read: Callable[[str], str] = str


def accepted(fields: Mapping[str, Field], row: Mapping[str, str]) -> dict[str, str]:
    """The row with its texts cleaned. Raises NotAccepted with every problem at once."""
    clean: dict[str, str] = {}
    problems: dict[str, str] = {}
    for name, field in fields.items():
        try:
            clean[name] = _read(field, row.get(name) or "")
        except ValueError as wrong:
            problems[name] = f"{field.label}: {wrong}"
    if problems:
        raise NotAccepted(problems)
    return clean


def _read(field: Field, text: str) -> str:
    words = cleaned(text)
    if not words:
        if field.required:
            raise ValueError("this must be filled in.")
        return ""
    if len(words) > field.longest:
        raise ValueError(f"at most {field.longest} characters; these are {len(words)}.")
    return field.read(words)


def cleaned(text: str) -> str:
    """The text without control characters and without space around it."""
    kept = (c for c in text if c == "\n" or _can_be_seen(c))
    return "".join(kept).strip()


def _can_be_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _TURNING


def a_day(text: str) -> str:
    """2026-12-31 from "31 December 2026", "31/12/2026" or 2026-12-31."""
    for form in _FORMS_OF_DAYS:
        try:
            found = datetime.strptime(" ".join(text.split()), form).date()
        except ValueError:
            continue
        if 1900 <= found.year <= 2100:
            return found.isoformat()
    raise ValueError(f"write a day as 31 December 2026 or 2026-12-31, not {text[:40]!r}.")


def a_link(text: str) -> str:
    """A web address, as it is."""
    if not _ADDRESS.fullmatch(text):
        raise ValueError("a web address begins with https:// and has no spaces.")
    return text


def an_area(text: str) -> str:
    """The one spelling of an area."""
    try:
        return find_area(text)
    except UnknownArea as unknown:
        raise ValueError(str(unknown)) from None


def a_number(text: str) -> str:
    """A number as 65 or 14500, without a sign for its unit."""
    figures = text.replace(",", "").removesuffix("%").strip()
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", figures):
        raise ValueError(f"write a number, such as 65 or 14,500, not {text[:40]!r}.")
    return figures


def one_of(options: Iterable[str]) -> Callable[[str], str]:
    """A check that the text is one of these."""
    known = tuple(options)

    def check(text: str) -> str:
        if text not in known:
            raise ValueError(f"choose one of: {', '.join(known)}.")
        return text

    return check


def day_or_none(text: str) -> date | None:
    """A day that was stored, or None for no text."""
    return date.fromisoformat(text) if text else None
