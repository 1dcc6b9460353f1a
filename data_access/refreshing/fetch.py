"""Asking a publisher's server: time limits, retries, and redirects within the list of hosts."""

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from data_access.refreshing.hosts import NotAllowed, address

AGENT = "victims-commissioner-dashboard"
SECONDS = 20  # without an answer, or without the next piece of one
ATTEMPTS = 4
MOST_REDIRECTS = 5
LONGEST_WAIT = 60
MOST_TEXT = 32 * 1024 * 1024
_AGAIN = {408, 425, 429, 500, 502, 503, 504}
_REDIRECTS = {301, 302, 303, 307, 308}


class NotReached(Exception):
    """The publisher could not be asked, or gave no sound answer; one sentence for the reader."""


class NotThere(NotReached):
    """The publisher answered that there is no such page or file."""


@dataclass(frozen=True)
class Waiting:
    """How long to wait before asking again; tests wait less."""

    seconds: float = 1.0
    sleep: Callable[[float], None] = time.sleep

    def before(self, attempt: int, asked_for: str | None) -> None:
        """Wait twice as long each time, or as long as the server asks, up to a minute."""
        own = self.seconds * 2 ** (attempt - 1)
        self.sleep(min(LONGEST_WAIT, max(own, self.seconds * _seconds(asked_for))))


def _seconds(text: str | None) -> float:
    if text and text.strip().isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text or "").timestamp() - time.time())
    except (TypeError, ValueError):
        return 0.0


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follow nothing by itself: each step is looked at first."""

    def redirect_request(self, *_asked):  # noqa: ANN002, ANN201 - the library's own signature
        return None


_OPENER = urllib.request.build_opener(_Stay)


@contextmanager
def asked(url: str, headers: Mapping[str, str] | None = None) -> Iterator[http.client.HTTPResponse]:
    """One answer, after redirects within the list of hosts; 304 is an answer too."""
    for _ in range(MOST_REDIRECTS + 1):
        request = urllib.request.Request(
            address(url), headers={"User-Agent": AGENT, **(headers or {})}
        )
        try:
            with _OPENER.open(request, timeout=SECONDS) as answer:
                yield answer
                return
        except urllib.error.HTTPError as error:
            if error.code in _REDIRECTS and error.headers.get("Location"):
                url = urljoin(request.full_url, error.headers["Location"])
                error.close()
            elif error.code in (304, 416):
                with error:
                    yield error
                return
            else:
                raise
    raise NotReached(f"{_host(url)} sends from one address to the next without end")


def with_retries(url: str, work: Callable[[], object], waiting: Waiting) -> object:
    """Do it, again after a pause where the server is busy or the line broke."""
    reason = ""
    for attempt in range(1, ATTEMPTS + 1):
        asked_for = None
        try:
            return work()
        except urllib.error.HTTPError as error:
            reason, asked_for = f"answered {error.code}", error.headers.get("Retry-After")
            error.close()
            if error.code in (404, 410):
                raise NotThere(f"{_host(url)} has nothing at {urlsplit(url).path[:120]}") from None
            if error.code not in _AGAIN:
                break
        except NotAllowed as refused:
            raise NotReached(f"Not followed: {refused}") from None
        except (OSError, http.client.HTTPException, Broken) as error:
            reason = _plain(error)
        if attempt < ATTEMPTS:
            waiting.before(attempt, asked_for)
    raise NotReached(f"{_host(url)} {reason}; nothing was stored. Try again later.")


class Broken(Exception):
    """An answer that ended early, or is not what was asked for."""


def _plain(error: Exception) -> str:
    if isinstance(error, Broken):
        return str(error)
    words = str(getattr(error, "reason", error)).lower()
    return "did not answer in time" if "timed out" in words else "could not be reached"


def _host(url: str) -> str:
    return urlsplit(url).hostname or "The publisher"


def read_text(url: str, waiting: Waiting) -> str:
    """A page of an API as text."""

    def once() -> str:
        with asked(url, {"Accept": "application/json"}) as answer:
            body = answer.read(MOST_TEXT + 1)
        if len(body) > MOST_TEXT:
            raise Broken("sent more than an answer may have")
        return body.decode("utf-8", "replace")

    return str(with_retries(url, once, waiting))
