"""What the store would give if a release were in it, without putting it there."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime

from sqlalchemy import Engine

from data_access.observations import Vintages, read_versions
from data_access.parts import put_together
from data_access.releases import Part, Release, read_releases
from data_access.storing import ReleaseToStore

NOT_STORED = -1


def vintages_as_if(
    engine: Engine,
    release: ReleaseToStore,
    *,
    series: Sequence[str],
    areas: Sequence[str],
    dimensions: Sequence[str],
) -> Vintages:
    """The figures of these series, areas and dimensions with the release among them."""
    rows, whole = read_versions(engine, series=series, areas=areas, dimensions=dimensions)
    wanted = [frozenset(names) for names in (series, areas, dimensions)]
    new = [
        (NOT_STORED, row[6], *row[:4], _day(row[5]), _day(row[4]), *row[7:])
        for row in release.ordered
        if all(name in names for name, names in zip(row[:3], wanted, strict=True))
    ]
    held = {(NOT_STORED, name, area) for name, area, is_whole in release.holdings if is_whole}
    visible = _with(read_releases(engine), release)
    figures, whole = put_together([*rows, *new], whole | held, visible)
    return Vintages(figures, whole, visible)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _with(visible: Mapping[int, Release], release: ReleaseToStore) -> dict[int, Release]:
    """The releases that a reader would see: it joins the other files of its publication."""
    joined = {id_: one for id_, one in visible.items() if not _is_same(one, release)}
    before = next((one for one in visible.values() if _is_same(one, release)), None)
    joined[NOT_STORED] = _joined(release, before)
    return joined


def _is_same(one: Release, release: ReleaseToStore) -> bool:
    return one.key.rpartition("/")[0] == release.day_key


def _joined(release: ReleaseToStore, before: Release | None) -> Release:
    told = {field.name for field in fields(Release)} & {field.name for field in fields(release)}
    own = {name: getattr(release, name) for name in told}
    cited = before.citations if before else ()
    kept = [part for part in before.parts if part.name != release.part] if before else []
    added = [replace(one, number=one.number + len(cited)) for one in release.citations]
    own |= {
        "citations": (*cited, *added),
        "parts": (*kept, Part(NOT_STORED, release.part, len(cited))),
        "version": before.version + 1 if before else 1,
    }
    now = datetime.max
    return Release(**own, id=NOT_STORED, key=f"{release.day_key}/{own['version']}", loaded_at=now)
