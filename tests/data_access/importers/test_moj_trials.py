"""The trial effectiveness tool, made small with figures we know."""

from pathlib import Path

import pytest

from data_access.importers.moj_outcomes import (
    PROSECUTION_WITNESSES,
    is_prosecution_witness,
    outcome_of,
)
from data_access.importers.moj_trials import LAYOUT, read
from data_access.reading.peek import Peek
from tests.data_access.importers.figures import problems_of, row, value
from tests.data_access.made_court import GROUPS, TRIAL_FIELDS, trial_rows, write_trials

Q4 = "2025-12-31"
COURT = "Southwark Crown Court"
TIMES = sum(GROUPS.values()) * 2
INEFFECTIVE = "crown_court_ineffective_trials"


def test_the_tool_is_known_by_its_fields_and_not_by_its_name(tmp_path: Path) -> None:
    assert LAYOUT.recognise(Peek(write_trials(tmp_path / "renamed.bin")))


def test_only_the_crown_court_is_read(tmp_path: Path) -> None:
    figures = read(write_trials(tmp_path / "trials_tool.xlsx"))
    assert value(figures, "crown_court_effective_trials", COURT, Q4) == 50 * TIMES
    assert value(figures, INEFFECTIVE, COURT, Q4) == 25 * TIMES
    assert value(figures, INEFFECTIVE, "London", Q4) == 5 * 25 * TIMES
    assert value(figures, INEFFECTIVE, "England and Wales", Q4) == 12 * 25 * TIMES


def test_vacated_trials_stand_outside_the_rates(tmp_path: Path) -> None:
    figures = read(write_trials(tmp_path / "trials_tool.xlsx"))
    assert value(figures, "crown_court_vacated_trials", COURT, Q4) == 11 * TIMES
    assert value(figures, "crown_court_ineffective_trial_rate", COURT, Q4) == 25
    assert value(figures, "crown_court_effective_trial_rate", "London", Q4) == 50


def test_reasons_are_told_and_those_of_witnesses_together(tmp_path: Path) -> None:
    figures = read(write_trials(tmp_path / "trials_tool.xlsx"))
    police = "Prosecution witness absent - police"
    got = value(figures, INEFFECTIVE, COURT, Q4, dimension="reason", breakdown=police)
    assert got == 3 * TIMES
    group = {"dimension": "reason_group", "breakdown": PROSECUTION_WITNESSES}
    assert value(figures, INEFFECTIVE, COURT, Q4, **group) == (3 + 4) * TIMES
    assert value(figures, "crown_court_cracked_trials", COURT, Q4, **group) == 5 * TIMES


@pytest.mark.parametrize(
    ("reason", "is_one"),
    [
        ("Prosecution witness absent - police", True),
        ("Prosecution end case: witness absent / withdrawn", True),
        ("Victim withdrew support", True),
        ("Defence witness absent", False),
        ("Judge/magistrate availability", False),
    ],
)
def test_a_defence_witness_is_not_one_of_the_prosecution(reason: str, is_one: bool) -> None:
    assert is_prosecution_witness(reason) == is_one


@pytest.mark.parametrize("label", ["4. Vacated trial", "4: Vacated trials", "Vacated"])
def test_outcomes_are_known_by_colon_and_dot(label: str) -> None:
    assert outcome_of(label) == "vacated"


def test_a_cell_marked_na_is_left_out_and_its_sums_say_so(tmp_path: Path) -> None:
    rows = list(trial_rows())
    at = next(n for n, made in enumerate(rows) if made[5] == "Southwark" and made[6][:2] == "00")
    rows[at] = (*rows[at][:-1], "NA")
    figures = read(write_trials(tmp_path / "trials_tool.xlsx", rows))
    point = row(figures, "crown_court_effective_trials", COURT, "2025-09-30")
    assert point.marker == "[x]"
    whole = row(figures, "crown_court_effective_trials", "London", "2025-09-30")
    assert whole.value == 4 * 50 * TIMES / 2
    assert whole.approximate
    assert "marked NA" in figures.notes[0]


def test_a_tool_that_does_not_tell_the_courts_apart_is_refused(tmp_path: Path) -> None:
    fields = ["kind" if name == "court_type" else name for name in TRIAL_FIELDS]
    [said] = problems_of(read, write_trials(tmp_path / "a.xlsx", fields=fields))
    assert "expected a field that tells the Crown Court from the magistrates' courts" in said


def test_an_unknown_outcome_is_refused(tmp_path: Path) -> None:
    rows = [(*m[:7], m[7].replace("Vacated trial", "Other"), *m[8:]) for m in trial_rows()]
    [said] = problems_of(read, write_trials(tmp_path / "a.xlsx", rows))
    assert "expected effective, cracked, ineffective or vacated trials, found '4. Other'" in said
