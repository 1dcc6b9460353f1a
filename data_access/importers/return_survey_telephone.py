"""Survey return, for the Telephone and Digital Investigation Unit survey, never merged with the
User Satisfaction Survey."""

from functools import partial

from data_access.importers.return_rows import LIMITS
from data_access.importers.return_survey import read_survey, says_only
from data_access.reading.layout import Layout
from data_access.reading.peek import Peek
from data_access.reading.tables import has_table
from data_access.templates.survey import SURVEY, TDIU


def recognise(peek: Peek) -> bool:
    """Whether it is a survey return whose rows are all of this survey."""
    return has_table(peek, SURVEY.is_header) and says_only(peek, TDIU)


LAYOUT = Layout(
    id="return_survey_telephone",
    source="telephone_digital_survey",
    title="Survey return: Telephone and Digital Investigation Unit survey (our template)",
    recognise=recognise,
    read=partial(read_survey, survey=TDIU),
    limits=LIMITS,
)
