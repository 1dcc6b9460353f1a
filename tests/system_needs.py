"""What the tests need beside Python packages; installed where that is allowed.

Run before the tests. It never fails a run: what cannot be installed is named, and the tests
that need it are skipped with the reason.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from tests.helpers import find_chromium
from tests.postgres import find_postgres


@dataclass(frozen=True)
class Need:
    """A program, how to see whether it is there, and the Debian package that brings it."""

    name: str
    find: Callable[[], object]
    package: str


NEEDS = (
    Need("Chromium (tests of the pages in a browser)", find_chromium, "chromium"),
    Need("PostgreSQL server (tests of the store on PostgreSQL)", find_postgres, "postgresql"),
)


def missing_needs() -> list[Need]:
    """What is not on this machine."""
    return [need for need in NEEDS if not need.find()]


def install(packages: list[str]) -> None:
    """Ask apt for packages, if this user may; what apt says is shown only if it fails."""
    privilege = _privilege()
    if privilege is None:
        return
    print(f"Installing {', '.join(packages)} for the tests", flush=True)
    apt = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _report(_run([*apt, "update"], seconds=120))
    for package in packages:
        _report(_run([*apt, "install", "-y", "--no-install-recommends", package], seconds=300))


def _report(done: subprocess.CompletedProcess[str]) -> None:
    if done.returncode:
        print(done.stdout[-2000:], flush=True)


def _privilege() -> list[str] | None:
    """What to put before a command so that apt-get obeys; None where it will not."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _run(["sudo", "-n", "true"], seconds=10).returncode == 0:
        return ["sudo", "-n"]
    return None


def _run(command: list[str], *, seconds: int) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        said = f"{command[-1]}: stopped after {seconds} seconds"
        return subprocess.CompletedProcess(command, returncode=1, stdout=said)


def main() -> None:
    """Install what is missing, and name what is missing still."""
    if missing := missing_needs():
        install([need.package for need in missing])
    for need in missing_needs():
        print(f"Not found: {need.name}. On Debian or Ubuntu: apt-get install {need.package}")


if __name__ == "__main__":
    main()
