"""What the repository promises to whoever clones it."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.helpers import ROOT

# A package, its version, and where it is wanted.
PIN = re.compile(r"([a-z0-9_-]+)(\[[a-z]+\])?==(\d+(?:\.\d+)+)(; [a-z_]+ [=!]= \"\w+\")?")
# Written so that they do not find themselves.
MACHINE_PATHS = re.compile(r"(?<![\w.:/}-])/(work|root|home|tmp|Users)/\w")
REGISTRY_HOSTS = re.compile(r"pythonhosted\.org|pypi\.org|npmjs\.(org|com)|deb\.debian\.org")


def pins(file_name: str) -> dict[str, str]:
    """The packages of a list of requirements, and their versions."""
    lines = (ROOT / file_name).read_text().splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-c ", "-r "))]
    matches = [(line, PIN.fullmatch(line)) for line in wanted]
    assert [line for line, match in matches if match is None] == []
    return {match[1]: match[3] for _, match in matches}


@cache
def committed_texts() -> list[tuple[str, str]]:
    """The path and text of each committed file that is text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    texts = [(path.relative_to(ROOT).as_posix(), _text(path)) for path in paths]
    return [(name, text) for name, text in texts if text is not None]


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        return None


@pytest.mark.parametrize("file_name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_explained(file_name: str) -> None:
    lines = (ROOT / file_name).read_text().splitlines()
    above = dict(zip(lines[1:], lines, strict=False))
    unexplained = [line for line in lines if "==" in line and not above[line].startswith("# ")]
    assert pins(file_name)
    assert unexplained == []


def test_what_the_requirements_bring_along_is_pinned_once() -> None:
    direct = pins("requirements.txt") | pins("requirements-dev.txt")
    assert not set(direct) & set(pins("constraints.txt"))


def test_the_readme_says_why_each_package_is_needed() -> None:
    readme = (ROOT / "README.md").read_text().lower()
    assert [name for name in pins("requirements.txt") if name not in readme] == []


@pytest.mark.parametrize("file_name", ["README.md", "CHANGELOG.md"])
def test_a_newcomer_finds_the_words(file_name: str) -> None:
    assert len((ROOT / file_name).read_text()) > 500


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    named = [(name, MACHINE_PATHS.search(text)) for name, text in committed_texts()]
    assert [(name, found[0]) for name, found in named if found] == []


def test_no_file_names_a_registry() -> None:
    named = [(name, REGISTRY_HOSTS.search(text)) for name, text in committed_texts()]
    assert [(name, found[0]) for name, found in named if found] == []


def test_ci_runs_what_a_person_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text()
    assert "set -euo pipefail" in script
    assert script.rstrip().endswith("exec make test")
