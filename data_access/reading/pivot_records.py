"""The rows of a pivot cache, streamed: a large one never stands in memory as a whole.

The records of a tool of the Ministry are 250 MB of small elements in one fixed form. That
form is turned into separated values by replacing bytes, which is three times as fast as an
XML parser that calls Python for each element. Whatever is not in that form, be it merely
unusual or hostile, goes to the parser instead, which has the last word.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import pandas as pd

from data_access.reading.archive import UNPACKING, damaged
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_parser import RecordParser, Tokens

CHUNK = 4 * 1024 * 1024
SEPARATOR = b"\x01"
END = b"</r>"
# x: index of a shared item; n, s, d, b: a value in place; e: an error; m: nothing.
KINDS = (b"x", b"n", b"s", b"d", b"b", b"e", b"m")
# These would not survive as separated values; where one is found, the parser takes over.
UNUSUAL = (b"\x00", SEPARATOR, b"\n", b"\r", b"\t")
LEFT_OVER = (b"<", b">", b'"')
REFERENCE = re.compile(rb"&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);")


class Unusual(Exception):
    """Bytes that are not in the form that spreadsheet programs write."""


def stream_tokens(archive: zipfile.ZipFile, cache: PivotCache, file: str) -> Iterator[Tokens]:
    """The records as columns of tokens (kind, then value), some 50,000 records at a time."""
    parser = RecordParser(file, cache)
    try:
        with archive.open(cache.records) as part:
            yield from _stream(lambda: part.read(CHUNK), parser, len(cache.fields))
    except UNPACKING as error:
        raise damaged(file, str(error)) from None


def _stream(read: Callable[[], bytes], parser: RecordParser, width: int) -> Iterator[Tokens]:
    """Fast while the bytes are in the usual form; from the first that are not, parsed."""
    pending = parser.start(read())
    while True:
        end = pending.rfind(END) + len(END)
        if end < len(END):
            break
        try:
            tokens = _as_columns(pending[:end], width)
        except Unusual:
            break
        yield tokens
        parser.done += len(tokens)
        pending = pending[end:]
        if not (more := read()):
            parser.finish(pending)
            return
        pending += more
    yield from parser.parse(pending, read)


def _as_columns(records: bytes, width: int) -> Tokens:
    if any(sign in records for sign in UNUSUAL):
        raise Unusual
    lines = _separated(records)
    if any(sign in lines for sign in LEFT_OVER) or _has_unknown_entity(lines):
        raise Unusual
    try:
        frame = pd.read_csv(
            io.BytesIO(lines),
            sep=SEPARATOR.decode(),
            header=None,
            names=range(width),
            dtype="category",
            na_filter=False,
            quoting=3,
            skip_blank_lines=False,
        )
    except (pd.errors.ParserError, UnicodeDecodeError, ValueError):
        raise Unusual from None
    return _checked(frame, lines.count(b"\n"))


def _separated(records: bytes) -> bytes:
    """One record a line, its values set apart, each with its kind before it."""
    lines = records.replace(b'" />', b'"/>').replace(b"<m />", b"<m/>")
    lines = lines.replace(b"<m/>", b'<m v=""/>').replace(b'"/></r>', b"\n")
    for kind in KINDS:
        lines = lines.replace(b'"/><' + kind + b' v="', SEPARATOR + kind)
        lines = lines.replace(b"<r><" + kind + b' v="', kind)
    return lines


def _has_unknown_entity(lines: bytes) -> bool:
    return b"&" in lines and lines.count(b"&") != len(REFERENCE.findall(lines))


def _checked(frame: pd.DataFrame, lines: int) -> Tokens:
    """The frame, unless a record had too few or too many values: the parser says which."""
    short = any("" in frame[column].cat.categories for column in frame)
    if short or len(frame) != lines or not isinstance(frame.index, pd.RangeIndex):
        raise Unusual
    return frame
