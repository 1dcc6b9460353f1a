"""Our own returns, filled in as people fill them in: in the template itself, or as CSV."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl

from data_access.templates.fields import DATE_LABEL, RETURN_SHEET
from data_access.templates.handed_out import TEMPLATES, template, template_csv

FIRST_ROW = 5
Answers = Mapping[str, object]

SURVEY: Answers = {
    "Survey": "User Satisfaction Survey",
    "Period type": "Quarter",
    "Period ends": "31/03/2026",
    "Service area": "Overall",
    "Area": "London",
    "Breakdown": "Everyone",
    "Number satisfied": 480,
    "Number who answered": 600,
}
FUNNEL: Answers = {
    "Period type": "Quarter",
    "Period ends": "31/03/2026",
    "Area": "London",
    "Breakdown": "Everyone",
    "Received": 1200,
    "Invalid": 200,
    "Valid": 1000,
    "Contact attempted": 1000,
    "Not reached": 300,
    "Contacted": 700,
    "Declined": 300,
    "Needs assessed": 400,
    "Information only": 150,
    "Support accepted": 250,
    "Closed": 180,
}
RIGHT: Answers = {
    "Period type": "12 months",
    "Period ends": "31/03/2026",
    "Area": "London",
    "Right": "Kept informed",
    "Agency": "Metropolitan Police",
    "Edition of the Code": "Code of April 2021",
    "Due": 500,
    "Met": 410,
}
TARGET: Answers = {
    "Reference": "office-satisfaction-2027",
    "Plan": "Annual report 2026",
    "Plan starts": "01/04/2026",
    "Words": "80% of victims satisfied",
    "Kind": "At least",
    "Status": "In force",
    "How far read": "In full",
    "Direction": "Increase",
    "Measures": "victim_satisfaction_overall; victim_satisfaction_treatment",
    "Target area": "London",
    "Target value": 80,
    "Unit": "per cent",
    "Due on": "31/03/2027",
    "Set by": "The office itself (an ambition)",
    "Source title": "Annual report 2026",
    "Link": "https://example.org/report",
}
COMMITMENT: Answers = {
    "Title": "£3m a year for victim care",
    "Words": "£3m a year for victim care in the Met",
    "Commitment area": "London",
    "Announced on": "10/03/2023",
    "Owner": "City Hall",
    "Amount": "£3,000,000",
    "Status": "Open",
    "Source title": "Press release",
}
EVENT: Answers = {
    "Happened on": "28/02/2024",
    "Precision": "Day",
    "Label": "The Met moves to a new crime system",
    "Theme": "Victims' journeys",
    "Event area": "London",
    "Planned": "No, it happened",
    "Source title": "Met announcement",
}
FILLED = {
    "survey": SURVEY,
    "referrals": FUNNEL,
    "victims_code": RIGHT,
    "targets": TARGET,
    "commitments": COMMITMENT,
    "events": EVENT,
}


def fill_workbook(path: Path, template_id: str, *rows: Answers, dated: object = None) -> Path:
    """The template with these rows written into its sheet, as a spreadsheet program saves it."""
    book = openpyxl.load_workbook(io.BytesIO(template(template_id)))
    sheet = book[RETURN_SHEET]
    columns = {cell.value: cell.column for cell in sheet[FIRST_ROW - 1]}
    for number, row in enumerate(rows, FIRST_ROW):
        for name, answer in row.items():
            sheet.cell(row=number, column=columns[name], value=answer)
    for (label,) in book["Cover"].iter_rows(max_col=1):
        if str(label.value).startswith(DATE_LABEL):
            book["Cover"].cell(row=label.row, column=2, value=dated)
    book.save(path)
    return path


def fill_csv(path: Path, template_id: str, *rows: Answers, sign: str = ",") -> Path:
    """The template as CSV with these rows."""
    names = [field.name for field in TEMPLATES[template_id].fields]
    assert template_csv(template_id).decode("utf-8-sig") == ",".join(names) + "\n"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, names, delimiter=sign)
        writer.writeheader()
        writer.writerows(rows)
    return path
