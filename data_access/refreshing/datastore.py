"""The newest files of a set on the London Datastore, whichever of its three APIs answers.

The order of files means nothing. Where names tell a period the newest period is taken, and only
among equal ones the newest time stamp.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data_access.refreshing.fetch import NotReached, Waiting, read_text
from data_access.refreshing.found import Found, RemoteFile
from data_access.refreshing.hosts import DATASTORE

FINANCIAL_QUARTER = re.compile(r"Q([1-4])[ _]?(\d\d)[-/](\d\d)")
_STAMPS = ("last_modified", "check_timestamp", "timestamp", "created", "metadata_modified")


@dataclass(frozen=True, kw_only=True)
class DatastorePlace:
    """A set of the Datastore. id: the short end of its address, which VCD_DATASTORE_IDS can
    replace; slug: its name; files: what the names or titles of its files look like; setting: how
    that setting calls it, where not by its source.
    """

    id: str
    slug: str
    files: tuple[str, ...]
    setting: str = ""


def find_newest(place: DatastorePlace, source: str, waiting: Waiting) -> Found:
    """The newest file of each kind. Raises NotReached where no API gives the set."""
    resources = _resources(place, source, waiting)
    files, missing, days = [], [], []
    for pattern in place.files:
        fitting = [one for one in resources if re.search(pattern, _names(one), re.IGNORECASE)]
        if not fitting:
            missing.append(pattern)
            continue
        newest = max(fitting, key=lambda one: (_period(_names(one)), _stamp(one)))
        files.append(_remote(newest))
        days.append(_stamp(newest)[:10])
    if not files:
        raise NotReached(f"The set {place.slug} of the London Datastore has no file that we read")
    return Found(
        source=source,
        title=place.slug.replace("-", " ").strip(),
        published_on=_day(max(days)),
        files=tuple(files),
        missing=tuple(missing),
    )


def _resources(place: DatastorePlace, source: str, waiting: Waiting) -> list[Mapping]:
    base, id_ = f"https://{DATASTORE}/api", configured_id(place.setting or source) or place.id
    ways: tuple[tuple[str, Callable[[Any], Any]], ...] = (
        (f"{base}/action/package_show?id={id_}", lambda told: told["result"]["resources"]),
        (f"{base}/dataset/{place.slug}", lambda told: told["resources"]),
        (f"{base}/v2/datasets/export.json", lambda told: _from_catalogue(told, place, id_)),
    )
    failed: NotReached | None = None
    for url, take in ways:
        try:
            return _listed(take(json.loads(read_text(url, waiting))))
        except NotReached as error:
            failed = error
        except (ValueError, KeyError, TypeError, AttributeError):
            failed = NotReached(f"{DATASTORE} answered {url.partition('/api')[2]} with no data")
    raise failed or NotReached(f"{DATASTORE} could not be reached")


def configured_id(source: str) -> str | None:
    """The id that VCD_DATASTORE_IDS gives a source, as in recorded_crime=exy3m."""
    pairs = os.environ.get("VCD_DATASTORE_IDS", "").replace(",", " ").split()
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair).get(source)


def _from_catalogue(told: Iterable[Mapping], place: DatastorePlace, id_: str) -> object:
    for one in told:
        if one.get("id") == id_ or one.get("slug") == place.slug:
            return one["resources"]
    raise KeyError(place.slug)


def _listed(resources: object) -> list[Mapping]:
    found = list(resources.values()) if isinstance(resources, Mapping) else list(resources)
    return [one for one in found if isinstance(one, Mapping) and one.get("url")]


def _names(resource: Mapping) -> str:
    return f"{resource.get('name') or resource.get('title') or ''} {_file_name(resource)}"


def _file_name(resource: Mapping) -> str:
    return str(resource["url"]).partition("?")[0].rpartition("/")[2].replace("%26", "&")


def _period(names: str) -> tuple[int, int]:
    match = FINANCIAL_QUARTER.search(names.replace("%20", " "))
    return (int(match[2]), int(match[1])) if match else (0, 0)


def _stamp(resource: Mapping) -> str:
    return next((str(resource[name]) for name in _STAMPS if resource.get(name)), "")


def _remote(resource: Mapping) -> RemoteFile:
    return RemoteFile(name=_file_name(resource), url=str(resource["url"]))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
