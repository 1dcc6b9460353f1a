"""The ways in which figures are split, by name: "age", "ethnicity", "offence"."""

from difflib import get_close_matches

from sqlalchemy import Engine

from data_access.holdings import dimensions_held
from data_access.observations import ALL
from metrics.catalogue import MEASURES


class UnknownBreakdown(Exception):
    """Nothing is split by that; the message names the nearest ones."""


def find_breakdown(engine: Engine, name: str) -> str:
    """The split with that name, of any measure. Raises UnknownBreakdown with the nearest names."""
    declared = {ALL, *(one for measure in MEASURES for one in measure.breakdowns)}
    if name in declared or name in (known := declared | dimensions_held(engine)):
        return name
    near = get_close_matches(name, sorted(known), n=3, cutoff=0.0)
    raise UnknownBreakdown(f"No figure is split by {name!r}. Did you mean {' or '.join(near)}?")
