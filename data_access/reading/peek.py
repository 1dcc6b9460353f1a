"""A cheap look at what a file is, by its content: layouts recognise their files from it."""

import csv
import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from data_access.reading.archive import kind_of_bytes, open_archive
from data_access.reading.layout import ImportFailed, Limits
from data_access.reading.pivot_definition import pivot_caches
from data_access.reading.text import decode
from data_access.reading.workbook import Row, open_workbook

OPENING = 64 * 1024
# To look is not to read: the largest layout's room, each layout's own limits come later.
LOOKING = Limits(unpacked_bytes=2 * 1024**3, cells_or_records=20_000)


@dataclass(frozen=True)
class Peek:
    """What a file looks like; each part is read when it is first asked for.

    Nothing here fails on a broken file: it then looks like nothing that we know.
    """

    path: Path

    @cached_property
    def opening(self) -> bytes:
        """The first 64 KiB."""
        with self.path.open("rb") as file:
            return file.read(OPENING)

    @cached_property
    def kind(self) -> str:
        """xlsx, ods, zip, text, or the name of something that we do not read."""
        kind = kind_of_bytes(self.opening[:64])
        if kind != "zip":
            return kind
        if "xl/workbook.xml" in self.members or self.pivot_fields:
            return "xlsx"
        return "ods" if "content.xml" in self.members else "zip"

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of the parts of an archive; none where the file is no archive."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                return frozenset(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return frozenset()

    @cached_property
    def pivot_fields(self) -> tuple[tuple[str, ...], ...]:
        """The fields of each pivot cache of a workbook, in lower case with plain spaces."""
        if not any("pivotCacheDefinition" in name for name in self.members):
            return ()
        try:
            with open_archive(self.path, LOOKING) as archive:
                return tuple(cache.fields for cache in pivot_caches(archive, self.path.name))
        except ImportFailed:
            return ()

    @cached_property
    def sheets(self) -> tuple[str, ...]:
        """The names of a workbook's sheets, in its order."""
        try:
            with open_workbook(self.path, LOOKING) as workbook:
                return workbook.names
        except ImportFailed:
            return ()

    def rows(self, sheet: str, *, at_most: int = 15) -> list[Row]:
        """The first rows of a sheet that hold anything; empty where it cannot be read."""
        try:
            with open_workbook(self.path, LOOKING) as workbook:
                rows = workbook.rows(sheet)
                return [row for row, _ in zip(rows, range(at_most), strict=False)]
        except ImportFailed:
            return []

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The first lines of a text; a last one that was cut short is left out."""
        if self.kind != "text":
            return ()
        try:
            text, _ = decode(self.opening, cut=len(self.opening) == OPENING)
        except ValueError:
            return ()
        lines = text.splitlines()
        return tuple(lines[:-1] if len(self.opening) == OPENING else lines)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The first line of a text, split at its commas (or semicolons or tabs)."""
        return split_header(self.lines[0]) if self.lines else ()


def split_header(line: str) -> tuple[str, ...]:
    """The names in a header line, whichever separator parts it into most."""
    ways = [next(csv.reader(io.StringIO(line), delimiter=sign), []) for sign in ",;\t"]
    return tuple(name.strip() for name in max(ways, key=len))
