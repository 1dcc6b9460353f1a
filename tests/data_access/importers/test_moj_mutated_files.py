"""Court files spoilt at random: read, or refused in words; never anything else."""

import random
from pathlib import Path

import pytest

from data_access.importers import (
    moj_open_duration,
    moj_publication_tables,
    moj_receipts_disposals_open,
    moj_timeliness,
    moj_trials,
)
from data_access.reading.layout import ImportFailed, Layout
from data_access.reading.peek import Peek
from tests.data_access.made_court import (
    table_c1,
    write_open,
    write_rdos,
    write_timeliness,
    write_trials,
)
from tests.data_access.made_files import excel_rows, write_excel, write_open_document
from tests.data_access.mutated import mutate


def make_all(folder: Path) -> list[tuple[Layout, Path]]:
    """One sound file of each layout, with the layout."""
    tables = {"Cover": [("Published: 26 March 2026",)], "Table_C1": table_c1()}
    sheets = {name: excel_rows(rows) for name, rows in tables.items()}
    return [
        (moj_receipts_disposals_open.LAYOUT, write_rdos(folder / "a.xlsx")),
        (moj_open_duration.LAYOUT, write_open(folder / "b.xlsx")),
        (moj_timeliness.LAYOUT, write_timeliness(folder / "c.xlsx")),
        (moj_trials.LAYOUT, write_trials(folder / "d.xlsx")),
        (moj_publication_tables.LAYOUT, write_open_document(folder / "e.ods", tables)),
        (moj_publication_tables.LAYOUT, write_excel(folder / "f.xlsx", sheets)),
    ]


@pytest.mark.prove("a court file spoilt at random is read or refused", sample=120, full=2_000)
def test_a_spoilt_file_is_read_or_refused_in_words(tmp_path: Path, repeats: int) -> None:
    chance = random.Random(20261002)
    sound = make_all(tmp_path)
    for at in range(repeats):
        layout, path = sound[at % len(sound)]
        spoilt = mutate(path, tmp_path / f"spoilt{path.suffix}", chance)
        assert layout.recognise(Peek(spoilt)) in (True, False)
        assert all(text.startswith("spoilt") for text in said_of(layout, spoilt))


def said_of(layout: Layout, path: Path) -> list[str]:
    """What is told when a file is refused; nothing when it is read."""
    try:
        layout.read(path)
    except ImportFailed as failed:
        return [str(problem) for problem in failed.problems] or ["refused without a word"]
    return []
