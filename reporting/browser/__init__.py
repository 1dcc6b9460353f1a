"""What runs in the reader's browser: our own scripts, each a part of a page."""

from pathlib import Path

FOLDER = Path(__file__).parent


def script(*names: str) -> str:
    """The scripts of these files, in this order, as one."""
    return "\n".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in names)
