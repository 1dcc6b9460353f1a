"""Fetching a file whole: resumed where it broke off, asked for again only where it changed."""

import hashlib
import json
import time
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from urllib.parse import unquote, urlsplit

from data_access.reading.archive import kind_of_bytes
from data_access.refreshing.fetch import Broken, Waiting, asked, with_retries
from data_access.settings import data_folder

MOST_SECONDS = 15 * 60  # for one file
MOST_BYTES = 128 * 1024 * 1024
PIECE = 256 * 1024
PAGE = "sent a web page instead of the file"


@dataclass(frozen=True)
class Fetched:
    """A file that was fetched whole. is_new: it is not the one that was fetched before."""

    path: Path
    is_new: bool


def download(url: str, waiting: Waiting, *, name: str = "", folder: Path | None = None) -> Fetched:
    """The file at an address, in the folder of downloads. Raises NotReached."""
    place = (folder or data_folder() / "downloads") / hashlib.sha256(url.encode()).hexdigest()[:16]
    place.mkdir(parents=True, exist_ok=True)
    path = place / (safe_name(name) or safe_name(unquote(urlsplit(url).path)) or "file")
    return with_retries(url, lambda: _once(url, path), waiting)


def safe_name(name: str) -> str:
    """The last part of a path, without what could leave its folder."""
    kept = "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())
    return kept.strip(". ")[-100:]


def _once(url: str, path: Path) -> Fetched:
    known, part = path.with_name("known.json"), path.with_name("unfinished")
    told = _read(known)
    headers = _conditions(told, path, part)
    with asked(url, headers) as answer:
        if answer.status == 304:
            return Fetched(path, is_new=False)
        if answer.status == 416:  # what was begun is not a part of what is there now
            part.unlink(missing_ok=True)
            raise Broken("could not go on where it had broken off")
        marks = {"etag": answer.headers.get("ETag"), "changed": answer.headers.get("Last-Modified")}
        known.write_text(json.dumps({**marks, "whole": False}))
        _receive(answer, part)
    part.replace(path)
    known.write_text(json.dumps({**marks, "whole": True}))
    return Fetched(path, is_new=True)


def _read(known: Path) -> dict:
    try:
        return json.loads(known.read_text())
    except (OSError, ValueError):
        return {}


def _conditions(told: dict, path: Path, part: Path) -> dict[str, str]:
    mark = told.get("etag") or told.get("changed")
    if not mark:
        part.unlink(missing_ok=True)
        return {}
    if told.get("whole") and path.exists():
        by_mark = "If-None-Match" if told.get("etag") else "If-Modified-Since"
        return {by_mark: mark}
    if part.exists() and part.stat().st_size and not mark.startswith("W/"):
        return {"Range": f"bytes={part.stat().st_size}-", "If-Range": mark}
    return {}


def _receive(answer: HTTPResponse, part: Path) -> None:
    is_rest = answer.status == 206
    begun = part.stat().st_size if is_rest else 0
    announced = answer.headers.get("Content-Length")
    if "text/html" in (answer.headers.get("Content-Type") or ""):
        raise Broken(PAGE)
    until = time.monotonic() + MOST_SECONDS
    with part.open("ab" if is_rest else "wb") as file:
        while piece := answer.read1(PIECE):
            file.write(piece)
            if file.tell() > MOST_BYTES:
                raise Broken("sent a file that is larger than any that we read")
            if time.monotonic() > until:
                raise Broken("sent the file too slowly")
        received = file.tell() - begun
    if announced is not None and received < int(announced):
        raise Broken("broke off in the middle of the file")
    with part.open("rb") as file:
        opening = file.read(512)
    if not opening or kind_of_bytes(opening) == "a web page":
        part.unlink()
        raise Broken(PAGE if opening else "sent an empty file")
