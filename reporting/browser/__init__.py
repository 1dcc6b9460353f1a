"""What runs in the reader's browser: our own scripts, each a part of a page."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent


def script(*names: str) -> str:
    """The scripts of these files, in this order, as one."""
    return "\n".join((FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in names)


def sent(**given: object) -> str:
    """What a script is given, as the words of a st.text."""
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))
