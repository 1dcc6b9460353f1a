"""The manifest of a folder of tidy tables: what each file is, by its checksum."""

import hashlib
import json
from pathlib import Path

FORMAT = "victims-commissioner-dashboard tidy tables"
GUARD = "apostrophe"  # how text that a spreadsheet would run as a formula was made safe


class ExportDamaged(Exception):
    """The tables of an export do not fit its manifest; nothing from them was stored."""


def manifest_checksum(folder: Path) -> str:
    """What changes when anything in the export changes, read without reading its tables."""
    return hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()


def check_manifest(folder: Path) -> str:
    """The manifest's own checksum, once every file was found to be what it says."""
    manifest = _manifest(folder)
    if manifest.get("format") != FORMAT:
        raise ExportDamaged(f"{folder.name}/manifest.json: format is not {FORMAT!r}")
    for name, expected in manifest["files"].items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            raise ExportDamaged(f"{folder.name}/{name}: the manifest names it, and it is missing")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected["sha256"]:
            raise ExportDamaged(f"{folder.name}/{name}: not the file that the manifest describes")
    for path in folder.rglob("*.csv"):
        if path.relative_to(folder).as_posix() not in manifest["files"]:
            raise ExportDamaged(f"{folder.name}/{path.name}: not named in the manifest")
    return manifest_checksum(folder)


def is_guarded(folder: Path) -> bool:
    """Whether its texts carry an apostrophe where a spreadsheet would run them as a formula."""
    return _manifest(folder).get("guard") == GUARD


def _manifest(folder: Path) -> dict:
    try:
        found = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise ExportDamaged(f"{folder.name}/manifest.json: cannot be read ({wrong})") from None
    is_one = isinstance(found, dict) and isinstance(found.get("files", {}), dict)
    return found if is_one else {}
