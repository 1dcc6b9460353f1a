"""What pages of many measures say beside their cards: what moved most, what is overdue, awaited."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain, groupby
from os.path import commonprefix

from data_access.source_states import SourceState, Standing
from metrics.calculations import Rate
from metrics.periods import year_earlier
from metrics.summaries import Summary
from metrics.verdict import Answer
from reporting.sentences import latest_sentence
from reporting.text import Part, element, inner_link, strong
from reporting.wording import day, sentence, shown

MOST = 4
LATE = (SourceState.NEWER_PUBLISHED, SourceState.OVERDUE)
BY_QUARTER = ", by quarter"
_MOVED = (Answer.IMPROVING, Answer.GETTING_WORSE, Answer.HIGHER, Answer.LOWER)


def biggest_changes(summaries: Sequence[Summary], today: date) -> list[str]:
    """The measures that moved most in a year, largest first; none older than two years.

    A number that is only what a share told here is taken of is left to that share.
    """
    moved = [
        one
        for one in summaries
        if one.change_on_year
        and one.measure.redefined_as is None
        and one.latest.period_end >= year_earlier(year_earlier(today))
        and one.change_on_year.per_cent is not None
        and one.verdict.movement.answer in _MOVED
    ]
    bases = {
        one.measure.calculation.denominator
        for one in moved
        if isinstance(one.measure.calculation, Rate)
    }
    moved = [one for one in moved if not bases.issuperset(one.measure.calculation.series)]
    moved.sort(key=lambda one: -abs(one.change_on_year.per_cent))
    if not moved:
        return ["No measure held for this area can be compared with a year before."]
    return [f"{one.verdict.movement.answer.words}: {latest_sentence(one)}" for one in moved[:MOST]]


def context_sentence(summary: Summary, others: Sequence[Summary]) -> str:
    """Beside a figure of long ago: the country's own figure of the same question, if one is new."""
    country = [
        one
        for one in others
        if one.measure.only_area not in ("", summary.area)
        and one.measure.theme is summary.measure.theme
        and not (one.is_awaiting or one.is_out_of_date)
    ]
    if not country or not summary.is_out_of_date:
        return ""
    return f"By another survey, which does not compare: {latest_sentence(country[0])}"


def overdue_sentence(standing: Standing) -> str:
    """What is late, since when, and who publishes it."""
    name = f"{standing.source.title} ({standing.source.publisher})"
    held = standing.newest_held.published_as
    if standing.state is SourceState.NEWER_PUBLISHED:
        out = day(standing.newest_known)
        return sentence(f"{name}: a release of {out} is out and not loaded; we hold {held}")
    due = f"{standing.next_due:%B %Y}"
    return sentence(f"{name}: the next was due in {due} and is not loaded; we hold {held}")


def overdue_lines(standings: Iterable[Standing]) -> list[str]:
    """What is late, and what is held only without London's figures, a sentence for each."""
    held = tuple(standings)
    late = [overdue_sentence(one) for one in held if one.state in LATE]
    return [*late, *(_without_london(one) for one in held if one.lacks_london)]


def undated_sentence(standings: Iterable[Standing]) -> str:
    """Of how many sources nobody can say whether they are late; nothing where there is none."""
    undated = sum(one.state is SourceState.NO_DATE for one in standings)
    if not undated:
        return ""
    sources = "1 other source" if undated == 1 else f"{undated} other sources"
    return f"For {sources} no day of release is announced; how old each is:"


def _without_london(standing: Standing) -> str:
    name = f"{standing.source.title} ({standing.source.publisher})"
    newest, ours = standing.newest_held, standing.newest_for_london
    return sentence(
        f"{name}: the release of {newest.published_as} is held without London's figures; for "
        f"London we hold that of {ours.published_as}"
    )


def lanes_description(summaries: Sequence[Summary]) -> str:
    """What the chart of headline measures shows."""
    latest = (f"{one.measure.title}, {shown(one.latest, one.measure.unit)}" for one in summaries)
    told = f"Lines over time, each on a scale of its own: {'; '.join(latest)}."
    return told if len(told) <= 250 else f"{told[:247]}..."


def is_told(summary: Summary) -> bool:
    """Whether a figure is held, or at least a statement of one."""
    return bool(summary.latest or summary.statements)


def awaited_lines(summaries: Iterable[Summary], address: Mapping[str, str]) -> list[Part]:
    """The measures of which nothing is held, section by section, each a step to its page.

    address: what that step carries on.
    """
    awaited = [one for one in summaries if not is_told(one)]
    sections = groupby(awaited, key=lambda one: one.measure.section)
    return [_awaited_line(section, list(found), address) for section, found in sections]


def _awaited_line(section: str, found: list[Summary], address: Mapping[str, str]) -> Part:
    asked = ({**address, "measure": one.measure.id} for one in found)
    steps = map(partial(inner_link, "pages/measure.py"), _shortly(section, found), asked)
    apart = ("; ",) * (len(found) - 1) + (".",)
    return element("span", strong(section), ": ", *chain(*zip(steps, apart, strict=True)))


def _shortly(section: str, awaited: Sequence[Summary]) -> list[str]:
    """The titles, of which what the section says is said once, and a shared beginning too."""
    titles = [one.measure.title for one in awaited]
    if section.endswith(BY_QUARTER):
        titles = [title.removesuffix(BY_QUARTER) for title in titles]
    shared = commonprefix(titles).rpartition(" ")[0]
    if len(titles) < 3 or len(shared.split()) < 3:
        return titles
    return [titles[0], *(title.removeprefix(f"{shared} ") for title in titles[1:])]
