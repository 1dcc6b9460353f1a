"""A day as a person types it at a prompt."""

import re
from argparse import ArgumentTypeError
from datetime import date


def read_day(text: str) -> date:
    """The day that YYYY-MM-DD names; for options of commands."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass  # such as 30 February
    raise ArgumentTypeError(f"{text!r} is not a day. Write it as in 2026-03-31.")
