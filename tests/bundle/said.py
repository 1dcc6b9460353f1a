"""A statement that is made from a row of the reference figures."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Said:
    """Our words for it, and which row gives its source, day and link.

    source: its title, where the row's own would not do.
    published: when it was said, where the row's day is that of the figures it speaks of.
    """

    name: str
    file: str
    row: dict[str, str] = field(hash=False)
    measures: tuple[str, ...]
    words: str
    area: str = "London"
    period: str = ""
    said_by: str = ""
    source: str = ""
    published: str = ""
    note: str = ""
