"""Broken and hostile court files: each is refused, and its message names the place."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from data_access.importers import moj_open_duration, moj_receipts_disposals_open
from data_access.reading.layout import Layout
from tests.data_access.importers.figures import problems_of
from tests.data_access.made_court import rdos_rows, write_open, write_rdos
from tests.data_access.made_files import write_open_document

RDOS, OPEN = moj_receipts_disposals_open.LAYOUT, moj_open_duration.LAYOUT
RECORDS = "xl/pivotCache/pivotCacheRecords1.xml"
DEFINITION = "xl/pivotCache/pivotCacheDefinition1.xml"
BOMB = b'<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]>'


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes | None]) -> Path:
    """The same archive with one part changed, or left out where the change gives None."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            if data is not None:
                archive.writestr(name, data)
    return path


def replaced(part: str, old: bytes, new: bytes, *, times: int = 1) -> Callable[[Path], Path]:
    """A receipts tool with some bytes of a part replaced."""
    return lambda path: rewritten(write_rdos(path), part, lambda d: d.replace(old, new, times))


def dropped(part: str) -> Callable[[Path], Path]:
    """A receipts tool without one of its parts."""
    return lambda path: rewritten(write_rdos(path), part, lambda _: None)


def written(data: bytes) -> Callable[[Path], Path]:
    """A file of just these bytes."""

    def write(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return write


def cut(path: Path) -> Path:
    """Half of a receipts tool, as after a broken download."""
    whole = write_rdos(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def bit_flipped(path: Path) -> Path:
    """A receipts tool with a changed byte in its packed records."""
    with zipfile.ZipFile(write_rdos(path)) as archive:
        place = archive.getinfo(RECORDS).header_offset + 200
    data = bytearray(path.read_bytes())
    data[place] ^= 0xFF
    path.write_bytes(data)
    return path


def with_part(name: str, data: bytes) -> Callable[[Path], Path]:
    """A receipts tool with one part more."""

    def add(path: Path) -> Path:
        with zipfile.ZipFile(write_rdos(path), "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        return path

    return add


def with_many_parts(path: Path) -> Path:
    """A receipts tool with more parts than any workbook has."""
    with zipfile.ZipFile(write_rdos(path), "a") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/media/{number}.png", b"")
    return path


def valued(value: object, *, record: int = 0) -> Callable[[Path], Path]:
    """A receipts tool with another value in one record."""

    def write(path: Path) -> Path:
        rows = list(rdos_rows())
        rows[record] = (*rows[record][:-1], value)
        return write_rdos(path, rows)

    return write


def labelled(field: int, label: str) -> Callable[[Path], Path]:
    """A receipts tool with another label in its first record."""

    def write(path: Path) -> Path:
        rows = list(rdos_rows())
        rows[0] = (*rows[0][:field], label, *rows[0][field + 1 :])
        return write_rdos(path, rows)

    return write


IN_RECORDS = f"part {RECORDS}"
BROKEN: dict[str, tuple[Callable[[Path], Path], str]] = {
    "empty": (written(b""), "expected a workbook (.xlsx or .ods), found an empty file"),
    "text": (written(b"year,quarter\n"), "expected a workbook (.xlsx or .ods), found plain text"),
    "page": (written(b"<!DOCTYPE html><p>Not found"), "found a web page"),
    "old excel": (written(b"\xd0\xcf\x11\xe0" + b"\0" * 99), "found an old Excel workbook (.xls)"),
    "pdf": (written(b"%PDF-1.7 "), "found a PDF"),
    "cut": (cut, "found a damaged or half-downloaded one"),
    "flipped": (bit_flipped, "found a damaged or half-downloaded one"),
    "no pivot": (
        lambda path: write_open_document(path, {"Table_C1": []}),
        "expected the pivot cache of receipts, disposals and open cases, found none",
    ),
    "no records": (dropped(RECORDS), "found a workbook that was saved without them"),
    "open instead": (write_open, "expected one field for region"),
    "bomb in records": (
        replaced(RECORDS, b"<pivotCacheRecords", BOMB + b"<pivotCacheRecords"),
        f"{IN_RECORDS}, near record 1: expected plain XML, found a document type or an entity",
    ),
    "bomb in definition": (
        replaced(DEFINITION, b"<pivotCacheDefinition", BOMB + b"<pivotCacheDefinition"),
        f"part {DEFINITION}: expected plain XML, found a document type or an entity",
    ),
    "entity": (
        replaced(RECORDS, b'<n v="165"/>', b'<s v="&c;"/>'),
        f"{IN_RECORDS}, near record 1,023: expected well-formed XML",
    ),
    "unclosed": (
        replaced(RECORDS, b"</pivotCacheRecords>", b""),
        "expected well-formed XML, found an error (no element found",
    ),
    "short record": (
        replaced(RECORDS, b'<n v="11"/>', b""),
        f"{IN_RECORDS}, near record 1: expected 9 values in each record, found 8",
    ),
    "long record": (
        replaced(RECORDS, b'<n v="11"/>', b'<n v="11"/><n v="11"/>'),
        f"{IN_RECORDS}, near record 1: expected 9 values in each record, found 10",
    ),
    "foreign element": (
        replaced(RECORDS, b'<n v="11"/>', b'<y v="11"/>'),
        f"{IN_RECORDS}, near record 1: expected values of a pivot cache, found an element named y",
    ),
    "bad index": (
        replaced(RECORDS, b'<x v="0"/><x v="0"/>', b'<x v="99"/><x v="0"/>'),
        f"{IN_RECORDS}, record 1, field year: expected the number of one of 1 shared items",
    ),
    "count": (
        lambda path: write_rdos(path, count=9_999),
        f"{IN_RECORDS}: expected 9,999 records, as the definition says, found 2,520",
    ),
    "nested": (with_part("xl/embeddings/more.xlsx", b"x"), "part xl/embeddings/more.xlsx"),
    "bomb": (
        with_part("xl/media/big.bin", b"\0" * 30_000_000),
        "the zip directory: expected at most 100 times its packed size",
    ),
    "many parts": (with_many_parts, "the zip directory: expected at most 2,000 parts"),
    "text value": (
        valued("a few"),
        f"{IN_RECORDS}, record 1, field value: expected a count, found the text 'a few'",
    ),
    "negative": (valued(-4, record=2), f"{IN_RECORDS}, record 3, field value: expected a count"),
    "fraction": (valued(1.5), "found 1.5, a number that is not whole"),
    "too large": (valued(2**63), "a number too large to be a count"),
    "beyond floats": (valued("1e400"), "expected a count, found the text '1e400'"),
    "measure": (
        labelled(6, "4. Vacated"),
        "field rdos: expected 1. Receipts, 2. Disposals or 3. Open, found '4. Vacated'",
    ),
    "offence": (
        labelled(7, "Sexual offences"),
        "field offence_group: expected an offence group such as 02: Sexual offences",
    ),
    "part of a type": (
        labelled(2, "02. Indictable only trials: remanded in custody"),
        "field receipt_type: expected a receipt type that counts whole cases, no part",
    ),
    "quarter": (labelled(1, "Q5"), "field quarter: expected a year and Q1 to Q4, found 2025 Q5"),
    "year": (labelled(0, "20255"), "field quarter: expected a year and Q1 to Q4, found 20255 Q3"),
    "twice": (
        lambda path: write_rdos(path, [*rdos_rows(), next(rdos_rows())]),
        f"{IN_RECORDS}, record 2,521: expected one record for each combination, found a second",
    ),
}


@pytest.mark.parametrize(("make", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_with_its_place(
    tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    path = make(tmp_path / "cc_rdos_tool.xlsx")
    problems = problems_of(RDOS.read, path)
    assert said in problems[0]
    assert problems[0].startswith("cc_rdos_tool.xlsx")


@pytest.mark.parametrize("layout", [RDOS, OPEN], ids=lambda layout: layout.id)
def test_a_layout_of_large_files_declares_its_own_limits(layout: Layout) -> None:
    assert layout.limits.cells_or_records > 3_200_000
    assert layout.limits.upload_bytes > 24_000_000
