"""Pivot records: the fast reader and the strict one say the same."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.reading import pivot_records
from data_access.reading.archive import open_archive
from data_access.reading.layout import ImportFailed, Limits
from data_access.reading.pivot import find_cache, read_batches, together
from data_access.reading.pivot_definition import PivotCache
from data_access.reading.pivot_parser import RecordParser
from tests.data_access.importers.figures import problems_of
from tests.data_access.made_files import MAIN, MadeCache, write_pivot_workbook

FIELDS = {"area": "area", "value": "value"}
HEAD = f'<?xml version="1.0"?><pivotCacheRecords xmlns="{MAIN}">'.encode()
LIMITS = Limits()
TAIL = b"</pivotCacheRecords>"
CACHE = PivotCache(
    part="definition", records="records", count=None, fields=("area", "value"), items=(("A",), ())
)


def words_of(path: Path, limits: Limits = LIMITS) -> list[tuple[str, str]]:
    """Each record's area and value as text."""
    with open_archive(path, limits) as archive:
        cache = find_cache(archive, path, FIELDS, title="the test")
        batches = read_batches(archive, cache, path.name, fields=FIELDS, limits=limits)
        frame = together(list(batches))
    return list(zip(frame["area"], frame["value"], strict=True))


def raw(path: Path, records: bytes) -> Path:
    """A workbook with one cache of two fields and these bytes as its records."""
    write_pivot_workbook(path, MadeCache(fields=("area", "value"), rows=[("A", 1)]))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/pivotCache/pivotCacheRecords1.xml"] = records
    definition = "xl/pivotCache/pivotCacheDefinition1.xml"
    parts[definition] = parts[definition].replace(b' recordCount="1"', b"")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def strictly(records: bytes) -> list[list[str]] | str:
    """What the strict reader alone makes of a whole part."""
    parser = RecordParser("file", CACHE)
    try:
        return [
            row for frame in parser.parse(records, lambda: b"") for row in frame.to_numpy().tolist()
        ]
    except ImportFailed as failed:
        return str(failed)


def as_read(records: bytes, chunk: int) -> list[list[str]] | str:
    """What the fast reader makes of it, given so many bytes at a time."""
    pieces = [records[at : at + chunk] for at in range(0, len(records), chunk)]
    parser = RecordParser("file", CACHE)
    try:
        frames = pivot_records._stream(lambda: pieces.pop(0) if pieces else b"", parser, 2)
        return [row for frame in frames for row in frame.to_numpy().tolist()]
    except ImportFailed as failed:
        return str(failed)


def test_numbers_words_and_blanks_are_told_apart(tmp_path: Path) -> None:
    rows = [("London", 5), ("Wales", "NA"), (None, None), ("London", 0.5), ("Kent & Co", 7)]
    path = write_pivot_workbook(tmp_path / "a.xlsx", MadeCache(fields=("area", "value"), rows=rows))
    assert words_of(path) == [
        ("London", "5"),
        ("Wales", "NA"),
        ("", ""),
        ("London", "0.5"),
        ("Kent & Co", "7"),
    ]


@pytest.mark.parametrize(
    "record",
    [
        b'<r><x v="0"/><n v="7"/></r>',
        b'<r><x v="0" /><n v="7" /></r>',
        b"<r><x v='0'/><n v='7'/></r>",
        b'<r>\n  <x v="0"/>\n  <n v="7"/>\n</r>',
        b'<r><x v="0"></x><n v="7"></n></r>',
        b'<r><s v="A"/><s v="7"/></r>',
        b'<r><s v="&#65;" u="1"/><n v="7"/></r>',
        b'<r><!-- a note --><x v="0"/><n v="7"/></r>',
    ],
)
def test_any_way_to_write_a_record_is_read_alike(tmp_path: Path, record: bytes) -> None:
    path = raw(tmp_path / "a.xlsx", HEAD + record * 3 + TAIL)
    assert words_of(path) == [("A", "7")] * 3


def test_an_ampersand_is_unescaped_once_by_either_reader(tmp_path: Path) -> None:
    fast = b'<r><s v="a &amp;lt; b"/><n v="7"/></r>'
    slow = b"<r><s v='a &amp;lt; b'/><n v=\"7\"/></r>"
    for record in (fast, slow):
        assert words_of(raw(tmp_path / "a.xlsx", HEAD + record + TAIL)) == [("a &lt; b", "7")]


def test_errors_of_a_formula_are_missing(tmp_path: Path) -> None:
    path = raw(tmp_path / "a.xlsx", HEAD + b'<r><x v="0"/><e v="#DIV/0!"/></r>' + TAIL)
    assert words_of(path) == [("A", "#N/A")]


PIECES = st.sampled_from(
    [
        b'<r><x v="0"/><n v="1"/></r>',
        b'<r><x v="0"/><m/></r>',
        b'<r><s v="a,b"/><n v="2.5"/></r>',
        b'<r><s v="a&amp;b"/><e v="#N/A"/></r>',
        b'<r><s v=\'say "x"\'/><n v="3"/></r>',
        b'<r><s v="line&#10;end"/><b v="1"/></r>',
        b'<r> <x v="0"/><n v="4"/></r>',
        b'<r><x v="0"/></r>',
        b'<r><x v="0"/><n v="5"/><n v="6"/></r>',
        b"<r/>",
        b"<x/>",
        b"&nbsp;",
        b"<!-- <r> -->",
        b'<r><s v="\xff"/><n v="1"/></r>',
        b'<r><s v="\xc3\xa9>"/><n v="1"/></r>',
        b'<r><s v="\x01"/><n v="1"/></r>',
    ]
)


@given(st.lists(PIECES, max_size=8), st.integers(min_value=1, max_value=400), st.booleans())
def test_the_fast_reader_says_what_the_strict_one_says(
    pieces: list[bytes], chunk: int, whole: bool
) -> None:
    records = HEAD + b"".join(pieces) + (TAIL if whole else b"")
    strict, fast = strictly(records), as_read(records, chunk)
    assert isinstance(strict, str) == isinstance(fast, str)
    if isinstance(strict, list):
        assert fast == strict


def test_more_records_than_allowed_are_refused(tmp_path: Path) -> None:
    path = raw(tmp_path / "a.xlsx", HEAD + b'<r><x v="0"/><n v="7"/></r>' * 11 + TAIL)
    [said] = problems_of(lambda file: words_of(file, Limits(cells_or_records=10)), path)
    assert "expected at most 10 records, found more" in said


def test_two_caches_with_the_same_fields_are_refused(tmp_path: Path) -> None:
    made = MadeCache(fields=("area", "value"), rows=[("A", 1)])
    path = write_pivot_workbook(tmp_path / "a.xlsx", made, made)
    [said] = problems_of(words_of, path)
    assert "expected one pivot cache for the test, found more than one" in said
