"""From the store to the digest of a week."""

from datetime import date, datetime, time, timedelta
from email.message import EmailMessage

from sqlalchemy import Engine

from data_access.kept_rows import read_rows
from data_access.oversight.actions import read_actions
from data_access.settings import office
from metrics.answers import View, summaries
from reporting.answered import told_since
from reporting.briefing.opening_sections import exceptions_section
from reporting.changes import Group
from reporting.digest import Addresses, actions_group, digest_groups, write_digest
from reporting.links import view_link
from reporting.product import product_version
from reporting.wording import day


def make_digest(
    engine: Engine, area: str, since: date, until: date, addresses: Addresses
) -> EmailMessage:
    """The e-mail of what changed between two days, and what is open and off track on the later."""
    _, told = told_since(engine, since, until, areas=[area])
    found = summaries(engine, View(area, until))
    groups = digest_groups(told, _open_actions(engine, until), exceptions_section(found))
    return write_digest(
        told,
        groups,
        addresses,
        office=office().name,
        link=view_link("since_last_meeting", area=area, since=since.isoformat()),
        made_of=f"Made for {area}, {day(until)}, by version {product_version()} of the dashboard.",
    )


def _open_actions(engine: Engine, until: date) -> Group:
    """The actions of the whole office, as they stood at the end of that day."""
    evening = datetime.combine(until + timedelta(days=1), time())
    found = read_actions(engine, moment=evening)
    return actions_group(found, until, read_rows(engine, "commitments"))
