"""Texts of a page as a browser is given them (reporting/browser/text.js): elements and words.

Streamlit reads markdown anew in each browser, a millisecond for each text. These are put together
there from the browser's own elements: words enter as words, and nothing in them can become more.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from reporting.links import page_address

Part = str | dict[str, Any]  # words, or an element: its tag, its look, where it leads, its parts


def element(tag: str, *parts: Part, look: str = "", to: str = "") -> Part:
    """An element with its parts; nothing of no parts. look: its classes in the style sheet."""
    held = [part for part in parts if part]
    return {"tag": tag, "look": look, "to": to, "parts": held} if held else ""


def heading(words: str) -> Part:
    """A heading below the title of the page."""
    return element("h2", words)


def paragraph(*parts: Part, look: str = "") -> Part:
    """A paragraph, or nothing of no words."""
    return element("p", *parts, look=look)


def strong(words: str) -> Part:
    """Words that stand out."""
    return element("strong", words)


def bullets(lines: Iterable[Part]) -> Part:
    """One list of all lines, which a screen reader counts."""
    return element("ul", *(element("li", line) for line in lines))


def beside(words: Iterable[Part], shown: Part) -> Part:
    """Words, and to the right of them, in more room, what is shown; on a phone below."""
    return element("div", element("div", *words), element("div", shown), look="beside")


def steps(*links: Part) -> Part:
    """Links on, in one line."""
    return paragraph(*links, look="steps")


def table(name: str, ready: Mapping[str, Any]) -> Part:
    """A table, as reporting/tables.py makes it ready (browser_table).

    name: what a screen reader calls it, in a few words that no other table of the page has.
    """
    return {"tag": "table", "look": "", "to": "", "parts": [], "table": {"name": name, **ready}}


def inner_link(
    path: str, label: str, query: Mapping[str, str] | None = None, *, about: str = ""
) -> Part:
    """A link to another page of the dashboard; path: the file of the page.

    about: what tells it, for those who hear it, from others of the same label.
    """
    heard = element("span", f" ({about})" if about else "", look="heard-only")
    return element("a", label, heard, to=page_address(path, query))
