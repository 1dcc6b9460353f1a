"""What may be said, in a sentence, of the plan in force."""

from collections.abc import Iterable
from datetime import date

from data_access.areas import LONDON
from metrics.plans import plan_in_force
from metrics.targets import Target
from reporting.wording import sentence


def plan_lead(targets: Iterable[Target], today: date) -> str:
    """The honest position: which plan is in force, and how much of it could be read."""
    targets = tuple(targets)
    plan = plan_in_force(targets, area=LONDON, today=today)
    if plan is None:
        return "No plan for London is in force today among those that are held."
    numbers = any(
        t.has_level and t.area == LONDON and not t.is_ambition and t.on(today) == "in_force"
        for t in targets
    )
    if numbers:
        return sentence(f"{plan} is in force, and sets the numbers below")
    return sentence(
        f"{plan} is in force. Its tables of measures could not be read in full, so no number of "
        "it is shown, and none is invented"
    )
