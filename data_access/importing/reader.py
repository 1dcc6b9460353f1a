"""Reading a file in the child process: kept warm between files, recycled, and never trusted."""

import atexit
import contextlib
import json
import logging
import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from data_access.importers import LAYOUTS
from data_access.importing.limits import GRACE_SECONDS, LOOKING
from data_access.reading.layout import Figures, Layout, fail

ROOT = Path(__file__).parents[2]
FILES_PER_CHILD = 20
STARTING_SECONDS = 60
# Threads and arenas would count as memory long before they hold anything.
SPARING = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
ITS_SURROUNDINGS = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV", "PYTHONPATH")


class Reader:
    """A child process that reads one file after another; used by one caller at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._files = 0

    def read(self, path: Path, source: str | None = None) -> tuple[Layout, Figures]:
        """What a file is and what it says. Raises ImportFailed."""
        with self._turn:
            self._check_upload(path)
            child = self._ready()
            self._files += 1
            asked = {"path": str(path.resolve()), "source": source}
            with contextlib.suppress(BrokenPipeError):
                child.stdin.write(json.dumps(asked).encode() + b"\n")
                child.stdin.flush()
            return self._answer(child, path)

    def warm(self) -> None:
        """Start the child, so that the first file need not wait for it."""
        with self._turn:
            self._started()

    def stop(self) -> None:
        """End the child; the next file gets a new one."""
        if self._child:
            self._child.kill()
            self._child.wait()
            self._child.stdin.close()
            self._child.stdout.close()
            self._child = None

    def _check_upload(self, path: Path) -> None:
        most = max((one.limits.upload_bytes for one in LAYOUTS.values()), default=0)
        if (size := path.stat().st_size) > most:
            raise fail(path.name, expected=f"at most {most:,} bytes", found=f"{size:,}")

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._child and (self._files >= FILES_PER_CHILD or self._child.poll() is not None):
            self.stop()
        child = self._started()
        if self._files == 0:
            _next(child, seconds=STARTING_SECONDS)
        return child

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._child, self._files = _start(), 0
        return self._child

    def _answer(self, child: subprocess.Popen[bytes], path: Path) -> tuple[Layout, Figures]:
        layout, limits = None, LOOKING
        while True:
            word, told = _next(child, seconds=limits.seconds + GRACE_SECONDS)
            if word == "reading":
                layout = LAYOUTS[told]
                limits = layout.limits
            elif word == "figures":
                return layout, told
            elif word == "failed":
                raise told
            else:
                self.stop()
                raise _failure(path, word, told, limits.seconds)


def _start() -> subprocess.Popen[bytes]:
    surroundings = {name: os.environ[name] for name in ITS_SURROUNDINGS if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-m", "data_access.importing.child"],
        cwd=ROOT,
        env=surroundings | SPARING,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _next(child: subprocess.Popen[bytes], *, seconds: int) -> tuple[str, Any]:
    """The child's next answer; "ended" where it died or had to be stopped."""
    alarm = threading.Timer(seconds, child.kill)
    alarm.daemon = True
    alarm.start()
    try:
        return pickle.load(child.stdout)
    except (EOFError, pickle.UnpicklingError):
        return "ended", child.wait()
    finally:
        alarm.cancel()


def _failure(path: Path, word: str, told: Any, seconds: int) -> Exception:
    todo = "Nothing was stored. Download it again; if that does not help, tell who runs this."
    if word == "out of memory":
        found = "one that needs more memory than such a file may"
    elif word == "broken":
        logging.getLogger(__name__).error("%s could not be read:\n%s", path.name, told)
        found = "something that our reader does not know (it is in the log)"
    else:
        found = f"one that took longer than {seconds} seconds or stopped the process that read it"
    return fail(path.name, expected="a file that can be read", found=found, todo=todo)


READER = Reader()
atexit.register(READER.stop)
