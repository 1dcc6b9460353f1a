"""Many people write at once, in threads with connections of their own: every write is kept."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, func, insert, select
from sqlalchemy.exc import IntegrityError

from data_access.database import WRITERS_LOCK, StoreLocked, open_database, when_locked
from data_access.oversight.actions import (
    add_action,
    add_update,
    change_action,
    read_actions,
)
from data_access.oversight.rows import SavedMeanwhile
from data_access.oversight.tables import actions
from data_access.oversight.undo import versions

NEW = {"what": "Ask", "owner": "Analyst", "due_on": "2026-12-31"}


@contextmanager
def stores(engine: Engine, number: int) -> Iterator[list[Engine]]:
    """As many dashboards on one database, each with connections of its own."""
    url = engine.url.render_as_string(hide_password=False)
    opened = [open_database(url) for _ in range(number)]
    yield opened
    for one in opened:
        one.dispose()


def at_once(work: Callable[[int], object], writers: int) -> list:
    """What each writer got back."""
    with ThreadPoolExecutor(writers) as pool:
        return list(pool.map(work, range(writers)))


@pytest.mark.prove("people write new actions at once", sample=20, full=100)
def test_every_new_action_is_kept_under_a_number_of_its_own(engine: Engine, repeats: int) -> None:
    with stores(engine, 4) as opened:
        keys = at_once(
            lambda n: add_action(opened[n % 4], NEW | {"what": f"Ask {n}"}, by=f"Writer {n}"),
            repeats,
        )
    found = read_actions(engine)
    assert sorted(keys, key=int) == [str(number) for number in range(1, repeats + 1)]
    assert {one.what for one in found} == {f"Ask {n}" for n in range(repeats)}
    assert {one.written_by for one in found} == {f"Writer {n}" for n in range(repeats)}


@pytest.mark.prove("people change one action at once", sample=20, full=100)
def test_of_many_who_change_one_action_all_are_kept(engine: Engine, repeats: int) -> None:
    add_action(engine, NEW, by="Ada")

    def insist(n: int, opened: list[Engine]) -> int:
        """Save until nobody was first: what a person does who is told. Returns how often told."""
        for told in range(10 * repeats):
            store = opened[n % 4]
            seen = read_actions(store)[0].version
            row = NEW | {"status": "open", "what": f"Ask {n}"}
            try:
                change_action(store, "1", row, seen=seen, by=f"Writer {n}")
            except SavedMeanwhile:
                continue
            return told
        raise AssertionError("never had a turn")

    with stores(engine, 4) as opened:
        at_once(lambda n: insist(n, opened), repeats)
    kept = versions(engine, "actions", "1")
    assert {row["what"] for row in kept} == {"Ask", *(f"Ask {n}" for n in range(repeats))}
    assert len(kept) == repeats + 1
    assert [row["replaced_at"] is None for row in kept] == [True] + [False] * repeats


@pytest.mark.prove("people add an update at once", sample=20, full=100)
def test_updates_never_get_into_each_others_way(engine: Engine, repeats: int) -> None:
    add_action(engine, NEW, by="Ada")
    with stores(engine, 4) as opened:
        at_once(
            lambda n: add_update(
                opened[n % 4],
                "1",
                {"happened_on": "2026-11-21", "words": f"Update {n}"},
                by=f"Writer {n}",
            ),
            repeats,
        )
    assert {one.words for one in read_actions(engine)[0].updates} == {
        f"Update {n}" for n in range(repeats)
    }


@contextmanager
def somebody_writes(engine: Engine) -> Iterator[None]:
    """A writer who holds the database and does not let go."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(WRITERS_LOCK)))
        yield


def test_a_writer_waits_for_its_turn(engine: Engine) -> None:
    with stores(engine, 1) as (other,), ThreadPoolExecutor(1) as pool:
        with somebody_writes(engine):
            waiting = pool.submit(add_action, other, NEW, by="Ada")
            time.sleep(1)
            assert not waiting.done()
        assert waiting.result(timeout=30) == "1"


def test_a_writer_who_never_has_a_turn_is_told_in_one_sentence(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.database.BUSY", 100)
    with stores(engine, 1) as (other,), somebody_writes(engine):
        with pytest.raises(StoreLocked) as told, when_locked():
            add_action(other, NEW, by="Ada")
        assert str(told.value) == "Nothing was written: database is locked. Try again in a moment."
    assert read_actions(engine) == ()


def test_even_the_database_refuses_two_rows_that_stand_for_one_action(engine: Engine) -> None:

    add_action(engine, NEW, by="Ada")
    with engine.connect() as connection:
        row = dict(connection.execute(select(actions)).one()._mapping)
    with engine.begin() as connection, pytest.raises(IntegrityError):
        connection.execute(insert(actions).values(row | {"id": 99}))
