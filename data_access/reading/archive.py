"""Opening a workbook as the zip archive it is, once its directory is known to be harmless."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any

from data_access.reading.layout import MEBIBYTE, Limits, Problems, fail

MOST_MEMBERS = 2_000
HIGHEST_RATIO = 100
RATIO_MATTERS_FROM = MEBIBYTE
NESTED = re.compile(
    r"\.(zip|xlsx|xlsm|xlsb|ods|docx|pptx|jar|7z|gz|bz2|xz|rar|tar)$", re.IGNORECASE
)
# What a damaged archive raises while it is unpacked.
UNPACKING = (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, zlib.error)
OPENINGS = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (.xls), or one locked with a password",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a gzip archive",
    b"PAR1": "a parquet file",
}
SAVE_AS = "Open it in a spreadsheet program and save it as .xlsx or .ods without a password."


def kind_of_bytes(opening: bytes) -> str:
    """What a file's first bytes say it is: "zip", "text", or a name to tell the reader."""
    if not opening:
        return "an empty file"
    for magic, kind in OPENINGS.items():
        if opening.startswith(magic):
            return kind
    text = opening.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    return "text"


class Archive(zipfile.ZipFile):
    """An archive that closes its parts with itself, also those that were read half way."""

    def __init__(self, path: Path) -> None:
        self._parts: list[IO[bytes]] = []
        super().__init__(path)

    def open(self, *args: Any, **kwargs: Any) -> IO[bytes]:
        """One part, open for reading until the archive is closed."""
        part = super().open(*args, **kwargs)
        self._parts.append(part)
        return part

    def close(self) -> None:
        """Close the archive and every part of it."""
        while self._parts:
            self._parts.pop().close()
        super().close()


def open_archive(path: Path, limits: Limits) -> Archive:
    """The archive, its directory checked before anything is unpacked."""
    _refuse_what_is_no_archive(path)
    try:
        archive = Archive(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise damaged(path.name, str(error)) from None
    try:
        _check_directory(archive, path.name, limits)
    except BaseException:
        archive.close()
        raise
    return archive


def _refuse_what_is_no_archive(path: Path) -> None:
    with path.open("rb") as file:
        kind = kind_of_bytes(file.read(64))
    if kind != "zip":
        found = "plain text" if kind == "text" else kind
        raise fail(path.name, expected="a workbook (.xlsx or .ods)", found=found, todo=SAVE_AS)


def damaged(file: str, why: str) -> Exception:
    """The failure of an archive that cannot be unpacked."""
    return fail(
        file,
        expected="a whole workbook",
        found=f"a damaged or half-downloaded one ({why})",
        todo="Download it again.",
    )


def _check_directory(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    problems = Problems(file)
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        problems.add(
            place="the zip directory",
            expected=f"at most {MOST_MEMBERS:,} parts",
            found=f"{len(members):,}",
        )
        problems.stop_if_any()
    _check_size(members, limits, problems)
    _check_names(members, problems)
    problems.stop_if_any()


def _check_size(members: list[zipfile.ZipInfo], limits: Limits, problems: Problems) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    todo = "This may be a zip bomb: do not open it, and download the file from its publisher."
    if unpacked > limits.unpacked_bytes:
        problems.add(
            place="the zip directory",
            expected=f"at most {limits.unpacked_bytes // MEBIBYTE:,} MiB once unpacked",
            found=f"{unpacked // MEBIBYTE:,} MiB",
            todo=todo,
        )
    if unpacked > max(RATIO_MATTERS_FROM, HIGHEST_RATIO * packed):
        problems.add(
            place="the zip directory",
            expected=f"at most {HIGHEST_RATIO} times its packed size",
            found=f"{unpacked // max(packed, 1):,} times",
            todo=todo,
        )


def _check_names(members: list[zipfile.ZipInfo], problems: Problems) -> None:
    seen: set[str] = set()
    for member in members:
        place = f"part {member.filename}"
        if NESTED.search(member.filename):
            problems.add(place=place, expected="no archive inside the archive", found="one")
        if member.flag_bits & 1:
            problems.add(place=place, expected="no password", found="an encrypted part")
        if member.filename in seen:
            problems.add(place=place, expected="one part of that name", found="two")
        seen.add(member.filename)
