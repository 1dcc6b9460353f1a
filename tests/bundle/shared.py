"""The reference material that the bundle is made from, where it is present."""

import csv
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FILES = SHARED / "files" / "victims"

Row = dict[str, str]


def figures(name: str) -> list[Row]:
    """The rows of one file of figures, every cell as text."""
    with (SHARED / "figures" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def only(rows: list[Row], **wanted: str) -> Row:
    """The one row that has these values; an error where there is none, or more than one."""
    found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
    if len(found) != 1:
        raise LookupError(f"{len(found)} rows with {wanted}")
    return found[0]


def checksum(path: Path) -> str:
    """The SHA-256 of a file that was read as its copy stands."""
    return sha256(path.read_bytes()).hexdigest()


# Titles and labels as they were noted down, less the names of people; and pounds as pounds.
_REWORDED = (
    ("GBP ", "£"),
    ("GBP", "£"),
    (" (Lord Bourne)", ""),
    (" (T. Arbour)", ""),
    (" (from The Telegraph, C. Waxman)", " (from The Telegraph)"),
    ("Claire Waxman to stand down", "London's Victims' Commissioner to stand down"),
    ("Victims Summit led by Claire Waxman", "London Victims' Summit"),
    (
        "Claire Waxman to leave as London's Victims' Commissioner",
        "London's Victims' Commissioner to leave",
    ),
    (", Sarah Sackman,", ", Minister of State,"),
    ("(David Lammy written statement", "(written statement"),
    ("MoJ written answer (Mark Garnier written questions)", "MoJ written answer"),
    (
        "Cost of Khan's Spin Machine fails to wash with Londoners (Shaun Bailey campaign site)",
        "A candidate's campaign site, quoting City Hall figures, 2019",
    ),
)


def reworded(words: str) -> str:
    """A title, a label or a note as we print it: without the names of people."""
    for name, instead in _REWORDED:
        words = words.replace(name, instead)
    return words
