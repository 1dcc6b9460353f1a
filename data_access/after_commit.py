"""Telling this process that it has written to the store."""

from collections.abc import Callable

from sqlalchemy import Engine, event


def after_commit(engine: Engine, told: Callable[[], None]) -> None:
    """Call `told` after each transaction that this process has committed, in its thread."""

    def committed(_connection: object) -> None:
        told()

    event.listen(engine, "commit", committed)
