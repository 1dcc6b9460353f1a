"""The words of the Ministry of Justice's court tables: areas, offences, marks of a total.

A label that changed is the trap of official files: everything under it would be dropped in
silence. So every label is looked up here, and one that nobody knows stops the import.
"""

import re
from dataclasses import dataclass

from data_access.areas import ENGLAND_AND_WALES, LONDON, UNKNOWN, court_name

# HMCTS regions outside London; they are stored beside it, and never offered as ours.
REGIONS = ("Midlands", "North East", "North West", "South East", "South West", "Wales")
ENGLAND = "England"
ALL_OFFENCES, GROUP, DETAIL = "ALL", "offence", "offence_detail"
SEXUAL_OFFENCES = "Sexual offences"
OPEN, RECEIPTS, DISPOSALS = "open", "receipts", "disposals"

_REGIONS = {name.casefold(): name for name in (*REGIONS, LONDON, ENGLAND_AND_WALES, ENGLAND)}
_NUMBERED = re.compile(r"^\s*(\d{1,2})([a-z]?)\s*[:.]\s*(.+)$", re.IGNORECASE | re.ASCII)
_PART = re.compile(r"\s+[-–—]\s+")
_TOTAL = re.compile(r"^(?:\d+[a-z]?\s*[.:]\s*)?(?:all\b|total\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Offence:
    """An offence row: all offences, a group, or a part of a group that stands beside it."""

    dimension: str
    breakdown: str


def offence_of(label: str) -> Offence | None:
    """The offence of a label such as "02: Sexual offences - adult rape"; None if it is none."""
    match = _NUMBERED.match(label)
    if not match:
        return None
    name = " ".join(match[3].split())
    if int(match[1]) == 0:
        return Offence(ALL_OFFENCES, ALL_OFFENCES) if _TOTAL.match(name) else None
    if name.casefold() in ("unknown", "not known"):
        return Offence(GROUP, "Not known")
    # The same part is spelt "Adult Rape" in one tool and "adult rape" in another.
    group, *part = _PART.split(name, maxsplit=1)
    if part:
        return Offence(DETAIL, f"{group} - {part[0].lower()}")
    return Offence(DETAIL if match[2] else GROUP, name)


def region_of(label: str) -> str | None:
    """A region's name; England and Wales as well; None for a label that nobody knows."""
    name = " ".join(label.split())
    if not name or name.casefold().startswith("unknown"):
        return UNKNOWN
    return _REGIONS.get(name.casefold())


def geographic_area_of(label: str) -> str | None:
    """A region, or a criminal justice area as it is published; None for another label."""
    name = " ".join(label.split())
    return name if name.upper().endswith("LCJB") else region_of(name)


def is_london_area(name: str) -> bool:
    """Whether a criminal justice area is one of London's: each of them has it in its name."""
    return "London" in name and name.upper().endswith("LCJB")


def london_court(label: str) -> str:
    """A London court centre by the one name it has with us; another keeps its own."""
    name = " ".join(label.split())
    if not name or name.casefold().startswith("unknown"):
        return UNKNOWN
    return court_name(name) or (name if "court" in name.casefold() else f"{name} Crown Court")


def is_total(label: str) -> bool:
    """Whether a label stands for a sum of the others: "All", "Total", "England and Wales"."""
    return bool(_TOTAL.match(label)) or region_of(label) in (ENGLAND_AND_WALES, ENGLAND)


def all_cases(label: str) -> bool:
    """Whether a receipt type stands for all of them: "01. All open cases", "All cases closed"."""
    name = re.sub(r"^\s*\d+[a-z]?\s*[.:]\s*", "", label.strip(), flags=re.IGNORECASE)
    return bool(re.fullmatch(r"all (?:open )?cases(?: closed)?", name, re.IGNORECASE))
