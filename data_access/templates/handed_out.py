"""The returns that we hand out, by their id, as files."""

from data_access.templates.commitments import COMMITMENTS
from data_access.templates.events import EVENTS
from data_access.templates.fields import Template
from data_access.templates.referrals import REFERRALS
from data_access.templates.survey import SURVEY
from data_access.templates.targets import TARGETS
from data_access.templates.victims_code import VICTIMS_CODE
from data_access.templates.writer import write_csv, write_workbook

TEMPLATES: dict[str, Template] = {
    one.id: one for one in (SURVEY, REFERRALS, VICTIMS_CODE, TARGETS, COMMITMENTS, EVENTS)
}


def template(template_id: str) -> bytes:
    """An empty return as an .xlsx workbook, with its guidance and drop-down lists."""
    return write_workbook(TEMPLATES[template_id])


def template_csv(template_id: str) -> bytes:
    """An empty return as a .csv file: its header and nothing else."""
    return write_csv(TEMPLATES[template_id])
