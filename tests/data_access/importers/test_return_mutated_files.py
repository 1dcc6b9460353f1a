"""Survey, police and return files spoilt at random: read, or refused in words."""

import random
from pathlib import Path

import pytest

from data_access.importers import (
    home_office_outcomes,
    met_borough_crime,
    met_vawg,
    mopac_survey_workbook,
    return_referrals,
    safelives_marac,
)
from data_access.reading.layout import Layout
from data_access.reading.peek import Peek
from tests.data_access.importers.test_moj_mutated_files import said_of
from tests.data_access.made_police import (
    outcome_row,
    write_borough_crime,
    write_marac,
    write_outcomes,
    write_vawg,
)
from tests.data_access.made_returns import FUNNEL, fill_csv, fill_workbook
from tests.data_access.made_surveys import write_survey_workbook
from tests.data_access.mutated import mutate


def make_all(folder: Path) -> list[tuple[Layout, Path]]:
    """One sound file of each layout, with the layout."""
    return [
        (mopac_survey_workbook.LAYOUT, write_survey_workbook(folder / "a.xlsx")),
        (met_borough_crime.LAYOUT, write_borough_crime(folder / "b.csv")),
        (met_vawg.LAYOUT, write_vawg(folder / "c.xlsx")),
        (home_office_outcomes.LAYOUT, write_outcomes(folder / "d.xlsx", [outcome_row("1", 5, 5)])),
        (safelives_marac.LAYOUT, write_marac(folder / "e.xlsx")),
        (return_referrals.LAYOUT, fill_workbook(folder / "f.xlsx", "referrals", FUNNEL)),
        (return_referrals.LAYOUT, fill_csv(folder / "g.csv", "referrals", FUNNEL)),
    ]


@pytest.mark.prove("a file of the police spoilt at random is read or refused", sample=70, full=700)
def test_a_spoilt_file_is_read_or_refused_in_words(tmp_path: Path, repeats: int) -> None:
    chance = random.Random(20261123)
    sound = make_all(tmp_path)
    for at in range(repeats):
        layout, path = sound[at % len(sound)]
        spoilt = mutate(path, tmp_path / f"spoilt{path.suffix}", chance)
        assert layout.recognise(Peek(spoilt)) in (True, False)
        assert all(text.startswith("spoilt") for text in said_of(layout, spoilt))
