"""What tests of several folders share: the app as a process, Chromium, sizes of samples."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROVE = os.environ.get("PROVE") == "1"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
CHROMIUM_ON_MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def sized(*, sample: int, full: int) -> int:
    """How often to repeat something: a sample in `make test`, in full in `make prove`."""
    return full if PROVE else sample


def find_chromium() -> str | None:
    """The Chromium or Chrome of this machine."""
    found = filter(None, map(shutil.which, CHROMIUM_NAMES))
    return next(found, str(CHROMIUM_ON_MACOS) if CHROMIUM_ON_MACOS.exists() else None)


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass(frozen=True)
class RunningApp:
    """The dashboard as a process of its own."""

    address: str
    process: subprocess.Popen
    log: Path

    def is_healthy(self) -> bool:
        """Whether the server answers; an error if it has stopped, with what it said last."""
        if self.process.poll() is not None:
            raise RuntimeError(f"the app stopped at its start:\n{self.log.read_text()[-4000:]}")
        try:
            with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def stop(self) -> None:
        """End this process, and no other."""
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(timeout=10)


@contextmanager
def start_app(
    data_folder: Path, *, settings: Mapping[str, str] | None = None, wait_seconds: int = 90
) -> Iterator[RunningApp]:
    """The dashboard, started as `make run` does, with its data in the given folder.

    settings: further environment variables, such as DATABASE_URL.
    """
    port = free_port()
    surroundings = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    log = data_folder / "app.log"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with log.open("wb") as written:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings | {"VCD_DATA_DIR": str(data_folder)} | dict(settings or {}),
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        app = RunningApp(f"http://127.0.0.1:{port}", process, log)
        try:
            _wait_until_healthy(app, time.monotonic() + wait_seconds)
            yield app
        finally:
            app.stop()


def _wait_until_healthy(app: RunningApp, deadline: float) -> None:
    while not app.is_healthy():
        if time.monotonic() > deadline:
            raise TimeoutError(f"the app did not start in time:\n{app.log.read_text()[-4000:]}")
        time.sleep(0.1)
