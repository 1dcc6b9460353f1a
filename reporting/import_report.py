"""Everything that is told of a file before it is stored: for the page, and for `check`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from data_access.importing.differences import Difference, differences, says_nothing_new
from data_access.importing.disagreements import Disagreement, disagreements
from data_access.importing.kept import differences as kept_differences
from data_access.importing.prepare import Prepared
from data_access.kept_rows import read_rows
from metrics.comparison import Comparison
from metrics.revisions import what_would_change
from reporting.disagreement_words import disagreement_lines
from reporting.import_words import (
    NOTHING_NEW,
    gone_sentence,
    kept_rows_lines,
    new_periods_lines,
    revisions_table,
    verdict_lines,
    what_is_stored,
    what_it_is,
)


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """What a file is and what it would change. comparison: None where it holds no figures.

    disagreements: with the other files of its release that are held.
    """

    prepared: Prepared
    differences: tuple[Difference, ...]
    disagreements: tuple[Disagreement, ...]
    comparison: Comparison | None
    kept: Mapping[str, Mapping[str, list[str]]]

    @property
    def warnings(self) -> list[str]:
        """What a reader should know before importing."""
        return [*self.prepared.notes, *disagreement_lines(self.disagreements)]

    @property
    def says_nothing_new(self) -> bool:
        """Whether importing it would change nothing at all."""
        release = self.prepared.release
        if self.prepared.known:
            return True
        if release is None:
            return not any(keys for kinds in self.kept.values() for keys in kinds.values())
        return says_nothing_new(release, self.differences)


def import_report(engine: Engine, prepared: Prepared, today: date) -> ImportReport:
    """Work out what a file would change; nothing is stored."""
    release = prepared.release
    return ImportReport(
        prepared=prepared,
        differences=differences(engine, release) if release else (),
        disagreements=disagreements(engine, release) if release else (),
        comparison=what_would_change(engine, release, today) if release else None,
        kept={
            name: kept_differences(read_rows(engine, name), rows, name)
            for name, rows in prepared.kept_rows.items()
        },
    )


def report_lines(report: ImportReport) -> list[str]:
    """The report as sentences, for a terminal."""
    prepared, found = report.prepared, report.comparison
    lines = [what_it_is(prepared), what_is_stored(prepared)]
    lines += [f"Note: {note}" for note in report.warnings]
    if report.says_nothing_new and not prepared.known:
        return [*lines, NOTHING_NEW]
    lines += kept_rows_lines(report.kept)
    for one in report.differences:
        said = f"{one.new:,} new, {one.revised:,} changed, {one.same:,} the same"
        lines.append(f"{one.series}: {said}, {one.gone:,} no longer given.")
    if found:
        table = revisions_table(found).head(10).to_dict("records")
        lines += new_periods_lines(found)
        lines += [", ".join(f"{name}: {text}" for name, text in row.items()) for row in table]
        lines += [*filter(None, [gone_sentence(found)]), *verdict_lines(found)]
    return lines


def report_record(report: ImportReport) -> dict:
    """The same for programs."""
    prepared, found = report.prepared, report.comparison
    return {
        "file": prepared.file_name,
        "sha256": prepared.sha256,
        "layout": prepared.layout.id,
        "source": prepared.layout.source,
        "title": prepared.title,
        "release": prepared.key,
        "rows": prepared.rows,
        "notes": report.warnings,
        "nothing_new": report.says_nothing_new,
        "series": {
            one.series: {"new": one.new, "revised": one.revised, "same": one.same, "gone": one.gone}
            for one in report.differences
        },
        "kept_rows": {name: dict(kinds) for name, kinds in report.kept.items()},
        "revisions": revisions_table(found).to_dict("records") if found else [],
        "verdicts": verdict_lines(found) if found else [],
    }
