"""Dates in .xlsx cells: numbers that only their style tells apart from others."""

import re
import zipfile
from datetime import datetime, timedelta

from data_access.reading.pivot_definition import parse_part, tag_of

DATE_FORMATS = {*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)}
NO_DATE_SIGNS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
DAY_ZERO = datetime(1899, 12, 30)
LAST_SERIAL = 2_958_465


def date_styles(archive: zipfile.ZipFile, file: str) -> frozenset[int]:
    """The numbers of the cell styles that show a date."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    root = parse_part(archive, "xl/styles.xml", file)
    own = {
        whole(element.get("numFmtId")): NO_DATE_SIGNS.sub("", element.get("formatCode", ""))
        for element in root.iter()
        if tag_of(element) == "numFmt"
    }
    dates = DATE_FORMATS | {number for number, code in own.items() if re.search("[dmyhs]", code)}
    formats = next((e for e in root if tag_of(e) == "cellXfs"), ())
    return frozenset(at for at, e in enumerate(formats) if whole(e.get("numFmtId")) in dates)


def whole(text: str | None) -> int:
    """A small whole number of an attribute, 0 where it is none."""
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def as_date(value: str) -> str:
    """A serial number as the ISO date it stands for; other text as it is."""
    try:
        serial = float(value)
    except ValueError:
        return value.strip()
    if not 0 < serial <= LAST_SERIAL:
        return value.strip()
    moment = DAY_ZERO + timedelta(days=serial)
    return moment.date().isoformat() if serial == int(serial) else moment.isoformat(" ", "seconds")
