"""Writing a deck down: quickly, and the same bytes for the same deck.

python-pptx stamps each entry with the moment of writing, and looks through all parts for the
name of each new one, which takes longer than the charts where there are many.
"""

import io
import zipfile
from contextlib import contextmanager
from datetime import date, datetime, time

from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter

from reporting.briefing.same_bytes import entry


class _FixedWriter(PackageWriter):
    """The package with one moment in every entry."""

    made_at: date

    def _write(self) -> None:
        with zipfile.ZipFile(self._pkg_file, "w", zipfile.ZIP_DEFLATED) as target:
            entries = _Entries(target, self.made_at)
            self._write_content_types_stream(entries)
            self._write_pkg_rels(entries)
            self._write_parts(entries)


class _Entries:
    """What python-pptx writes its parts to."""

    def __init__(self, target: zipfile.ZipFile, made_at: date) -> None:
        self._target, self._made_at = target, made_at

    def write(self, place: PackURI, content: bytes) -> None:
        """One part under its name; workbooks are packed already."""
        is_packed = place.endswith((".xlsx", ".jpeg", ".png"))
        self._target.writestr(entry(place.membername, self._made_at, packed=is_packed), content)


def save_deck(deck, made_at: date) -> bytes:  # noqa: ANN001
    """The file's content."""
    package, written = deck.part.package, io.BytesIO()
    writer = _FixedWriter(written, package._rels, tuple(package.iter_parts()))
    writer.made_at = made_at
    writer._write()
    return written.getvalue()


def count_part_names(deck) -> None:  # noqa: ANN001
    """From now on new parts are numbered by counting, after those that are there."""
    package, counts = deck.part.package, {}
    taken = {part.partname for part in package.iter_parts()}

    def next_partname(form: str) -> PackURI:
        number = counts.get(form, 0) + 1
        while form % number in taken:
            number += 1
        counts[form] = number
        return PackURI(form % number)

    package.next_partname = next_partname


class DatedWorkbook(CategoryWorkbookWriter):
    """The workbook inside a chart, which tells the day for which the deck was made."""

    def __init__(self, chart_data: object, made_at: date) -> None:
        super().__init__(chart_data)
        self._made_at = made_at

    @contextmanager
    def _open_worksheet(self, xlsx_file: io.BytesIO):  # noqa: ANN202
        with super()._open_worksheet(xlsx_file) as (workbook, worksheet):
            workbook.set_properties({"created": datetime.combine(self._made_at, time())})
            yield workbook, worksheet
