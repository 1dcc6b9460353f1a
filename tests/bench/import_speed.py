"""A million rows into the store, beside a raw executemany: python -m tests.bench.import_speed.

Prints seconds of computing (which neighbours on the machine change little) and how many times the
raw loading each takes: storing a release with its checksum, and a whole import of a CSV export
(read, checked, stored). Raw is the driver's own executemany of ready tuples into the same table
with the same key on the same disk: as rows come, and in the order of the key, which is the faster
one and the one compared with.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from data_access.database import open_database, writing
from data_access.exporting.tidy_tables import write_export
from data_access.importing.exports import store_export
from data_access.releases import Citation
from data_access.stored_rows import in_order
from data_access.storing import ReleaseToStore, store_release

ROWS = 1_000_000
MOST = 2.0
DAYS = [f"{year}-{month:02}-28" for year in range(2016, 2026) for month in range(1, 13)]


def made_rows(count: int) -> list[tuple]:
    """Rows as they are stored, in no order of their key: areas, offences and months in turn."""
    areas, offences = [f"Area {n}" for n in range(60)], [f"Offence {n}" for n in range(200)]
    rows = []
    for at in range(count):
        day = DAYS[at // 12_000 % len(DAYS)]
        area, offence = areas[at % 60], offences[at // 60 % 200]
        key = ("crown_court_open_cases", area, "offence", offence, day, day, 1)
        rows.append((*key, float(at), "", None, None, False))
    return rows


def made_release(count: int) -> ReleaseToStore:
    """A release of so many rows."""
    cited = Citation(number=1, kind="publisher_file", title="Made for a benchmark")
    return ReleaseToStore(
        source="criminal_court_statistics",
        published_on=None,
        published_precision="unknown",
        published_as="date of publication not recorded",
        title="Made for a benchmark",
        citations=(cited,),
        holdings=tuple(("crown_court_open_cases", f"Area {n}", True) for n in range(60)),
        rows=made_rows(count),
    )


def timed(words: str, work: Callable[[], object], beside: float) -> float:
    """How long it takes, said with its ratio."""
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    print(f"{words:20} {seconds:6.2f} s  {seconds / beside:5.2f} times raw")
    return seconds / beside


def seconds_of_raw(folder: Path, rows: list[tuple], words: str) -> float:
    """The seconds of the raw loading."""
    engine = open_database(f"sqlite:///{folder / f'{words}.sqlite'}")
    full = [(*row[:6], 1, 1, *row[7:]) for row in rows]
    command = f"INSERT INTO observations VALUES ({','.join('?' * 13)})"
    with writing(engine) as connection:
        store_release(connection, made_release(0), by="bench")
        start = time.process_time()
        with closing(connection.connection.cursor()) as cursor:
            cursor.executemany(command, full)
    seconds = time.process_time() - start
    engine.dispose()
    print(f"{words:20} {seconds:6.2f} s", flush=True)
    return seconds


def main(count: int = ROWS) -> int:
    """0 where the whole import of the CSV stays within its bound."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = made_release(count)
        seconds_of_raw(folder, list(made.rows), "raw, as they come")
        beside = seconds_of_raw(folder, in_order(made.rows), "raw, in key order")
        engine = open_database(f"sqlite:///{folder / 'stored.sqlite'}")

        def stored() -> None:
            with writing(engine) as connection:
                store_release(connection, made, by="bench")

        timed("store_release", stored, beside)
        write_export(engine, folder / "out")
        other = open_database(f"sqlite:///{folder / 'imported.sqlite'}")
        ratio = timed(
            "import of the CSV", lambda: store_export(other, folder / "out", by="bench"), beside
        )
        engine.dispose()
        other.dispose()
    print(f"bound: {MOST} times raw")
    return int(ratio > MOST)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
