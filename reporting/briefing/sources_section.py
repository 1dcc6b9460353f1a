"""The last section of a briefing: from which publications the figures come, read in whose copy."""

from collections.abc import Iterable, Sequence

from data_access.importers import SOURCES
from data_access.releases import Release
from data_access.sources import ATTRIBUTION
from metrics.readings import Reading
from metrics.summaries import Summary
from reporting.briefing.content import Section
from reporting.copy_words import read_in
from reporting.wording import listed

SHORT, COPIERS = 3, 6  # so many publications, and those who copied them, are named; more counted


def sources_of(made_of: str, used: Iterable[Release], chosen: Iterable[Summary]) -> Section:
    """The section of these measures, and of the releases that they are from."""
    publications = dict.fromkeys(SOURCES[one.source].title for one in used)
    readings = [one for summary in chosen for one in summary.readings]
    return sources_section(made_of, list(publications), readings)


def sources_section(
    made_of: str, publications: Sequence[str], readings: Sequence[Reading] = ()
) -> Section:
    """Where every figure comes from, whose copies were read, and what the file was made from."""
    number = len(publications)
    named = f"{number} publications, each named with its figures"
    if 0 < number <= SHORT:
        counted = "1 publication" if number == 1 else f"{number} publications"
        named = f"{counted}: {listed(list(publications))}"
    return Section(
        key="sources",
        heading="Where the figures come from",
        message=f"The figures come from {named}." if number else "No figure is held.",
        points=(*_copies(readings), made_of, ATTRIBUTION),
        source="Each figure names its release; status and licence stand with each measure.",
    )


def _copies(readings: Sequence[Reading]) -> Iterable[str]:
    """Whether all or some of the figures were read in copies, and by whom these are."""
    copied = [one for one in readings if one.is_read_in_a_copy]
    if copied:
        which = "All" if len(copied) == len(readings) else "Some"
        citations = [citation for one in reversed(copied) for citation in one.citations]
        yield f"{which} figures were {read_in(citations, most=COPIERS)}."
