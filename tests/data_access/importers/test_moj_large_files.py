"""The largest tool at its full size: what comes back, in what time and with what memory."""

import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

import pytest

from data_access.importers.moj_open_duration import read
from tests.data_access.importers.figures import value
from tests.data_access.made_large import FULL_SIZE, LARGE_AREAS, cases, write_large_open
from tests.helpers import ROOT

MOST_MEMORY = 600 * 1024 * 1024
MOST_TIME = 2.5
# The kernel's own high-water mark: what getrusage tells is inherited from who started it.
READ = """
import sys, time
from pathlib import Path
from data_access.importers.moj_open_duration import read
start = time.perf_counter()
read(Path(sys.argv[1]))
status = Path("/proc/self/status").read_text().splitlines()
peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(time.perf_counter() - start, peak)
"""


@pytest.mark.prove("quarters of 77,792 records are read back exactly", sample=2, full=FULL_SIZE)
def test_every_figure_of_a_large_file_comes_back(tmp_path: Path, repeats: int) -> None:
    figures = read(write_large_open(tmp_path / "cc_open_tool.xlsx", quarters=repeats))
    for at in range(repeats):
        end = f"{2016 + at // 4}-{('03-31', '06-30', '09-30', '12-31')[at % 4]}"
        for area in ("London", "England and Wales", "North London LCJB"):
            got = value(figures, "crown_court_open_cases_age_known", area, end)
            assert got == cases(at, area, "00: All offences", "Valid cases")
    stored = sum(1 for area in LARGE_AREAS if not area.startswith(("Area", "England and W"))) - 1
    assert len(set(figures.observations["area"])) == stored + 1


@pytest.mark.skipif(not Path("/proc").exists(), reason="the high-water mark is read on Linux")
@pytest.mark.prove(
    "quarters of records: at most 600 MiB, 2.5 bare parses", sample=2, full=FULL_SIZE
)
def test_a_large_file_is_read_within_its_time_and_memory(tmp_path: Path, repeats: int) -> None:
    path = write_large_open(tmp_path / "cc_open_tool.xlsx", quarters=repeats)
    command = [sys.executable, "-c", READ, str(path)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    seconds, memory = (float(number) for number in said.split())
    bare = seconds_of_bare_parse(path)
    print(f"{seconds:.1f} s against {bare:.1f} s; {memory / 1024:.0f} MiB")
    assert memory * 1024 <= MOST_MEMORY
    # What a sample costs is mostly not the reading of its records.
    assert seconds <= MOST_TIME * bare + (1 if repeats < FULL_SIZE else 0)


def seconds_of_bare_parse(path: Path) -> float:
    """How long expat needs for the same records when it calls functions that do nothing."""
    start = time.perf_counter()
    with zipfile.ZipFile(path) as archive:
        for name in (name for name in archive.namelist() if "Records" in name):
            parser = expat.ParserCreate()
            parser.StartElementHandler = parser.EndElementHandler = lambda *_: None
            for chunk in chunks(archive, name):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
    return time.perf_counter() - start


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part in pieces of a mebibyte."""
    with archive.open(name) as part:
        while chunk := part.read(1024 * 1024):
            yield chunk
