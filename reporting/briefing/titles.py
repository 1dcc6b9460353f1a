"""How a briefing is called, and the sentence that says what it was made from."""

from collections.abc import Sequence
from datetime import date

from data_access.importers import SOURCES
from data_access.releases import Release
from metrics.summaries import Summary
from reporting import wording
from reporting.briefing.content import Kind, Request
from reporting.wording import sentence

_TITLES = {
    Kind.WEEKLY: "Weekly oversight meeting, {area}",
    Kind.MINISTERIAL: "How victims and survivors are served in {area}",
    Kind.SUMMIT: "What victims and survivors face in {area}",
    Kind.BOROUGH: "Victims and survivors in {area}",
}
_COURT = " Crown Court"
KIND_NAMES = {
    Kind.WEEKLY: "Weekly meeting",
    Kind.MINISTERIAL: "Ministerial briefing",
    Kind.SUMMIT: "Summit, on stage",
    Kind.MEASURE: "Measures in depth",
    Kind.BOROUGH: "Borough",
}


def title(request: Request, chosen: Sequence[Summary]) -> str:
    """The title of the whole; of one measure in depth, its question."""
    if request.kind is Kind.MEASURE and len(chosen) == 1:
        return _asked_of(request.area, chosen[0].measure.question)
    return _TITLES.get(request.kind, "Measures in depth, {area}").format(area=request.area)


def _asked_of(area: str, question: str) -> str:
    """A court by its place alone, where the question names the Crown Court itself."""
    place = area.removesuffix(_COURT) if _COURT in question else area
    return f"{place}: {question}"


def subtitle(request: Request) -> str:
    """The day for which it is made, and the office's own sentence."""
    as_at = "Figures as published at" if request.as_at else "For"
    own = f" {sentence(request.sentence)}" if request.sentence.strip() else ""
    return f"{as_at} {wording.day(request.day)}.{own}"


def made_from(used: Sequence[Release], *, day: date) -> str:
    """From which releases, and for which day."""
    by_source: dict[str, list[str]] = {}
    for release in used:
        by_source.setdefault(SOURCES[release.source].title, []).append(_name(release))
    named = "; ".join(
        f"{name} ({', '.join(dict.fromkeys(said))})" for name, said in by_source.items()
    )
    return f"Made for {wording.day(day)} from: {named or 'no release'}."


def _name(release: Release) -> str:
    return f"{release.published_as}{f', version {release.version}' if release.version > 1 else ''}"
