"""The hosts that may be asked, and where they are; no redirect and no link leads elsewhere."""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from data_access.writers import is_loopback

GOVUK, GOVUK_ASSETS, DATASTORE = (
    "www.gov.uk",
    "assets.publishing.service.gov.uk",
    "data.london.gov.uk",
)
# Each host may be stood in for by another address, as tests do on this machine.
STAND_INS = {
    GOVUK: "VCD_GOVUK_URL",
    GOVUK_ASSETS: "VCD_GOVUK_ASSETS_URL",
    DATASTORE: "VCD_DATASTORE_URL",
}
# Where the two publishers keep their files.
FILES = frozenset(
    {
        "s3-eu-west-1.amazonaws.com",
        "airdrive-secure.s3-eu-west-1.amazonaws.com",
        "londondatastore-upload.s3-eu-west-1.amazonaws.com",
    }
)


class NotAllowed(Exception):
    """An address that leads to a host which is not on the list."""


def address(url: str, surroundings: Mapping[str, str] = os.environ) -> str:
    """The address to ask: the host itself, or what stands in for it. Raises NotAllowed."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    instead = surroundings.get(STAND_INS.get(host, ""), "")
    if instead and parts.scheme == "https":
        base = urlsplit(instead)
        return urlunsplit((base.scheme, base.netloc, parts.path, parts.query, ""))
    if not _is_allowed(url, host, surroundings):
        raise NotAllowed(f"{host or url[:60]} is not among the hosts that may be asked")
    return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))


def _is_allowed(url: str, host: str, surroundings: Mapping[str, str]) -> bool:
    parts = urlsplit(url)
    stand_ins = {
        urlsplit(surroundings[name]).netloc for name in STAND_INS.values() if surroundings.get(name)
    }
    if parts.netloc in stand_ins:
        return parts.scheme == "https" or is_loopback(host)
    more = set(surroundings.get("VCD_REFRESH_HOSTS", "").replace(",", " ").split())
    is_plain = parts.username is None and parts.port in (None, 443)
    return parts.scheme == "https" and is_plain and host in {*STAND_INS, *FILES, *more}
