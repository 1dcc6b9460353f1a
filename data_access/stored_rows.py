"""The rows of a release in the form in which they are stored, and putting them in at full speed.

A row is a tuple in the order of ROW, its days as text. SQLAlchemy's own insert, row by row, takes
several times as long as the driver underneath; rows in the order of their key go in faster still.
"""

import hashlib
import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache
from itertools import repeat
from operator import itemgetter

import pandas as pd
from sqlalchemy import Connection

ROW = (
    *("series", "area", "dimension", "breakdown", "period_end", "period_start", "citation"),
    *("value", "marker", "base", "half_width", "approximate"),
)
KEY = 7
_NUMBERS = {"value", "base", "half_width"}
_TELL_EVERY = 50_000
_PUT_IN = (
    "INSERT INTO observations (series, area, dimension, breakdown, period_end, period_start, "
    "release_id, citation_id, value, marker, base, half_width, approximate) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_COPY = (
    "COPY observations (series, area, dimension, breakdown, period_end, period_start, "
    "release_id, citation_id, value, marker, base, half_width, approximate) FROM STDIN"
)
Rows = list[tuple]
Columns = list[list]
Told = Callable[[int], None]


def in_order(rows: Iterable[Mapping | tuple]) -> Rows:
    """The rows as they are stored, in the order of their key."""
    found = [row if isinstance(row, tuple) else _from_mapping(row) for row in rows]
    try:
        found.sort()
    except TypeError:  # a key that stands twice, told apart by a missing value: refused later
        found.sort(key=itemgetter(slice(KEY)))
    return found


def _from_mapping(row: Mapping) -> tuple:
    series, area, dimension, breakdown, end, start, *told = (row[name] for name in ROW)
    return (series, area, dimension, breakdown, _day(end), _day(start), *told)


@cache
def _day(day: object) -> str:
    return str(day)


def columns_of(rows: Rows) -> Columns:
    """The same turned: one list for each column of ROW."""
    return [list(map(itemgetter(at), rows)) for at in range(len(ROW))]


def rows_of(frame: pd.DataFrame, *, citation: int = 1) -> Rows:
    """The rows of a table of figures, all read in one place."""
    columns = [
        [citation] * len(frame) if name == "citation" else _texts_or_numbers(frame[name])
        for name in ROW
    ]
    return list(zip(*columns, strict=True))


def _texts_or_numbers(column: pd.Series) -> list:
    if column.name in _NUMBERS:
        return [None if value != value else value for value in column.astype("float64").tolist()]
    if column.name in ("period_start", "period_end"):
        codes, days = pd.factorize(column)
        texts = [f"{day:%Y-%m-%d}" for day in days]
        return [texts[code] for code in codes.tolist()]
    return column.tolist()


def checksum_of(columns: Columns) -> str:
    """The same for the same rows in order, whatever they came from."""
    digest = hashlib.sha256()
    for name, column in zip(ROW, columns, strict=True):
        digest.update(name.encode())
        if name in _NUMBERS:
            known = column if None not in column else [math.nan if v is None else v for v in column]
            digest.update(array("d", known).tobytes())
        elif name in ("citation", "approximate"):
            digest.update(array("q", column).tobytes())
        else:
            digest.update("\x1f".join(column).encode())
    return digest.hexdigest()


def put_in(
    connection: Connection,
    columns: Columns,
    *,
    release_id: int,
    citation_ids: Mapping[int, int],
    told: Told | None = None,
) -> None:
    """Store the rows of a release in the transaction that the caller holds."""
    cited = map(citation_ids.__getitem__, columns[6])
    full: Iterator[tuple] = zip(*columns[:6], repeat(release_id), cited, *columns[7:], strict=False)
    if told:
        full = _telling(full, told)
    with closing(connection.connection.cursor()) as cursor:
        if connection.dialect.name == "sqlite":
            cursor.executemany(_PUT_IN, full)
            return
        with cursor.copy(_COPY) as copy:
            for row in full:
                copy.write_row(row)


def _telling(rows: Iterable[tuple], told: Told) -> Iterator[tuple]:
    for at, row in enumerate(rows):
        if at % _TELL_EVERY == 0:
            told(at)
        yield row
