"""The slow, strict reader of pivot records: any well-formed XML, and clear words for the rest."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias
from xml.parsers import expat

import pandas as pd

from data_access.reading.layout import ImportFailed, fail
from data_access.reading.pivot_definition import PivotCache

BATCH = 50_000
KINDS = "xnsdbem"
FIRST_RECORD = re.compile(rb"<r>")
# One column for each field; each token is a kind (x, n, s, d, b, e, m) and the value's text.
Tokens: TypeAlias = pd.DataFrame


class RecordParser:
    """Reads records with expat; refuses document types and entities before they expand."""

    def __init__(self, file: str, cache: PivotCache) -> None:
        self.file = file
        self.cache = cache
        self.done = 0
        self._record: list[str] | None = None
        self._rows: list[list[str]] = []
        self._expat = self._new_parser()

    def _new_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        return parser

    def start(self, opening: bytes) -> bytes:
        """What of the first bytes comes from the first record on; what precedes it is parsed."""
        match = FIRST_RECORD.search(opening)
        head = opening[: match.start()] if match else b""
        if b"encoding=" in head and not re.search(rb"encoding=[\"']utf-?8", head, re.IGNORECASE):
            return opening
        self._feed(head)
        return opening[len(head) :]

    def finish(self, tail: bytes) -> None:
        """Parse what follows the last record, which proves that the part is whole."""
        self._feed(tail)
        self._feed(b"", last=True)
        if self._rows:
            raise self._failure("the end of the records", "more of them")

    def parse(self, pending: bytes, read: Callable[[], bytes]) -> Iterator[Tokens]:
        """The rest of the records, from these bytes on."""
        while pending:
            self._feed(pending)
            if len(self._rows) >= BATCH:
                yield self._taken()
            pending = read()
        self._feed(b"", last=True)
        if self._rows:
            yield self._taken()

    def _feed(self, data: bytes, *, last: bool = False) -> None:
        try:
            self._expat.Parse(data, last)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise self._failure("well-formed XML", f"an error ({error})") from None

    def _taken(self) -> Tokens:
        rows, self._rows = self._rows, []
        return pd.DataFrame(rows, columns=range(len(self.cache.fields))).astype("category")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if self._record is None:
            if tag == "r":
                self._record = []
        elif len(tag) == 1 and tag in KINDS:
            # An ampersand is escaped again, as it stands in what the fast reader passes on.
            self._record.append(tag + attributes.get("v", "").replace("&", "&amp;"))
        elif tag not in ("tpls", "tpl"):
            raise self._failure("values of a pivot cache", f"an element named {tag}")

    def _end(self, name: str) -> None:
        if name.rpartition(" ")[2] != "r" or self._record is None:
            return
        row, self._record = self._record, None
        self.done += 1
        if len(row) != len(self.cache.fields):
            self.done -= 1
            expected = f"{len(self.cache.fields)} values in each record"
            raise self._failure(expected, f"{len(row)}")
        self._rows.append(row)

    def _refuse(self, *_: object) -> None:
        raise self._failure("plain XML", "a document type or an entity, as hostile files have")

    def _failure(self, expected: str, found: str) -> ImportFailed:
        return fail(
            self.file,
            place=f"part {self.cache.records}, near record {self.done + 1:,}",
            expected=expected,
            found=found,
            todo="Download the file again.",
        )
