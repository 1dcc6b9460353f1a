"""Files are read in a child process: it may die, and nothing else does."""

import os
import signal
import time
from pathlib import Path

import pytest

from data_access.importers import BROKEN, LAYOUTS
from data_access.importing import reader as reading
from data_access.importing.reader import FILES_PER_CHILD, Reader
from data_access.reading.layout import ImportFailed
from tests.data_access.importing.made_imports import perception

# What a layout would be that does wrong things, put into the child by its surroundings.
HOSTILE = """
import os, sys, time
from data_access.reading.layout import Layout, Limits, MEBIBYTE
from pathlib import Path

def read(path):
    what = path.read_text().split()[1]
    if what == "sleeps":
        time.sleep(60)
    if what == "spins":
        while True: pass
    if what == "grows":
        held = [bytearray(64 * MEBIBYTE) for _ in range(1000)]
    if what == "dies":
        os.abort()
    if what == "prints":
        print("this is no answer" * 1000)
    raise KeyError(what)

LAYOUT = Layout(
    id="hostile", source="recorded_crime", title="Hostile",
    recognise=lambda peek: peek.opening.startswith(b"hostile "), read=read,
    limits=Limits(seconds=1, memory_bytes=256 * MEBIBYTE),
)
import data_access.importers as importers
importers.LAYOUTS["hostile"] = LAYOUT
"""
WRAPPED = "exec({0!r}); import data_access.importing.child as child; child.main()"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader whose child also knows a layout that does wrong things."""
    start = reading.subprocess.Popen

    def started(command: list[str], **more: object):  # noqa: ANN202 - a process
        return start([command[0], "-c", WRAPPED.format(HOSTILE)], **more)

    namespace: dict = {}
    exec(HOSTILE, namespace)
    monkeypatch.setattr(reading.subprocess, "Popen", started)
    made = Reader()
    yield made
    made.stop()
    LAYOUTS.pop("hostile")


def hostile(folder: Path, what: str) -> Path:
    path = folder / "file.csv"
    path.write_text(f"hostile {what}")
    return path


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("spins", "took longer than 1 seconds or stopped the process"),
        ("sleeps", "took longer than 1 seconds or stopped the process"),
        ("grows", "needs more memory than such a file may"),
        ("dies", "took longer than 1 seconds or stopped the process"),
        ("prints", "something that our reader does not know"),
        ("errs", "something that our reader does not know"),
    ],
)
def test_a_file_that_does_harm_is_refused_and_the_next_is_read(
    reader: Reader, tmp_path: Path, what: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    began = time.monotonic()
    with pytest.raises(ImportFailed, match=said) as refused:
        reader.read(hostile(tmp_path, what))
    assert time.monotonic() - began < 15
    assert "Nothing was stored" in str(refused.value)
    layout, figures = reader.read(perception(tmp_path / "good.csv", ("Dec-25", 46)))
    assert (layout.id, len(figures.observations)) == ("mopac_perception", 1)
    caplog.clear()


def test_a_child_is_kept_and_after_some_files_replaced(tmp_path: Path) -> None:
    reader, file = Reader(), perception(tmp_path / "good.csv", ("Dec-25", 46))
    children = []
    for _ in range(FILES_PER_CHILD + 1):
        reader.read(file)
        children.append(reader._child.pid)
    reader.stop()
    assert len(set(children[:FILES_PER_CHILD])) == 1
    assert children[-1] != children[0]


def test_a_child_that_was_killed_meanwhile_is_replaced(tmp_path: Path) -> None:
    reader, file = Reader(), perception(tmp_path / "good.csv", ("Dec-25", 46))
    reader.read(file)
    os.kill(reader._child.pid, signal.SIGKILL)
    reader._child.wait()
    assert reader.read(file)[0].id == "mopac_perception"
    reader.stop()


def test_the_child_sees_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VCD_SIGN_IN_SECRET", "hunter2")
    reader = Reader()
    reader.read(perception(tmp_path / "good.csv", ("Dec-25", 46)))
    seen = Path(f"/proc/{reader._child.pid}/environ")
    if not seen.exists():
        pytest.skip("this system does not show a process's surroundings")
    assert b"hunter2" not in seen.read_bytes()
    assert b"DATABASE_URL" not in seen.read_bytes()
    reader.stop()


def test_no_importer_is_broken() -> None:
    assert BROKEN == {}
