"""The history of imports as a table."""

from collections.abc import Iterable

import pandas as pd

from data_access.importing.history import Import


def history_table(imports: Iterable[Import]) -> pd.DataFrame:
    """Who brought in what, when, and whether it stands."""
    rows = [
        {
            "Imported": f"{one.imported_at:%d %B %Y, %H:%M}".lstrip("0"),
            "By": one.imported_by,
            "File": one.file_name,
            "What": one.what,
            "Rows": f"{one.rows:,}",
            "Checksum": one.sha256[:12],
            "State": state_of(one),
        }
        for one in imports
    ]
    return pd.DataFrame(rows)


def state_of(one: Import) -> str:
    """Whether an import stands, or who undid it and when."""
    if not one.changes:
        return "stands"
    last = one.changes[-1]
    day = f"{last.changed_at.day} {last.changed_at:%B %Y}"
    return f"{last.change} by {last.changed_by} on {day}"
