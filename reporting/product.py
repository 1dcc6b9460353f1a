"""Which version of the product made a file."""

import tomllib
from functools import cache
from pathlib import Path

_PROJECT = Path(__file__).parent.parent / "pyproject.toml"


@cache
def product_version() -> str:
    """As in "0.1.0", read where it is declared."""
    return tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"]
