"""The sheets of an .ods workbook, streamed as text; comments in cells are left out."""

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from data_access.reading.cells import address, never_calculated, stream_elements
from data_access.reading.pivot_definition import tag_of

CONTENT = "content.xml"
MOST_REPEATS = 1_025
VALUES = ("value", "date-value", "time-value", "boolean-value", "string-value")


class OpenDocumentSheets:
    """A workbook's sheets by name; each row is a number and its filled cells' texts."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._file = file
        self.names = tuple(self._sheet_names())

    def _sheet_names(self) -> Iterator[str]:
        for event, element in stream_elements(self._archive, CONTENT, self._file):
            tag = tag_of(element)
            if event == "start" and tag == "table":
                yield _attribute(element, "name")
            elif event == "end" and tag in ("table-row", "table"):
                element.clear()

    def rows(self, sheet: str) -> Iterator[tuple[int, dict[int, str]]]:
        """Each row's number and the texts of its filled cells by column from 0."""
        inside, number = False, 1
        for event, element in stream_elements(self._archive, CONTENT, self._file):
            tag = tag_of(element)
            if event == "start" and tag == "table":
                inside = _attribute(element, "name") == sheet
            elif event == "end" and tag == "table-row":
                if inside:
                    repeats = _repeats(element, "number-rows-repeated")
                    yield from self._repeated(sheet, number, repeats, element)
                    number += repeats
                element.clear()
            elif event == "end" and tag == "table":
                element.clear()
                if inside:
                    return

    def _repeated(
        self, sheet: str, number: int, repeats: int, row: Element
    ) -> Iterator[tuple[int, dict[int, str]]]:
        texts = dict(self._cells(sheet, number, row))
        for again in range(repeats if texts else 0):
            yield number + again, texts

    def _cells(self, sheet: str, number: int, row: Element) -> Iterator[tuple[int, str]]:
        column = 0
        for cell in row:
            if tag_of(cell) not in ("table-cell", "covered-table-cell"):
                continue
            repeats = _repeats(cell, "number-columns-repeated")
            if text := self._text(sheet, address(column, number), cell):
                for again in range(min(repeats, MOST_REPEATS)):
                    yield column + again, text
            column += repeats

    def _text(self, sheet: str, where: str, cell: Element) -> str:
        """A number in full rather than as it is shown; a text as it is shown."""
        shown = "\n".join(_paragraph(part) for part in cell if tag_of(part) == "p").strip()
        kind = _attribute(cell, "value-type")
        value = next((v for name in VALUES if (v := _attribute(cell, name))), "")
        if _attribute(cell, "formula") and not (value or shown):
            raise never_calculated(self._file, sheet, where)
        return shown if kind in ("", "string") and shown else value


def _paragraph(part: Element) -> str:
    if tag_of(part) == "annotation":
        return part.tail or ""
    text = " " if tag_of(part) == "s" else part.text or ""
    inner = "".join(_paragraph(child) + (child.tail or "") for child in _without_notes(part))
    return text + inner


def _without_notes(part: Element) -> list[Element]:
    return [child for child in part if tag_of(child) != "annotation"]


def _attribute(element: Element, name: str) -> str:
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def _repeats(element: Element, name: str) -> int:
    said = _attribute(element, name)
    return max(1, int(said)) if said.isdecimal() and len(said) < 9 else 1
