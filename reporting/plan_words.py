"""What may be said, in a sentence, of the plan in force."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from data_access.areas import LONDON
from metrics.plans import plan_in_force, plan_name, with_article
from metrics.summaries import Summary
from metrics.targets import Target, TargetKind, TargetState
from metrics.verdict import Answer
from reporting.wording import listed, sentence

JUDGED = (Answer.MET, Answer.NOT_MET, Answer.TOO_CLOSE, Answer.DIRECTION_ONLY)


def plan_lead(targets: Iterable[Target], today: date) -> str:
    """The honest position: which plan is in force, and how much of it could be read."""
    targets = tuple(targets)
    plan = plan_in_force(targets, area=LONDON, today=today)
    if plan is None:
        return "No plan for London is in force today among those that are held."
    unread = (
        f"{plan} is in force. Its tables of measures could not be read in full by us: it may set "
        "numbers that are not shown here"
    )
    return " ".join(map(sentence, filter(None, (unread, _numbers_of(targets, today)))))


def plan_answer(targets: Iterable[Target], summaries: Iterable[Summary], today: date) -> str:
    """How many of the promises of London's plan the figures held for London can judge, and why.

    summaries: those of London.
    """
    targets = tuple(targets)
    plan = plan_in_force(targets, area=LONDON, today=today)
    asked = _asked(targets, plan, today)
    if not asked:
        return plan_lead(targets, today)
    by_id = {one.measure.id: one for one in summaries}
    judged = sum(_is_judged(one, by_id) for one in asked)
    held = f"the {len(asked)} promises" if len(asked) > 1 else "the 1 promise"
    said = (
        f"{judged or 'None'} of {held} of {plan} that we hold can be judged as met or not; it is a "
        "published document, but its tables of measures could not be read in full by us: it may "
        "set numbers that are not shown here"
    )
    return " ".join(map(sentence, filter(None, (said, _numbers_of(targets, today)))))


def _asked(targets: Iterable[Target], plan: str | None, today: date) -> list[Target]:
    """What a plan for London asks for on a day."""
    return [
        one
        for one in targets
        if plan_name(one.plan) == plan
        and one.area == LONDON
        and one.on(today) is TargetState.IN_FORCE
    ]


def _is_judged(promise: Target, by_id: Mapping[str, Summary]) -> bool:
    """Whether a promise says what to judge by, and a measure that it names was judged."""
    is_direction = promise.kind is TargetKind.DIRECTION and promise.read == "in_full"
    named = (by_id[name] for name in promise.measures if name in by_id)
    judged = any(one.verdict.target.answer in JUDGED for one in named)
    return judged and (promise.has_level or is_direction)


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
    asked = [one.priority for one in _asked(targets, plan, today)]
    return [sentence(f"Objective {words}") for words in dict.fromkeys(asked) if words]


def limits_sentence(targets: Iterable[Target], summaries: Iterable[Summary], today: date) -> str:
    """Why the time limits in force, such as those of the Victims' Code, are not judged."""
    limits = [
        one
        for one in targets
        if one.kind is TargetKind.TIME_LIMIT
        and one.value is not None
        and one.on(today) is TargetState.IN_FORCE
    ]
    if not limits:
        return ""
    plans = listed([with_article(name) for name in dict.fromkeys(one.plan for one in limits)])
    named = {name for one in limits for name in one.measures}
    told = [one.measure.title for one in summaries if one.measure.id in named and one.latest]
    why = "no figure is held of how often they are kept"
    if told:
        why = f"they do not say how often they must be kept (figures are held of: {listed(told)})"
    number = "The time limit" if len(limits) == 1 else f"The {len(limits)} time limits"
    return sentence(f"{number} in force, of {plans}, cannot be judged either: {why}")


def unread_sentence(summaries: Sequence[Summary]) -> str:
    """Of how many measures no number could be read in the plan, and how many others are judged."""
    answers = [one.verdict.target.answer for one in summaries]
    unread, judged = answers.count(Answer.NO_NUMBER_READ), sum(one in JUDGED for one in answers)
    others = len(answers) - unread
    if not unread:
        return f"Of {others} measures, {judged or 'none'} can be judged today:"
    first = f"For {unread} of {len(answers)} measures, no number could be read in the plan."
    rest = f"Of the other {others}, {judged or 'none'} can be judged today:" if others else ""
    return f"{first} {rest}".strip()


def alike(summaries: Iterable[Summary]) -> dict[str, list[Summary]]:
    """Those of whose target the same is said, together; what is said most often comes last."""
    found: dict[str, list[Summary]] = {}
    for one in summaries:
        found.setdefault(one.verdict.target.reason, []).append(one)
    return dict(sorted(found.items(), key=lambda pair: len(pair[1])))
