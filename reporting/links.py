"""Links to the view that was seen, with PUBLIC_URL or the query alone, and to other pages."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from urllib.parse import urlencode

from data_access.settings import office


def view_link(page: str, *, area: str, as_at: date | None = None, **query: str) -> str:
    """The address of a page with its choices in it."""
    asked = {**query, "area": area, **({"as_at": as_at.isoformat()} if as_at else {})}
    public = office().public_url.rstrip("/")
    place = f"{public}/{page}" if public else ""
    return f"{place}?{urlencode(asked)}"


def page_link(path: str, label: str, query: Mapping[str, str] | None = None) -> str:
    """A link to another page as markdown, inside a text; path: the file of the page."""
    return f"[{label}]({page_address(path, query)})"


def page_address(path: str, query: Mapping[str, str] | None = None) -> str:
    """Where a page is, seen from any other; path: the file of the page.

    The script of every page opens it as the browser's Back does, without loading anew.
    """
    place = "./" if path == "app.py" else PurePath(path).stem
    return f"{place}?{urlencode(query)}" if query else place


def with_query(link: str, **query: str) -> str:
    """The same address with more asked of it."""
    return f"{link}{'&' if '?' in link else '?'}{urlencode(query)}"


def is_whole(link: str) -> bool:
    """Whether a link leads somewhere outside the dashboard too."""
    return link.startswith(("http://", "https://"))
