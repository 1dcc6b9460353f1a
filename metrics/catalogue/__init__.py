"""THE MEASURES: one declaration each, a file or two a theme, in the order in which they appear.

To add one, declare it in its theme's file. Its series must be among those that a source
declares; tests/metrics/test_catalogue.py says what else a declaration needs.
"""

from collections.abc import Iterable
from difflib import get_close_matches

from metrics.catalogue.crown_court import CROWN_COURT
from metrics.catalogue.crown_court_flows import CROWN_COURT_BEFORE, CROWN_COURT_FLOWS
from metrics.catalogue.crown_court_tools import CROWN_COURT_TOOLS
from metrics.catalogue.journeys import JOURNEYS
from metrics.catalogue.journeys_flagged import DOES_NOT_SUPPORT, FLAGGED
from metrics.catalogue.marac import MARAC
from metrics.catalogue.referral_funnel import REFERRAL_FUNNEL
from metrics.catalogue.referrals import REFERRALS
from metrics.catalogue.residents import PUBLIC_ATTITUDES
from metrics.catalogue.satisfaction import SATISFACTION
from metrics.catalogue.survey_returns import SURVEY_RETURNS
from metrics.catalogue.victims_code import VICTIMS_CODE
from metrics.measure import Measure

MEASURES: tuple[Measure, ...] = (
    *(*SATISFACTION, *SURVEY_RETURNS, *VICTIMS_CODE, *PUBLIC_ATTITUDES),
    *(*CROWN_COURT, *CROWN_COURT_FLOWS, *CROWN_COURT_TOOLS, *CROWN_COURT_BEFORE),
    *(*MARAC, *REFERRALS, *REFERRAL_FUNNEL),
    *(*JOURNEYS, *DOES_NOT_SUPPORT, *FLAGGED),
)


class UnknownMeasure(Exception):
    """No measure has this id; the message names the nearest ones."""


def find_measure(name: str, measures: Iterable[Measure] = MEASURES) -> Measure:
    """The measure with that id. Raises UnknownMeasure with the nearest names."""
    by_id = {measure.id: measure for measure in measures}
    if name in by_id:
        return by_id[name]
    near = get_close_matches(name, by_id, n=3, cutoff=0.0)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UnknownMeasure(f"No measure is called {name!r}.{hint}")
