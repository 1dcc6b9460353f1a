"""Whose copy a figure was read in, by a name that a reader knows or the site where it stands."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from data_access.releases import Citation
from reporting.wording import listed

NOT_CHECKED = "read in a third party's copy, not yet checked against the publisher's file"
NAMED = 2  # so many stand in a source line; more are counted
_GITHUB, _OFFICIAL = "github.com", "gov.uk"
_NAMES = {
    "ilfordrecorder.co.uk": "the Ilford Recorder",
    "independent.co.uk": "The Independent",
    "the-independent.com": "The Independent",
    "itv.com": "ITV News",
    "lawgazette.co.uk": "the Law Gazette",
    "mayorwatch.co.uk": "MayorWatch",
    "nao.org.uk": "the National Audit Office",
    "rapecrisis.org.uk": "Rape Crisis England and Wales",
    "standard.co.uk": "the Evening Standard",
    "thetimes.co.uk": "The Times",
    "victimscommissioner.org.uk": "the Victims' Commissioner for England and Wales",
    "yorkshireeveningpost.co.uk": "the Yorkshire Evening Post",
}


def read_in(citations: Iterable[Citation], *, most: int = NAMED) -> str:
    """As in "read in a copy by the Ilford Recorder, not yet checked against ..."."""
    named = copiers(citations)
    if not named:
        return NOT_CHECKED
    copy = "a copy" if len(named) == 1 else "copies"
    return f"read in {copy} by {_some(named, most)}, not yet checked against the publisher's file"


def copiers(citations: Iterable[Citation]) -> list[str]:
    """Who copied or reported the figures, each once, where it is known."""
    named = (_copier(one) for one in citations if not one.is_publishers_own)
    return list(dict.fromkeys(filter(None, named)))


def _copier(citation: Citation) -> str:
    """Nobody where the address is the publisher's: it is not the one who copied."""
    address = urlsplit(citation.url)
    host = (address.hostname or "").removeprefix("www.")
    owner = address.path.strip("/").partition("/")[0]
    if host == _GITHUB and owner:
        return f"{owner} on GitHub"
    if f".{host}".endswith(f".{_OFFICIAL}"):
        return ""
    return _NAMES.get(host, host)


def _some(named: list[str], most: int) -> str:
    more = len(named) - most
    if more <= 0:
        return listed(named)
    return listed([*named[:most], "1 other" if more == 1 else f"{more} others"])
