"""A store for tests that ask the store nothing that differs by its kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.templates import Templates


@pytest.fixture
def sqlite_engine(templates: Templates, tmp_path: Path) -> Iterator[Engine]:
    """An open database on SQLite, with its tables and nothing in them."""
    with templates.copy("sqlite", "empty", tmp_path) as opened:
        yield opened
