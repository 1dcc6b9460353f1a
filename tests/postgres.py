"""A PostgreSQL server for the tests alone: on loopback, in a folder that goes with it."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from tests.helpers import free_port

# Nothing of this survives the tests, so nothing need be safe from a power cut.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
}


@dataclass(frozen=True)
class PostgresServer:
    """A server on which databases for single tests are made and dropped."""

    url: str

    def create_database(self, *, template: str = "template1") -> str:
        """The URL of a new database: an empty one, or a copy of the template."""
        name = f"vcd_test_{secrets.token_hex(8)}"
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        self._execute(statement.format(sql.Identifier(name), sql.Identifier(template)))
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    def drop_database(self, url: str) -> None:
        """Drop a database that create_database made, whoever is still connected to it."""
        name = database_name(url)
        if not name.startswith("vcd_test_"):
            raise ValueError(f"{name} was not made by these tests")
        self._execute(sql.SQL("DROP DATABASE IF EXISTS {} (FORCE)").format(sql.Identifier(name)))

    @contextmanager
    def database(self, *, template: str = "template1") -> Iterator[str]:
        """The URL of a new database, dropped afterwards."""
        url = self.create_database(template=template)
        try:
            yield url
        finally:
            self.drop_database(url)

    def _execute(self, statement: sql.Composed) -> None:
        address = make_url(self.url).set(drivername="postgresql")
        address = address.render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
            connection.execute(statement)


def database_name(url: str) -> str:
    """The name of the database at the end of a URL."""
    return make_url(url).database or ""


def find_postgres() -> Path | None:
    """The folder of the newest PostgreSQL programs on this machine, which has initdb and pg_ctl."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    return newest and newest.parent


@contextmanager
def run_server(programs: Path) -> Iterator[PostgresServer]:
    """A new server with a password of its own, stopped and removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="vcd-postgres-") as name:
        folder = Path(name)
        owner = _hand_over(folder)
        password = secrets.token_hex(16)
        (folder / "password").write_text(password)
        _run(programs / "initdb", *_cluster_options(folder), owner=owner, folder=folder)
        port = free_port()
        pg_ctl, data = programs / "pg_ctl", folder / "data"
        options = " ".join(f"-c {key}='{value}'" for key, value in SETTINGS.items())
        start = ["-D", data, "-l", folder / "log", "-w", "-o", f"-p {port} {options}", "start"]
        _run(pg_ctl, *start, owner=owner, folder=folder)
        try:
            yield PostgresServer(
                f"postgresql+psycopg://postgres:{password}@127.0.0.1:{port}/postgres"
            )
        finally:
            _run(pg_ctl, "-D", data, "-m", "immediate", "stop", owner=owner, folder=folder)


def _cluster_options(folder: Path) -> list[str | Path]:
    options = ["-U", "postgres", "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256"]
    return ["-D", folder / "data", *options, f"--pwfile={folder / 'password'}", "--no-sync"]


def _hand_over(folder: Path) -> str | None:
    """Who shall run the server: PostgreSQL refuses root, so root hands the folder over."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    owner = "postgres" if "postgres" in known else "nobody"
    shutil.chown(folder, user=owner)
    return owner


def _run(program: Path, *arguments: str | Path, owner: str | None, folder: Path) -> None:
    as_owner = {"user": owner, "group": pwd.getpwnam(owner).pw_gid, "extra_groups": []}
    with (folder / "programs.log").open("ab") as log:
        subprocess.run(
            [program, *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=True,
            timeout=120,
            **(as_owner if owner else {}),
        )
