"""Saved views: a name for an address, and the one at which the office starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import Connection, Engine

from data_access.database import writing
from data_access.oversight.checks import Field, NotAccepted, accepted
from data_access.oversight.rows import add, change, current, standing_rows
from data_access.oversight.tables import saved_views

FIELDS = {
    "name": Field(label="Name", required=True, longest=80),
    "page": Field(label="Page", required=True, longest=80),
    "query": Field(label="Address", longest=8000),
}
_YES = "true"


@dataclass(frozen=True, kw_only=True)
class SavedView:
    """A page with what was chosen on it. query: the part of the address after the ?."""

    key: str
    version: int
    name: str
    page: str
    query: str
    is_home: bool
    written_at: datetime
    written_by: str

    @property
    def address(self) -> dict[str, str]:
        """What was chosen, by name."""
        return dict(parse_qsl(self.query))


def read_views(engine: Engine) -> tuple[SavedView, ...]:
    """Every saved view, by name."""
    found = [_view(row) for row in standing_rows(engine, saved_views)]
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def _view(row: Mapping) -> SavedView:
    return SavedView(
        key=row["key"],
        version=row["id"],
        name=row["name"],
        page=row["page"],
        query=row["query"],
        is_home=row["is_home"] == _YES,
        written_at=row["recorded_at"],
        written_by=row["recorded_by"],
    )


def save_view(engine: Engine, name: str, *, page: str, address: Mapping[str, str], by: str) -> str:
    """Keep an address under a name that no other view has. Raises NotAccepted."""
    row = {"name": name, "page": page, "query": urlencode(sorted(address.items()))}
    clean = accepted(FIELDS, row)
    with writing(engine) as connection:
        _check_free(engine, clean["name"])
        return add(connection, saved_views, clean, by=by)


def rename_view(engine: Engine, key: str, name: str, *, seen: int, by: str) -> None:
    """Give a view another name; `seen` is its version on the screen. Raises SavedMeanwhile."""
    clean = accepted({"name": FIELDS["name"]}, {"name": name})
    with writing(engine) as connection:
        _check_free(engine, clean["name"], but=key)
        row = current(connection, saved_views, key) or {}
        change(connection, saved_views, key, {**row, **clean}, seen=seen, by=by)


def _check_free(engine: Engine, name: str, *, but: str = "") -> None:
    taken = {one.name.casefold() for one in read_views(engine) if one.key != but}
    if name.casefold() in taken:
        raise NotAccepted({"name": f"Name: there is a view called {name} already."})


def make_home(engine: Engine, view: SavedView | None, *, by: str) -> None:
    """Let the office start at this view; None: at the Overview."""
    with writing(engine) as connection:
        for other in read_views(engine):
            if other.is_home:
                _set_home(connection, other, "", by)
        if view:
            _set_home(connection, view, _YES, by)


def _set_home(connection: Connection, view: SavedView, is_home: str, by: str) -> None:
    row = current(connection, saved_views, view.key)
    if row:
        changed = {**row, "is_home": is_home}
        change(connection, saved_views, view.key, changed, seen=row["id"], by=by)
