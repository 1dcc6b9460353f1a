"""What a pivot cache holds: its fields in order, and the words that its records point at."""

import posixpath
import re
import zipfile
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml import ElementTree, common

from data_access.reading.archive import UNPACKING, damaged
from data_access.reading.layout import fail

DEFINITION = re.compile(r"^xl/pivotCache/pivotCacheDefinition\d*\.xml$", re.IGNORECASE)
LARGEST_DEFINITION = 64 * 1024 * 1024
ERROR_TEXT = "#N/A"


@dataclass(frozen=True, kw_only=True)
class PivotCache:
    """One cache of a workbook: the rows behind a pivot table, before any filter.

    items: for each field the words that a record's index stands for, empty if none.
    records: the part that holds the rows, empty where the workbook was saved without them.
    """

    part: str
    records: str
    count: int | None
    fields: tuple[str, ...]
    items: tuple[tuple[str, ...], ...]


def plain(name: str) -> str:
    """A field's name for comparing: lower case, spaces and underscores alike."""
    return re.sub(r"[\s_]+", " ", name).strip().lower()


def tag_of(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def parse_part(archive: zipfile.ZipFile, part: str, file: str) -> Element:
    """The root of one small part of a workbook; entities and document types are refused."""
    if archive.getinfo(part).file_size > LARGEST_DEFINITION:
        raise fail(file, place=f"part {part}", expected="at most 64 MiB", found="more")
    try:
        return ElementTree.fromstring(archive.read(part), forbid_dtd=True)
    except common.DefusedXmlException:
        found = "a document type or an entity, as hostile files have"
        raise fail(file, place=f"part {part}", expected="plain XML", found=found) from None
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise fail(
            file,
            place=f"part {part}",
            expected="well-formed XML",
            found=f"an error ({error})",
            todo="Download the file again.",
        ) from None
    except UNPACKING as error:
        raise damaged(file, str(error)) from None


def pivot_caches(archive: zipfile.ZipFile, file: str) -> tuple[PivotCache, ...]:
    """Every pivot cache of a workbook, in the order of their parts."""
    parts = sorted(name for name in archive.namelist() if DEFINITION.match(name))
    return tuple(_read_definition(archive, part, file) for part in parts)


def _read_definition(archive: zipfile.ZipFile, part: str, file: str) -> PivotCache:
    root = parse_part(archive, part, file)
    # A calculated or grouped field has no place in the records.
    fields = [
        field
        for field in root.iter()
        if tag_of(field) == "cacheField" and field.get("databaseField", "1") not in ("0", "false")
    ]
    count = root.get("recordCount", "")
    return PivotCache(
        part=part,
        records=_records_part(archive, part, file),
        count=int(count) if count.isdecimal() else None,
        fields=tuple(plain(field.get("name", "")) for field in fields),
        items=tuple(_shared_items(field) for field in fields),
    )


def _shared_items(field: Element) -> tuple[str, ...]:
    shared = next((child for child in field if tag_of(child) == "sharedItems"), None)
    return () if shared is None else tuple(_item_text(item) for item in shared)


def _item_text(item: Element) -> str:
    if tag_of(item) == "m":
        return ""
    return ERROR_TEXT if tag_of(item) == "e" else item.get("v", "")


def _records_part(archive: zipfile.ZipFile, part: str, file: str) -> str:
    """The records that belong to a definition: their numbers need not be the same."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    names = set(archive.namelist())
    if relations in names:
        for relation in parse_part(archive, relations, file):
            if relation.get("Type", "").endswith("/pivotCacheRecords"):
                target = relation.get("Target", "")
                found = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                return found if found in names else ""
    guess = part.replace("Definition", "Records")
    return guess if guess in names else ""
