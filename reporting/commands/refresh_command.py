"""The command refresh: every source that can be found, one sentence for each."""

from argparse import Namespace

from data_access.refreshing.places import FURTHER_PLACES, PLACES
from data_access.refreshing.refresh import Refreshed, refresh
from data_access.writers import command_writer
from reporting.commands.outcome import (
    DONE,
    NOT_REACHED,
    REFUSED,
    WRONG_USE,
    CommandFailed,
    Outcome,
    progress,
    store,
)
from reporting.disagreement_words import disagreement_lines


def refresh_sources(options: Namespace) -> Outcome:
    """Find, fetch and store the newest release of each source that is named, or of all."""
    by = "" if options.dry_run else command_writer(options.by)
    wanted = options.sources or list(PLACES)
    if unknown := [name for name in wanted if name not in PLACES]:
        known = ", ".join(PLACES)
        raise CommandFailed(f"{unknown[0]} is not one of {known}", code=WRONG_USE)
    engine = store()
    found = []
    every = [(name, place) for name in wanted for place in (None, *FURTHER_PLACES.get(name, ()))]
    for source, place in every:
        one = refresh(
            *(engine, source),
            by=by,
            today=options.today,
            dry_run=options.dry_run,
            place=place,
            told=progress,
        )
        progress("")
        found.append(one)
    return Outcome(
        lines=[line for one in found for line in (one.sentence, *_notes(one))],
        record={"sources": [vars(one) | {"disagreements": _notes(one)} for one in found]},
        code=_code(found),
    )


def _notes(one: Refreshed) -> list[str]:
    return [f"Note: {line}" for line in disagreement_lines(one.disagreements)]


def _code(found: list[Refreshed]) -> int:
    states = {one.state for one in found}
    if "not_reached" in states:
        return NOT_REACHED
    return REFUSED if "refused" in states else DONE
