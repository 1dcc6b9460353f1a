"""Files of the Mayor's Office's surveys, in their real layouts, with figures that we made up."""

from collections.abc import Sequence
from pathlib import Path

from tests.data_access.made_files import excel_rows, write_excel

PERCEPTION_HEADER = "date,measure,proportion"
GOOD_JOB = "Police do a good job in the local area"
FAIRLY = "Agree the police treat everyone fairly regardless of who they are"
ROLLING_HEADER = ("Date", "Survey", "Borough", "Measure", "Proportion")
QUARTERS_HEADER = (
    *("Date", "FY Quarter", "Quarter", "Year", "FY & Quarter", "Period"),
    *("Trust in MPS", "Worry about crime", "Good job local"),
)
FORCE_ROWS = (
    ("2023-09-30", "PAS", "MPS", '"Good Job" local', 0.47),
    ("2023-12-31", "PAS", "MPS", '"Good Job" local', 0.49),
    ("2023-12-31", "PAS", "MPS", "Trust MPS", 0.57),
)
BOROUGH_ROWS = (
    ("2023-12-31", "PAS", "Richmond Upon Thames", '"Good Job" local', 0.61, 0.49),
    ("2023-09-30", "PAS", "Richmond upon Thames", '"Good Job" local', 0.6, 0.47),
    ("2023-12-31", "PAS", "City of Westminster", "Trust MPS", 0.29, 0.57, None, 0.71),
)
QUARTER_ROWS = (
    ("2023-09-01", "Q2 23-24", "Q2", "2023/24", "2023/24 Q2", "Quarterly", 0.5, 0.4, 0.45),
    ("2023-12-01", "Q3 23-24", "Q3", "2023/24", "2023/24 Q3", "Quarterly", 0.52, 0.41, 0.48),
    ("2023-12-01", "Q3 23-24", "Q3", "2023/24", "2023/24 Q3", "R12", 0.51, 0.4, 0.46),
)


def write_lines(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """A text file of these lines."""
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def write_perception(path: Path, *lines: str) -> Path:
    """public-perception-data.csv with these rows."""
    return write_lines(path, PERCEPTION_HEADER, *lines)


def write_survey_workbook(
    path: Path,
    *,
    force: Sequence = FORCE_ROWS,
    boroughs: Sequence = BOROUGH_ROWS,
    quarters: Sequence = QUARTER_ROWS,
) -> Path:
    """The dashboard's workbook, with the leftovers of pivot tables before and behind its data."""
    header = (*ROLLING_HEADER, "MPS", None, None, None, None)
    return write_excel(
        path,
        {
            "Sheet1": excel_rows([("Survey", "(All)"), ("Row Labels", "Sum of Proportion")]),
            "MPS": excel_rows([ROLLING_HEADER, *force]),
            "Borough": excel_rows([header, *boroughs]),
            "PAS London Level": excel_rows([QUARTERS_HEADER, *quarters]),
            "Sheet4": excel_rows([("Row Labels", "Average of Proportion")]),
        },
    )
