"""What runs in the reader's browser: our own scripts, each a part of a page."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent


def script(*names: str) -> str:
    """The scripts of these files, in this order, as one."""
    return "\n".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in names)


def sent(**given: object) -> bytes:
    """What a script is given, as bytes: Streamlit would search anything else for tables."""
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode()
