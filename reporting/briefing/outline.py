"""A briefing in single messages: the cover, then one after the other, long tables in pieces."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reporting.briefing.content import Briefing, Section, Table
from reporting.briefing.fitting import LETTER, LINE

COVER = "cover"
ROWS = 8  # of a table on one slide or screen, at most
CELL_SIZE = 14  # points: the type of a table on a slide
ACROSS = 85  # letters side by side on the narrowest slide
LONGEST = 200  # letters: a cell that is longer makes its column no wider
BESIDE, ABOVE = 15, 5  # points that a cell keeps free across and down


class Room(NamedTuple):
    """How much of a slide a table may take, in points."""

    wide: float = 870
    high: float = 320


def outline(briefing: Briefing, room: Room | None = None) -> tuple[Section, ...]:
    """The cover and every message, each fit for one slide with that room for a table."""
    place = room or Room()
    parts = (part for section in briefing.sections for part in _parts(section, place))
    return (_cover(briefing), *parts)


def _cover(briefing: Briefing) -> Section:
    return Section(
        key=COVER,
        heading=briefing.title,
        message=briefing.title,
        points=(briefing.subtitle, briefing.office),
        source=briefing.made_from,
        link=briefing.link,
    )


def _parts(section: Section, room: Room) -> Iterator[Section]:
    """A long table goes over several slides; the table behind a chart stays in the chart."""
    if section.table is None or section.has_chart:
        yield section
        return
    pieces = list(_pieces(section.table, room))
    for number, piece in enumerate(pieces, 1):
        said = f"{section.message} ({number} of {len(pieces)})" if pieces[1:] else section.message
        yield replace(section, message=said, table=Table(section.table.columns, piece))


def _pieces(table: Table, room: Room) -> Iterator[tuple[tuple[str, ...], ...]]:
    """As many rows together as are sure to fit; a row that is higher than that stands alone."""
    wide = [share * room.wide for share in shares(table)]
    left = room.high - row_height(table.columns, wide)
    piece: list[tuple[str, ...]] = []
    taken = 0.0
    for row in table.rows:
        high = row_height(row, wide)
        if piece and (taken + high > left or len(piece) == ROWS):
            yield tuple(piece)
            piece, taken = [], 0.0
        piece.append(row)
        taken += high
    yield tuple(piece)


def row_height(cells: Sequence[str], wide: Sequence[float]) -> float:
    """How high a row stands, in points, where its columns are that wide."""
    letters = [max(4, int((one - BESIDE) / (CELL_SIZE * LETTER))) for one in wide]
    pairs = zip(cells, letters, strict=True)
    lines = max(math.ceil(max(1, len(str(words))) / most * 1.1) for words, most in pairs)
    return lines * CELL_SIZE * LINE + ABOVE


def shares(table: Table) -> list[float]:
    """How wide each column is: room for its longest word, and the rest by its longest words."""
    columns = list(zip(table.columns, *table.rows, strict=True))
    longest = [max(min(len(str(cell)), LONGEST) for cell in cells) for cells in columns]
    words = [max(len(word) for cell in cells for word in f"{cell} .".split()) for cells in columns]
    least = [(word + 3) / ACROSS for word in words]
    if sum(least) >= 1:
        return [one / sum(least) for one in least]
    left = (1 - sum(least)) / sum(longest)
    return [one + left * most for one, most in zip(least, longest, strict=True)]
