"""Figures printed in bulletins, with their links, against what we show from the same release."""

import pytest
from sqlalchemy import Engine

from tests.data_access.made_releases import standing

COUNTRY = "England and Wales"
OPEN, OLD = "crown_court_open_cases", "crown_court_outstanding_cases"
INEFFECTIVE = "crown_court_ineffective_trial_rate"
BULLETIN = "https://www.gov.uk/government/statistics/criminal-court-statistics-quarterly-{}"

# The bulletin, its day, the measure, the period end, and the figure as its text prints it.
PRINTED = [
    ("july-to-september-2022", "2023-01-19", OLD, "2022-09-30", "62,766"),
    ("october-to-december-2022", "2023-03-30", OLD, "2022-12-31", "62,440"),
    ("october-to-december-2022", "2023-03-30", OLD, "2022-09-30", "62,994"),
    ("january-to-march-2023", "2023-06-29", OLD, "2023-03-31", "62,235"),
    ("april-to-june-2023", "2023-09-28", OLD, "2023-06-30", "64,709"),
    ("july-to-september-2023", "2023-12-14", OLD, "2023-09-30", "66,547"),
    ("july-to-september-2024", "2024-12-12", OPEN, "2024-09-30", "73,105"),
    ("october-to-december-2024", "2025-03-27", OPEN, "2024-12-31", "74,651"),
    ("january-to-march-2025", "2025-06-26", OPEN, "2025-03-31", "76,957"),
    ("april-to-june-2025", "2025-09-25", OPEN, "2025-06-30", "78,329"),
    ("july-to-september-2022", "2023-01-19", INEFFECTIVE, "2022-09-30", "56"),
    ("october-to-december-2022", "2023-03-30", INEFFECTIVE, "2022-09-30", "57"),
    ("april-to-june-2025", "2025-09-25", INEFFECTIVE, "2025-06-30", "23"),
]


@pytest.mark.parametrize(("bulletin", "published", "measure", "period_end", "printed"), PRINTED)
def test_we_show_what_the_bulletin_of_that_day_printed(
    filled: Engine, bulletin: str, published: str, measure: str, period_end: str, printed: str
) -> None:
    shown = standing(filled, measure, area=COUNTRY, as_at=published)
    link = BULLETIN.format(bulletin)
    assert shown[period_end] == float(printed.replace(",", "")), link
