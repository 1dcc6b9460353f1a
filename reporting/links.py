"""Links back to the view that was seen: with PUBLIC_URL, or the query alone."""

from datetime import date
from urllib.parse import urlencode

from data_access.settings import office


def view_link(page: str, *, area: str, as_at: date | None = None, **query: str) -> str:
    """The address of a page with its choices in it."""
    asked = {**query, "area": area, **({"as_at": as_at.isoformat()} if as_at else {})}
    public = office().public_url.rstrip("/")
    place = f"{public}/{page}" if public else ""
    return f"{place}?{urlencode(asked)}"


def with_query(link: str, **query: str) -> str:
    """The same address with more asked of it."""
    return f"{link}{'&' if '?' in link else '?'}{urlencode(query)}"


def is_whole(link: str) -> bool:
    """Whether a link leads somewhere outside the dashboard too."""
    return link.startswith(("http://", "https://"))
