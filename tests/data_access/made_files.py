"""Files in the publishers' real layouts with figures that we made up and therefore know."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
Cell = str | int | float | None


@dataclass(frozen=True, kw_only=True)
class MadeCache:
    """A pivot cache to be written: words go into shared items, numbers stand in the records.

    items: the shared items where the rows are too many to collect them first.
    count: what the definition says of the number of records; as many as there are if None.
    """

    fields: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    items: Mapping[str, Sequence[str]] | None = None
    count: int | None = None
    calculated: Sequence[str] = field(default=())


def write_pivot_workbook(path: Path, *caches: MadeCache) -> Path:
    """A workbook like the tools of the Ministry: three small sheets, and the rows behind them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_frame(archive, ["Contents", "Pivot", "Notes"])
        for number, cache in enumerate(caches, 1):
            _write_cache(archive, number, cache)
    return path


def _write_cache(archive: zipfile.ZipFile, number: int, cache: MadeCache) -> None:
    rows = cache.rows
    if cache.items is None:
        rows = list(rows)
    items = cache.items or _words(cache.fields, rows)
    places = [{word: at for at, word in enumerate(items.get(name, ()))} for name in cache.fields]
    part = f"xl/pivotCache/pivotCacheRecords{number}.xml"
    done = 0
    with archive.open(part, "w", force_zip64=True) as records:
        records.write(f'{HEAD}<pivotCacheRecords xmlns="{MAIN}" xmlns:r="{RELATIONS}">'.encode())
        for row in rows:
            done += 1
            values = map(_value, row, places)
            records.write(f"<r>{''.join(values)}</r>".encode())
        records.write(b"</pivotCacheRecords>")
    count = done if cache.count is None else cache.count
    _write_definition(archive, number, cache, items, count)


def _words(fields: Sequence[str], rows: Iterable[Sequence[Cell]]) -> dict[str, list[str]]:
    """The words of each column that has more words than numbers, in order of appearance."""
    words: dict[str, dict[str, None]] = {name: {} for name in fields}
    numbers = set()
    for row in rows:
        for name, value in zip(fields, row, strict=True):
            if isinstance(value, str):
                words[name][value] = None
            elif value is not None:
                numbers.add(name)
    return {name: list(found) for name, found in words.items() if name not in numbers}


def _value(value: Cell, places: Mapping[str, int]) -> str:
    if value is None:
        return "<m/>"
    if isinstance(value, str):
        place = places.get(value)
        return f"<s v={quoteattr(value)}/>" if place is None else f'<x v="{place}"/>'
    return f'<n v="{value}"/>'


def _write_definition(
    archive: zipfile.ZipFile,
    number: int,
    cache: MadeCache,
    items: Mapping[str, Sequence[str]],
    count: int,
) -> None:
    fields = "".join(
        f'<cacheField name={quoteattr(name)} numFmtId="0"><sharedItems count="{len(words)}">'
        + "".join(f"<s v={quoteattr(word)}/>" for word in words)
        + "</sharedItems></cacheField>"
        for name in cache.fields
        for words in [items.get(name, ())]
    )
    fields += "".join(
        f'<cacheField name={quoteattr(name)} numFmtId="0" formula="1" databaseField="0"/>'
        for name in cache.calculated
    )
    archive.writestr(
        f"xl/pivotCache/pivotCacheDefinition{number}.xml",
        f'{HEAD}<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{RELATIONS}" r:id="rId1" '
        f'recordCount="{count}"><cacheSource type="external"/>'
        f'<cacheFields count="{len(cache.fields)}">{fields}</cacheFields></pivotCacheDefinition>',
    )
    archive.writestr(
        f"xl/pivotCache/_rels/pivotCacheDefinition{number}.xml.rels",
        f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/pivotCacheRecords" Target="pivotCacheRecords{number}.xml"/>'
        "</Relationships>",
    )


def write_excel(path: Path, sheets: Mapping[str, str]) -> Path:
    """A workbook of sheets whose rows are given as XML."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_frame(archive, list(sheets), rows=list(sheets.values()))
    return path


def excel_rows(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows of cells as a spreadsheet program writes them, texts in place."""
    return "".join(f"<row>{''.join(map(_excel_cell, row))}</row>" for row in rows)


def _excel_cell(value: Cell) -> str:
    if value is None:
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def _write_frame(archive: zipfile.ZipFile, names: list[str], rows: Sequence[str] = ()) -> None:
    numbered = list(enumerate(names, 1))
    sheets = "".join(f'<sheet name={quoteattr(n)} sheetId="{i}" r:id="s{i}"/>' for i, n in numbered)
    links = "".join(
        f'<Relationship Id="s{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i, _ in numbered
    )
    archive.writestr("[Content_Types].xml", f'{HEAD}<Types xmlns="{TYPES}"/>')
    book = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets>'
    archive.writestr("xl/workbook.xml", f"{book}</workbook>")
    archive.writestr(
        "xl/_rels/workbook.xml.rels",
        f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    )
    for i, _ in numbered:
        data = rows[i - 1] if rows else ""
        sheet = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>'
        archive.writestr(f"xl/worksheets/sheet{i}.xml", sheet)


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def write_open_document(path: Path, sheets: Mapping[str, Iterable[Sequence[Cell]]]) -> Path:
    """An .ods workbook; a str cell that starts with "<" is taken as the cell's own XML."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        for name, rows in sheets.items()
    )
    names = f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}"'
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        content = f"<office:document-content {names}>{body}</office:document-content>"
        archive.writestr("content.xml", HEAD + content)
    return path


def _ods_cell(value: Cell) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        if value.startswith("<"):
            return value
        shown = f"<text:p>{escape(value)}</text:p>"
        return f'<table:table-cell office:value-type="string">{shown}</table:table-cell>'
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"<text:p>{value:,}</text:p></table:table-cell>"
    )
