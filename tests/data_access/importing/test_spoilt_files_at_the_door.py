"""Spoilt and hostile files at the one door: read or refused in words, and the store as it was."""

import io
import random
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.importing.prepare import prepare
from data_access.reading.layout import ImportFailed
from data_access.releases import read_releases
from tests.data_access.importers import test_moj_mutated_files as court
from tests.data_access.importers import test_return_mutated_files as police
from tests.data_access.importing.made_imports import PUBLISHED, TODAY
from tests.data_access.mutated import mutate

HEADER = "date,measure,proportion\n"
ROW = "Dec-25,Police do a good job in the local area,{}\n"


def zipped(*parts: tuple[str, bytes]) -> bytes:
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


BROKEN: dict[str, tuple[str, bytes, str]] = {
    "nothing": ("a.csv", b"", "found an empty file"),
    "page": ("a.csv", b"<!doctype html><p>Not found", "found a web page"),
    "pdf": ("a.xlsx", b"%PDF-1.7", "found a PDF"),
    "old excel": ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old Excel workbook (.xls)"),
    "gzip": ("a.csv", b"\x1f\x8b\x08 data", "found a gzip archive"),
    "parquet": ("a.csv", b"PAR1 data PAR1", "found a parquet file"),
    "half a zip": ("a.xlsx", b"PK\x03\x04 and no more", "a damaged workbook"),
    "other zip": ("a.zip", zipped(("a.txt", b"x")), "another kind of zip archive"),
    "word file": ("a.docx", zipped(("word/document.xml", b"<a/>")), "another kind of zip"),
    "empty book": ("a.xlsx", zipped(("xl/workbook.xml", b"<workbook/>")), "a workbook with"),
    "bomb book": (
        "a.xlsx",
        zipped(("xl/workbook.xml", b"<workbook/>"), ("xl/a.xml", b" " * 90_000_000)),
        "a workbook with the sheets (none readable)",
    ),
    "other columns": ("a.csv", b"name,age\nA,1\n", "a text with the columns name, age"),
    "one word": ("a.csv", b"hello", "a text with the columns hello"),
    "binary": ("a.csv", bytes(range(256)) * 40, "expected a file in a layout that we read"),
    "utf-32": ("a.csv", HEADER.encode("utf-32"), "expected a file in a layout that we read"),
    "no rows": ("a.csv", HEADER.encode(), "expected"),
    "word for number": ("a.csv", (HEADER + ROW.format("many")).encode(), "line 2"),
    "over a hundred": ("a.csv", (HEADER + ROW.format(101)).encode(), "line 2"),
    "negative": ("a.csv", (HEADER + ROW.format(-1)).encode(), "line 2"),
    "beyond floats": ("a.csv", (HEADER + ROW.format("1e400")).encode(), "line 2"),
    "a formula": ("a.csv", (HEADER + ROW.format("=1+1")).encode(), "line 2"),
    "other month": (
        "a.csv",
        (HEADER + ROW.format(46).replace("Dec-25", "Smarch-25")).encode(),
        "line 2",
    ),
    "other question": ("a.csv", (HEADER + "Dec-25,Like cake,46\n").encode(), "found Like cake"),
    "twice": ("a.csv", (HEADER + ROW.format(46) * 2).encode(), "expected"),
    "short line": ("a.csv", (HEADER + "Dec-25,x\n").encode(), "line 2"),
    "long line": ("a.csv", (HEADER + ROW.format("46,47")).encode(), "line 2"),
    "a quote": ("a.csv", (HEADER + '"Dec-25,x,1\n').encode(), "expected"),
    "a nul": ("a.csv", (HEADER + ROW.format("4\0" + "6")).encode(), "a NUL character"),
    "long field": ("a.csv", (HEADER + "x" * 200_000 + ",a,1\n").encode(), "line 2"),
}


@pytest.mark.parametrize(("name", "data", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_by_its_name_and_leaves_the_store_alone(
    tmp_path: Path, name: str, data: bytes, said: str, sqlite_engine: Engine
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportFailed) as refused:
        prepare(sqlite_engine, path, published=PUBLISHED, today=TODAY)
    assert str(refused.value).startswith(name)
    assert said in str(refused.value)
    assert read_releases(sqlite_engine) == {}


def test_every_broken_file_has_a_message_of_its_own() -> None:
    assert len(BROKEN) >= 25


@pytest.mark.prove("a file spoilt at random is refused or read at the door", sample=42, full=2300)
def test_a_spoilt_file_is_read_or_refused_at_the_door(
    tmp_path: Path, repeats: int, sqlite_engine: Engine
) -> None:
    chance = random.Random(20261126)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    sound = [*court.make_all(tmp_path / "one"), *police.make_all(tmp_path / "two")]
    for at in range(repeats):
        _, path = sound[at % len(sound)]
        spoilt = mutate(path, tmp_path / f"spoilt{path.suffix}", chance)
        assert all(text.startswith("spoilt") for text in said_at_the_door(sqlite_engine, spoilt))
    assert read_releases(sqlite_engine) == {}


def said_at_the_door(engine: Engine, path: Path) -> list[str]:
    """What is told when a file is refused; nothing when it could be stored."""
    try:
        prepare(engine, path, published=PUBLISHED, today=TODAY)
    except ImportFailed as refused:
        return [str(problem) for problem in refused.problems] or ["refused without a word"]
    return []
