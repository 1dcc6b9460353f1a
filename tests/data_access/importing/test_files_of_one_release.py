"""A publication of several files is read as one release, and the official file leads a copy."""

from sqlalchemy import Engine

from data_access.observations import read_vintages
from data_access.releases import read_releases
from tests.data_access.made_releases import (
    OPEN,
    RECEIPTS,
    figure,
    flow,
    release,
    standing,
    store,
)

MARCH = "2026-03-26"


def test_two_files_of_one_day_are_read_together(engine: Engine) -> None:
    store(
        engine,
        release(figure("2025-12-31", 19_339), on=MARCH, whole=True, part="open"),
        release(flow("2025-12-31", 5_000), on=MARCH, whole=True, part="flows"),
    )
    (found,) = read_releases(engine).values()
    assert (found.version, found.corrects, len(found.citations)) == (2, False, 2)
    (figures,) = read_vintages(engine, series=[OPEN, RECEIPTS]).figures.values()
    assert set(figures) == {OPEN, RECEIPTS}
    cited = {one.citations for points in figures.values() for one in points.values()}
    assert cited == {(1,), (2,)}


def test_the_official_file_leads_over_a_copy_read_in_part(engine: Engine) -> None:
    store(
        engine,
        release(figure("2024-12-31", 1), figure("2025-12-31", 2), on=MARCH, kinds=("copy",)),
        release(figure("2025-12-31", 19_339), on=MARCH, whole=True, part="tool"),
    )
    assert standing(engine) == {"2025-12-31": 19_339}


def test_the_official_file_keeps_leading_when_the_shipped_figures_change(engine: Engine) -> None:
    store(
        engine,
        release(figure("2025-12-31", 19_339), on=MARCH, whole=True, part="tool"),
        release(figure("2025-12-31", 2), on=MARCH, whole=True, kinds=("copy",)),
    )
    assert standing(engine) == {"2025-12-31": 19_339}


def test_a_file_held_in_part_lies_over_what_is_there(engine: Engine) -> None:
    store(
        engine,
        release(figure("2024-12-31", 1), figure("2025-12-31", 2), on=MARCH, part="history"),
        release(figure("2025-12-31", 3), on=MARCH, part="recent"),
    )
    assert standing(engine) == {"2024-12-31": 1, "2025-12-31": 3}


def test_a_file_without_splits_leaves_the_splits_of_another(engine: Engine) -> None:
    split = {"dimension": "offence", "breakdown": "Theft"}
    store(
        engine,
        release(
            figure("2025-12-31", 10), figure("2025-12-31", 4, **split), on=MARCH, whole=True,
            part="tool",
        ),
        release(figure("2025-12-31", 10), on=MARCH, whole=True, part="tables"),
    )  # fmt: skip
    found = read_vintages(engine, series=[OPEN], dimensions=("ALL", "offence"))
    (figures,) = found.figures.values()
    assert {point.dimension: one.value for point, one in figures[OPEN].items()} == {
        "ALL": 10,
        "offence": 4,
    }
