"""What is held: areas, breakdowns and days that a reader may choose."""

from datetime import date

from sqlalchemy import Engine

from data_access.areas import BOROUGHS
from data_access.holdings import areas_held, breakdowns_held, release_days
from tests.data_access.made_releases import OPEN, figure, release, store


def test_areas_are_offered_only_where_a_figure_is_held(engine: Engine) -> None:
    rows = figure("2025-12-31", 4_299, area="Snaresbrook Crown Court"), figure("2025-12-31", 19_339)
    store(engine, release(*rows, on="2026-03-26"))
    assert areas_held(engine, [OPEN]) == ("London", "Snaresbrook Crown Court")
    assert areas_held(engine, ["vawg_victims"]) == ()


def test_unknown_and_other_are_stored_and_not_offered(filled: Engine) -> None:
    held = areas_held(filled, ["victim_based_offences"])
    assert set(held) == {"London", *BOROUGHS}


def test_breakdowns_are_offered_only_where_one_is_held(filled: Engine) -> None:
    assert breakdowns_held(filled, ["vawg_victims"], "London") == ("age", "ethnicity")
    assert breakdowns_held(filled, ["vawg_victims"], "Camden") == ()


def test_the_days_of_releases_come_newest_first_and_without_the_unknown(engine: Engine) -> None:
    store(
        engine,
        release(figure("2024-12-31", 1), on="2025-03-27"),
        release(figure("2025-12-31", 2), on="2026-03-26"),
        release(figure("2023-12-31", 3), on=None, name="copied"),
    )
    assert release_days(engine) == (date(2026, 3, 26), date(2025, 3, 27))
