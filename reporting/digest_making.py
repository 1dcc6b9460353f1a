"""From the store to the digest of a week."""

from datetime import date
from email.message import EmailMessage

from sqlalchemy import Engine

from data_access.settings import office
from metrics.answers import View, summaries
from reporting.answered import told_since
from reporting.briefing.opening_sections import exceptions_section
from reporting.digest import Addresses, write_digest
from reporting.links import view_link
from reporting.product import product_version
from reporting.wording import day


def make_digest(
    engine: Engine, area: str, since: date, until: date, addresses: Addresses
) -> EmailMessage:
    """The e-mail of what changed between two days, and what is off track on the later."""
    _, told = told_since(engine, since, until, areas=[area])
    found = summaries(engine, View(area, until))
    return write_digest(
        told,
        exceptions_section(found),
        addresses,
        office=office().name,
        link=view_link("since_last_meeting", area=area, since=since.isoformat()),
        made_of=f"Made for {area}, {day(until)}, by version {product_version()} of the dashboard.",
    )
