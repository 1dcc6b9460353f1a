"""Office files without the moment of their writing: the same content gives the same bytes."""

import io
import re
import zipfile
from datetime import date

_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
EARLIEST = 1980  # what a zip file can say


def fixed_package(written: bytes, made_at: date) -> bytes:
    """The same zip package with one moment in it everywhere, also in the workbooks inside."""
    moment = (max(made_at.year, EARLIEST), made_at.month, made_at.day, 0, 0, 0)
    stamp = rb"\g<1>" + f"{made_at.isoformat()}T00:00:00Z".encode() + rb"\g<2>"
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = fixed_package(content, made_at)
            if name == "docProps/core.xml":
                content = _MOMENT.sub(stamp, content)
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, content)
    return result.getvalue()
