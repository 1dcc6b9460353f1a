"""What every test starts from: no real database, no network, a data folder of its own."""

import ipaddress
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.stores", "tests.proof", "tests.chromium"]

# Port 1 answers nobody: whatever opens this by mistake fails at once.
FORBIDDEN_DATABASE = "postgresql+psycopg://nobody@127.0.0.1:1/the_real_database"

settings.register_profile("seeded", derandomize=True, deadline=None, database=None)
settings.load_profile("seeded")


def pytest_configure() -> None:
    """Take the real database out of reach before anything is imported."""
    real = os.environ.get("DATABASE_URL")
    if real and real == os.environ.get("TEST_DATABASE_URL"):
        pytest.exit("TEST_DATABASE_URL is DATABASE_URL: tests do not touch the real database", 4)
    os.environ["DATABASE_URL"] = FORBIDDEN_DATABASE
    socket.socket.connect = _connect_on_this_machine


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The empty folder in which this test's app would keep its data."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("DATABASE_URL", FORBIDDEN_DATABASE)
    monkeypatch.setenv("VCD_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _empty_caches() -> Iterator[None]:
    """Forget what Streamlit has kept, so that no test reads another's figures."""
    yield
    if streamlit := sys.modules.get("streamlit"):
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


def _connect_on_this_machine(
    opened: socket.socket, address: object, *, connect=socket.socket.connect
) -> None:
    """Connect within this machine, and refuse to leave it."""
    if isinstance(address, tuple) and not _is_here(address[0]):
        raise AssertionError(f"a test tried to reach {address[0]}")
    connect(opened, address)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
