"""What a source is: a publication that we read, declared once in data_access/importers/."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What kind of figure a publication gives; said beside every figure."""

    ACCREDITED = "accredited official statistics"
    OFFICIAL = "official statistics"
    MANAGEMENT = "management information"
    RESEARCH = "research"
    STATEMENT = "statement"


OGL = "Open Government Licence v3.0"
ATTRIBUTION = "Contains public sector information licensed under the Open Government Licence v3.0."


@dataclass(frozen=True, kw_only=True)
class Source:
    """A publication, never a file or a newspaper: several files and layouts may feed it.

    series: the names of the series it publishes; a series belongs to one source.
    usual_months: the months of the year (1 to 12) in which it usually appears; empty
    where no calendar is known.
    awaiting: what is missing and who holds it, where we hold no figures, or not all.
    """

    id: str
    title: str
    publisher: str
    url: str
    status: Status
    coverage: str
    series: tuple[str, ...]
    licence: str = OGL
    usual_months: tuple[int, ...] = ()
    awaiting: str = ""
