"""Cells: their addresses, the streaming of their XML, and what is refused in any of them."""

import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml import ElementTree, common

from data_access.reading.archive import UNPACKING, damaged
from data_access.reading.layout import fail

REFERENCE = re.compile(r"^([A-Z]{1,3})([1-9]\d{0,6})$")


def column_name(column: int) -> str:
    """The letters of a column counted from 0: "A", "Z", "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(column: int, row: int) -> str:
    """A cell as a spreadsheet program names it: "C12"."""
    return f"{column_name(column)}{row}"


def column_of(reference: str) -> int | None:
    """The column of an address, counted from 0; None where it is no address."""
    match = REFERENCE.match(reference)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return column - 1


def stream_elements(
    archive: zipfile.ZipFile, part: str, file: str
) -> Iterator[tuple[str, Element]]:
    """The start and end of each element of a part; entities and document types are refused."""
    try:
        with archive.open(part) as stream:
            yield from ElementTree.iterparse(stream, events=("start", "end"), forbid_dtd=True)
    except KeyError:
        raise fail(file, expected=f"a part named {part}", found="none") from None
    except common.DefusedXmlException:
        found = "a document type or an entity, as hostile files have"
        raise fail(file, place=f"part {part}", expected="plain XML", found=found) from None
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise fail(
            file,
            place=f"part {part}",
            expected="well-formed XML",
            found=f"an error ({error})",
            todo="Download the file again.",
        ) from None
    except UNPACKING as error:
        raise damaged(file, str(error)) from None


def never_calculated(file: str, sheet: str, cell: str) -> Exception:
    """The failure of a formula whose result the file does not hold."""
    return fail(
        file,
        place=f"sheet {sheet}, cell {cell}",
        expected="a figure or a text",
        found="a formula that was never calculated",
        todo="Open the file in a spreadsheet program, save it, and try again.",
    )
