"""The sheets of an .xlsx workbook, streamed as text."""

import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from data_access.reading.cells import address, column_of, never_calculated, stream_elements
from data_access.reading.excel_dates import as_date, date_styles, whole
from data_access.reading.layout import fail
from data_access.reading.pivot_definition import parse_part, tag_of


class ExcelSheets:
    """A workbook's sheets by name; each row is a number and its filled cells' texts."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._file = file
        self._parts = _sheet_parts(archive, file)
        self._shared: tuple[str, ...] | None = None
        self._date_styles: frozenset[int] | None = None
        self.names = tuple(self._parts)

    def rows(self, sheet: str) -> Iterator[tuple[int, dict[int, str]]]:
        """Each row's number and the texts of its filled cells by column from 0."""
        number = 0
        rows = None
        for event, element in stream_elements(self._archive, self._parts[sheet], self._file):
            tag = tag_of(element)
            if event == "start":
                rows = element if tag == "sheetData" else rows
            elif tag == "row" and rows is not None:
                number = _row_number(element, number)
                yield number, dict(self._cells(sheet, number, element))
                rows.clear()

    def _cells(self, sheet: str, number: int, row: Element) -> Iterator[tuple[int, str]]:
        column = -1
        for cell in row:
            if tag_of(cell) != "c":
                continue
            named = column_of(cell.get("r", ""))
            column = column + 1 if named is None else named
            if text := self._text(sheet, address(column, number), cell):
                yield column, text

    def _text(self, sheet: str, where: str, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _plain_text(cell).strip()
        value = next((part.text or "" for part in cell if tag_of(part) == "v"), "")
        if not value and kind != "str" and any(tag_of(part) == "f" for part in cell):
            raise never_calculated(self._file, sheet, where)
        if kind == "s":
            return self._shared_text(sheet, where, value)
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "n" and whole(cell.get("s")) in self._dates():
            return as_date(value)
        return value.strip()

    def _shared_text(self, sheet: str, where: str, value: str) -> str:
        if self._shared is None:
            self._shared = _shared_strings(self._archive, self._file)
        if not value.isdecimal() or len(value) > 9 or int(value) >= len(self._shared):
            raise fail(
                self._file,
                place=f"sheet {sheet}, cell {where}",
                expected=f"one of {len(self._shared):,} shared texts",
                found=f"number {value}",
                todo="The file is damaged: download it again.",
            )
        return self._shared[int(value)]

    def _dates(self) -> frozenset[int]:
        if self._date_styles is None:
            self._date_styles = date_styles(self._archive, self._file)
        return self._date_styles


def _sheet_parts(archive: zipfile.ZipFile, file: str) -> dict[str, str]:
    root = parse_part(archive, "xl/workbook.xml", file)
    targets = {}
    if "xl/_rels/workbook.xml.rels" in archive.namelist():
        relations = parse_part(archive, "xl/_rels/workbook.xml.rels", file)
        targets = {r.get("Id", ""): r.get("Target", "") for r in relations}
    parts = {}
    for sheet in (element for element in root.iter() if tag_of(element) == "sheet"):
        id_ = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")
        target = posixpath.normpath(posixpath.join("/xl", targets.get(id_, "")))
        parts[sheet.get("name", "")] = target.lstrip("/")
    return parts


def _row_number(row: Element, before: int) -> int:
    said = row.get("r", "")
    return int(said) if said.isdecimal() and len(said) < 9 else before + 1


def _plain_text(element: Element) -> str:
    if tag_of(element) == "rPh":
        return ""
    if tag_of(element) == "t":
        return element.text or ""
    return "".join(_plain_text(child) for child in element)


def _shared_strings(archive: zipfile.ZipFile, file: str) -> tuple[str, ...]:
    part = "xl/sharedStrings.xml"
    if part not in archive.namelist():
        return ()
    texts: list[str] = []
    root = None
    for event, element in stream_elements(archive, part, file):
        root = element if root is None else root
        if event == "end" and tag_of(element) == "si":
            texts.append(_plain_text(element).strip())
            root.clear()
    return tuple(texts)
