"""Office files without the moment of their writing: the same content gives the same bytes."""

import io
import re
import zipfile
from datetime import date

_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
EARLIEST = 1980  # what a zip file can say


def entry(name: str, made_at: date, *, packed: bool = False) -> zipfile.ZipInfo:
    """An entry of a zip package with our moment; what is packed already is stored as it is."""
    found = zipfile.ZipInfo(
        name, (max(made_at.year, EARLIEST), made_at.month, made_at.day, 0, 0, 0)
    )
    found.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    found.external_attr = 0o600 << 16
    return found


def fixed_package(written: bytes, made_at: date) -> bytes:
    """The same zip package with one moment in it everywhere."""
    stamp = rb"\g<1>" + f"{made_at.isoformat()}T00:00:00Z".encode() + rb"\g<2>"
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(written)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MOMENT.sub(stamp, content)
            target.writestr(entry(name, made_at), content)
    return result.getvalue()
