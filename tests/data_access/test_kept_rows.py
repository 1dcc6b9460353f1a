"""Statements, targets and the like: the rows that count, and the history of every change."""

from sqlalchemy import Engine, select

from data_access.database import writing
from data_access.kept_rows import read_rows, replace_rows
from data_access.schema import events


def keep(engine: Engine, *rows: dict, origin: str = "bundle", by: str = "Ada") -> None:
    with writing(engine) as connection:
        replace_rows(connection, "events", rows, origin=origin, by=by)


def event(name: str, label: str = "A strike") -> dict[str, str]:
    return {"event": name, "label": label, "happened_on": "2022-09-05"}


def history(engine: Engine) -> list:
    with engine.connect() as connection:
        return connection.execute(select(events).order_by(events.c.id)).all()


def test_a_row_is_read_back_with_who_wrote_it(engine: Engine) -> None:
    keep(engine, event("strike"))
    (row,) = read_rows(engine, "events")
    assert (row["key"], row["label"], row["recorded_by"]) == ("strike", "A strike", "Ada")


def test_a_column_that_a_file_leaves_out_is_empty(engine: Engine) -> None:
    keep(engine, event("strike"))
    assert read_rows(engine, "events")[0]["note"] == ""


def test_a_changed_row_replaces_the_one_before_which_is_kept(engine: Engine) -> None:
    keep(engine, event("strike", "A strike"))
    keep(engine, event("strike", "The barristers' strike"), by="Ben")
    assert [row["label"] for row in read_rows(engine, "events")] == ["The barristers' strike"]
    before, after = history(engine)
    assert (before.label, before.replaced_by) == ("A strike", "Ben")
    assert before.replaced_at is not None
    assert (after.recorded_by, after.replaced_at) == ("Ben", None)


def test_an_unchanged_row_is_not_written_again(engine: Engine) -> None:
    keep(engine, event("strike"))
    keep(engine, event("strike"), by="Ben")
    assert [row.recorded_by for row in history(engine)] == ["Ada"]


def test_a_row_that_is_left_out_ends_and_stays_in_the_history(engine: Engine) -> None:
    keep(engine, event("strike"), event("flood"))
    keep(engine, event("flood"), by="Ben")
    assert [row["key"] for row in read_rows(engine, "events")] == ["flood"]
    assert {row.key: row.replaced_by for row in history(engine)} == {"strike": "Ben", "flood": None}


def test_a_row_that_came_back_counts_again(engine: Engine) -> None:
    keep(engine, event("strike"))
    keep(engine)
    keep(engine, event("strike"))
    assert [row["key"] for row in read_rows(engine, "events")] == ["strike"]
    assert len(history(engine)) == 2


def test_what_the_office_wrote_outlives_a_new_bundle(engine: Engine) -> None:
    keep(engine, event("ours", "Our meeting"), origin="office")
    keep(engine, event("strike"))
    keep(engine, event("flood"))
    assert [row["key"] for row in read_rows(engine, "events")] == ["ours", "flood"]


def test_an_empty_table_has_no_rows(engine: Engine) -> None:
    keep(engine)
    assert read_rows(engine, "events") == []
