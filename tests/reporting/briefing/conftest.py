"""A store with the shipped figures for every test of this folder, and briefings made of it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from reporting.briefing.content import Briefing, Kind, Request
from reporting.briefing.making import make_briefing
from tests.templates import Templates

TODAY = date(2026, 11, 21)
AREAS = {kind: "Camden" if kind is Kind.BOROUGH else "London" for kind in Kind}
Make = Callable[..., Briefing]


@pytest.fixture(scope="module")
def shipped(templates: Templates, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The shipped figures; nothing here writes to them."""
    folder: Path = tmp_path_factory.mktemp("shipped")
    with templates.copy("sqlite", "filled", folder) as engine:
        yield engine


@pytest.fixture
def brief(shipped: Engine) -> Make:
    """Makes a briefing of a kind, with whatever else is asked of it."""

    def make(kind: Kind = Kind.WEEKLY, **asked: object) -> Briefing:
        wanted = {"kind": kind, "area": AREAS[kind], "today": TODAY, **asked}
        return make_briefing(shipped, Request(**wanted))

    return make
