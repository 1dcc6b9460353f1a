"""What Vega-Lite compiles, in a shorter form that shows the same.

Streamlit's Vega may not compile expressions (a page may hold no code made of text), so it reads
each of them anew for each row. Most ask what our rows never need: whether a text is a list, whether
a number is one.
"""

import re
from typing import Any

_WORDS = r'isValid\(datum\["(\w+)"\]\) \? (?:isArray\(.*?\) : )?datum\["\1"\] : ""\+datum\["\1"\]'
_TEXT = re.compile(rf'(?:\{{"[\w ]+": )?{_WORDS}\}}?')
_A_NUMBER = re.compile(r'isValid\(datum\["(\w+)"\]\) && isFinite\(\+datum\["\1"\]\)')
_A_DAY = re.compile(r'\(isDate\(datum\["\w+"\]\) \|\| \((isValid\(.*?\) && isFinite\(.*?\))\)\)')


def short(part: Any) -> Any:  # noqa: ANN401 - any part of a specification
    """Any part of a compiled chart, with its expressions as short as our rows allow.

    Rows hold days as milliseconds, texts that are never missing, and nothing for a missing number
    (reporting/vega.py, telling_rows).
    """
    if isinstance(part, list):
        return [short(one) for one in part]
    if not isinstance(part, dict):
        return part
    if field := _field(part.get("signal")):
        return {"field": field}
    shortened = {name: short(one) for name, one in part.items()}
    if "transform" in shortened:
        shortened["transform"] = _transforms(shortened["transform"])
    if "expr" in shortened:
        shortened["expr"] = _held(shortened["expr"])
    return shortened


def _field(signal: str | None) -> str:
    """The column that an expression for a text comes down to; a box of one line is that line."""
    found = _TEXT.fullmatch(signal or "")
    return found[1] if found else ""


def _held(expression: str) -> str:
    """Whether a row holds a number: what is missing is nothing."""
    return _A_NUMBER.sub(r'datum["\1"] != null', _A_DAY.sub(r"\1", expression))


def _transforms(steps: list[dict]) -> list[dict]:
    """One filter for several, and no making of days of what are days already."""
    filters = [one["expr"] for one in steps if one["type"] == "filter"]
    others = [one for one in steps if one["type"] != "filter" and not _makes_a_day(one)]
    if others or len(filters) < 2:
        return [one for one in steps if not _makes_a_day(one)]
    return [{"type": "filter", "expr": " && ".join(f"({one})" for one in filters)}]


def _makes_a_day(step: dict) -> bool:
    return step["type"] == "formula" and step["expr"].startswith("toDate(")
