"""The apps that are compared, each started as its makers would."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers import ROOT, free_port

HERE = Path(__file__).parent


@dataclass(frozen=True)
class App:
    """How to start an app, where it says that it is well, and its first page."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    health: str = "/_stcore/health"


def _streamlit(*more: str) -> tuple[str, ...]:
    return ("-m", "streamlit", "run", "app.py", "--server.port", "PORT", *more)


EMPTY = App(
    "empty Streamlit",
    _streamlit("--server.headless", "true", "--browser.gatherUsageStats", "false"),
    folder=HERE / "empty",
)
OURS = App("ours", _streamlit())
DASH = App("Dash", ("-m", "tests.bench.dash_app", "PORT"), health="/")
PANEL = App("Panel", ("-m", "tests.bench.panel_app", "PORT"), health="/")
APPS = (EMPTY, OURS, DASH, PANEL)


@dataclass(frozen=True)
class Server:
    """An app that runs, and how long it took until it was well."""

    app: App
    address: str
    process: subprocess.Popen
    seconds_to_health: float

    def cpu_seconds(self) -> float:
        """Time on a processor since the start, of all its threads."""
        clock = (~self.process.pid << 3) | 2  # Linux: the clock of all threads of a process
        return time.clock_gettime(clock)

    def memory_mib(self) -> float:
        """Memory that is its own, not shared with others."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in rollup if line.startswith("Private_")) / 1024


@contextmanager
def running(app: App, data_folder: Path) -> Iterator[Server]:
    """The app as a process of its own, ended at the end."""
    port = free_port()
    command = [sys.executable, *(str(port) if one == "PORT" else one for one in app.command)]
    surroundings = os.environ | {"VCD_DATA_DIR": str(data_folder)}
    began = time.perf_counter()
    with (data_folder / f"{app.name}.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=app.folder, env=surroundings, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_for(f"http://127.0.0.1:{port}{app.health}", process)
            taken = time.perf_counter() - began
            yield Server(app, f"http://127.0.0.1:{port}", process, taken)
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(address: str, process: subprocess.Popen) -> None:
    """Until the address answers."""
    for _ in range(3000):
        if process.poll() is not None:
            raise RuntimeError(f"an app stopped at its start: {process.args}")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"an app did not start: {process.args}")
