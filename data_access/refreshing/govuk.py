"""The newest release of a statistic on GOV.UK, by its Content API.

A collection lists releases whose time stamps mislead: an old one that was touched again looks
newest. So the newest is the one whose title names the newest period.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from data_access.reading.periods import MONTHS
from data_access.refreshing.fetch import NotReached, Waiting, read_text
from data_access.refreshing.found import Found, RemoteFile
from data_access.refreshing.hosts import GOVUK

_NAMES = "|".join(MONTHS)
_PERIOD = re.compile(rf"\b({_NAMES})(?: \d{{4}})? to ({_NAMES}) (\d{{4}})\b", re.IGNORECASE)
_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, kw_only=True)
class GovUkPlace:
    """A page of GOV.UK: a collection of releases, or one page that is kept up to date.

    files: what the names of its files look like; of several that fit, the newest by its name.
    """

    path: str
    files: tuple[str, ...]
    is_collection: bool = True


def find_newest(place: GovUkPlace, source: str, waiting: Waiting) -> Found:
    """The newest release and the files that we read of it. Raises NotReached."""
    page = _page(place.path, waiting)
    title = str(page.get("title", ""))
    if place.is_collection:
        newest = newest_document(page.get("links", {}).get("documents", ()))
        if newest is None:
            raise NotReached(f"{place.path} on GOV.UK names no release with a period")
        title = str(newest["title"])
        page = _page(str(newest["base_path"]), waiting)
    attachments = [one for one in _attachments(page) if one.get("url")]
    files, missing = [], []
    for pattern in place.files:
        found = [one for one in map(_remote, attachments) if re.search(pattern, one.name)]
        files += [max(found, key=_age)] if found else []
        missing += [] if found else [pattern]
    if not files:
        raise NotReached(f"“{title}” on GOV.UK has none of the files that we read")
    return Found(
        source=source,
        title=title,
        published_on=_day(page, changed=not place.is_collection),
        files=tuple(files),
        missing=tuple(missing),
    )


def _age(file: RemoteFile) -> tuple[str, str]:
    """What puts files of one kind in order: the year they end in, then their day (as 230726)."""
    year = re.search(r"mar(\d{4})", file.name)
    day = re.search(r"-(\d\d)(\d\d)(\d\d)\.", file.name)
    return (year[1] if year else "", day[3] + day[2] + day[1] if day else file.name)


def newest_document(documents: Iterable[Mapping]) -> Mapping | None:
    """The release of the newest period; of two for one period, the one touched last."""
    dated = [(period_of(str(one.get("title", ""))), one) for one in documents if _counts(one)]
    dated = [(period, one) for period, one in dated if period]
    if not dated:
        return None
    return max(dated, key=lambda pair: (pair[0], str(pair[1].get("public_updated_at"))))[1]


def _counts(document: Mapping) -> bool:
    return not document.get("withdrawn") and bool(document.get("base_path"))


def period_of(title: str) -> tuple[int, int] | None:
    """The year and last month that a title names; None where it names no period."""
    match = _PERIOD.search(title)
    return (int(match[3]), _NUMBER[match[2].lower()]) if match else None


def _page(path: str, waiting: Waiting) -> Mapping:
    text = read_text(f"https://{GOVUK}/api/content{path}", waiting)
    try:
        page = json.loads(text)
    except ValueError:
        raise NotReached(f"GOV.UK answered {path} with a page that is no data") from None
    if not isinstance(page, dict) or page.get("schema_name") in ("gone", "redirect"):
        raise NotReached(f"{path} is no longer on GOV.UK")
    return page


def _attachments(page: Mapping) -> list[Mapping]:
    found = (page.get("details") or {}).get("attachments") or ()
    return [one for one in found if one.get("attachment_type", "file") == "file"]


def _remote(attachment: Mapping) -> RemoteFile:
    url = str(attachment["url"])
    return RemoteFile(name=str(attachment.get("filename") or url.rpartition("/")[2]), url=url)


def _day(page: Mapping, *, changed: bool) -> date | None:
    """The day a release came out: by London's clock, since GOV.UK tells that of Greenwich."""
    details = page.get("details") or {}
    first = (details.get("first_public_at"), page.get("first_published_at"))
    told = (page.get("public_updated_at"), *first) if changed else first
    for text in (*told, page.get("public_updated_at")):
        try:
            return datetime.fromisoformat(str(text)).astimezone(LONDON).date()
        except ValueError:
            continue
    return None
