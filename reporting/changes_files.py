"""Since the last meeting as markdown for people and as records for programs."""

import re

from metrics.comparison import Comparison, NewPeriod, Revision
from metrics.readings import Reading
from metrics.redefinitions import Redefinition
from metrics.target_changes import TargetChange
from reporting.changes import NOTHING, Told
from reporting.records import plain
from reporting.wording import day

_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")


def changes_markdown(told: Told) -> str:
    """Everything that is said, kind by kind; that there was none is said too."""
    parts = [f"# Since {day(told.since)}, as at {day(told.until)}", _escaped(told.lead)]
    for group in told.groups:
        lines = [f"- {_escaped(line)}" for line in group.lines] or [NOTHING]
        parts += [f"## {group.heading}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def changes_record(comparison: Comparison, told: Told) -> dict:
    """Every single change in full precision, and the sentences that tell it."""
    return {
        "since": comparison.since.isoformat(),
        "until": comparison.until.isoformat(),
        "lead": told.lead,
        "releases": [
            {"release": release.key, "arrival": how.name.lower()}
            for release, how in comparison.releases
        ],
        "new_periods": [_new(one) for one in comparison.new_periods],
        "revisions": [_revised(one) for one in comparison.revisions],
        "redefinitions": [_redefined(one) for one in comparison.redefinitions],
        "targets": [_retargeted(one) for one in comparison.targets],
        "verdicts": [_verdict(one) for one in comparison.verdicts],
        "told": {group.heading: list(group.lines) for group in told.groups},
    }


def _point(reading: Reading) -> dict:
    point = reading.point
    return {
        "area": point.area,
        "dimension": point.dimension,
        "breakdown": point.breakdown,
        "period_start": point.period_start.isoformat(),
        "period_end": point.period_end.isoformat(),
    }


def _new(one: NewPeriod) -> dict:
    return {
        "measure": one.measure.id,
        **_point(one.reading),
        "value": plain(one.reading.value),
        "marker": one.reading.marker,
        "release": one.reading.release.key,
        "arrival": one.arrival.name.lower(),
    }


def _revised(one: Revision) -> dict:
    after = one.after
    return {
        "measure": one.measure.id,
        **_point(one.before),
        "before": plain(one.before.value),
        "after": plain(after.value) if after else None,
        "before_release": one.before.release.key,
        "after_release": after.release.key if after else None,
    }


def _redefined(one: Redefinition) -> dict:
    return {"measure": one.measure.id, "reason": one.reason, "source": one.source}


def _retargeted(one: TargetChange) -> dict:
    return {
        "target": one.target.key,
        "happened": one.happened.value,
        "value": plain(one.target.value),
        "before": plain(one.before.value) if one.before else None,
    }


def _verdict(one) -> dict:  # noqa: ANN001 - a VerdictChange
    return {
        "measure": one.measure.id,
        "area": one.area,
        "question": one.question,
        "before": one.before.answer.code,
        "after": one.after.answer.code,
        "causes": [cause.name.lower() for cause in one.causes],
    }
