"""What may be said, in a sentence, of the plan in force."""

from collections.abc import Iterable, Sequence
from datetime import date

from data_access.areas import LONDON
from metrics.plans import plan_in_force, plan_name
from metrics.summaries import Summary
from metrics.targets import Target
from metrics.verdict import Answer
from reporting.wording import listed, sentence


def plan_lead(targets: Iterable[Target], today: date) -> str:
    """The honest position: which plan is in force, and how much of it could be read."""
    targets = tuple(targets)
    plan = plan_in_force(targets, area=LONDON, today=today)
    if plan is None:
        return "No plan for London is in force today among those that are held."
    unread = (
        f"{plan} is in force. Its tables of measures could not be read in full: it may set "
        "numbers that are not shown here"
    )
    return " ".join(map(sentence, filter(None, (unread, _numbers_of(targets, today)))))


def _numbers_of(targets: Iterable[Target], today: date) -> str:
    """Whose numbers stand below; a plan never gets those of another."""
    plans = {
        plan_name(t.plan): None
        for t in targets
        if t.has_level and t.area == LONDON and not t.is_ambition and t.on(today) == "in_force"
    }
    return f"The numbers that are shown are those of {listed(list(plans))}" if plans else ""


def objectives(targets: Iterable[Target], today: date) -> list[str]:
    """What the plan in force for London asks for, in its own words, without the numbers unread."""
    targets = tuple(targets)
    plan = plan_in_force(targets, area=LONDON, today=today)
    asked = [
        one.priority
        for one in targets
        if plan_name(one.plan) == plan and one.area == LONDON and one.on(today) == "in_force"
    ]
    return [sentence(f"Objective {words}") for words in dict.fromkeys(asked) if words]


def unread_sentence(summaries: Sequence[Summary]) -> str:
    """Of how many measures no number could be read in the plan."""
    unread = sum(one.verdict.target.answer is Answer.NO_NUMBER_READ for one in summaries)
    if not unread:
        return ""
    return (
        f"For {unread} of {len(summaries)} measures, no number could be read in the plan. "
        "The others:"
    )
