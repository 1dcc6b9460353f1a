"""The manifest of a folder of tidy tables: what each file is, by its checksum."""

import hashlib
import json
from collections.abc import Collection
from pathlib import Path

FORMAT = "victims-commissioner-dashboard tidy tables"
GUARD = "apostrophe"  # how text that a spreadsheet would run as a formula was made safe


class ExportDamaged(Exception):
    """The tables of an export do not fit its manifest; nothing from them was stored."""


def manifest_checksum(folder: Path, *, by_hand: Collection[str] = ()) -> str:
    """What changes when anything in the export changes, read without reading its tables.

    by_hand: tables to which rows may have been added since; then they count as they are.
    """
    told = hashlib.sha256((folder / "manifest.json").read_bytes())
    described = _manifest(folder).get("files", {}) if by_hand else {}
    for name in by_hand:
        file = folder / name
        if name in described and file.is_file():
            content = file.read_bytes()
            if hashlib.sha256(content).hexdigest() != described[name]["sha256"]:
                told.update(content)
    return told.hexdigest()


def check_manifest(folder: Path, *, by_hand: Collection[str] = ()) -> str:
    """The manifest's own checksum, once every file was found to be what it says."""
    manifest = _manifest(folder)
    if manifest.get("format") != FORMAT:
        raise ExportDamaged(f"{folder.name}/manifest.json: format is not {FORMAT!r}")
    for name, expected in manifest["files"].items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            raise ExportDamaged(f"{folder.name}/{name}: the manifest names it, and it is missing")
        changed = hashlib.sha256(path.read_bytes()).hexdigest() != expected["sha256"]
        if changed and name not in by_hand:
            raise ExportDamaged(f"{folder.name}/{name}: not the file that the manifest describes")
    for path in folder.rglob("*.csv"):
        if path.relative_to(folder).as_posix() not in manifest["files"]:
            raise ExportDamaged(f"{folder.name}/{path.name}: not named in the manifest")
    return manifest_checksum(folder, by_hand=by_hand)


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
