"""The settings that a file of chart cases asks for, in the words it may use for them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from metrics.process_control_chart import Settings

DIRECTIONS = {"increase": 1, "decrease": -1, "neutral": 0}
LABELLED_RUN = re.compile(r"(\d+) Points? (?:Above|Below)", re.IGNORECASE)
LABELLED_TREND = re.compile(r"(\d+) Points? Trend", re.IGNORECASE)


def settings_of(document: Mapping, case: Mapping) -> Settings:
    """What the case says, else what the file says, else what the labels of the file tell."""
    said = {**dict(_said(document)), **dict(_said(case))}
    options = case.get("options", {})
    return Settings(
        run_length=_length(said, ("shift", "run"), document, LABELLED_RUN),
        trend_length=_length(said, ("trend",), document, LABELLED_TREND),
        screen_outliers=bool(options.get("screen_outliers", said.get("screen_outliers", True))),
        fix_after=options.get("fix_after_n_points"),
    )


def _said(part: Mapping) -> Iterator[tuple[str, object]]:
    for key, value in part.items():
        if key in {"options", "settings", "defaults"} and isinstance(value, Mapping):
            yield from value.items()
        elif isinstance(value, int):
            yield key, value


def _length(said: Mapping, words: Iterable[str], document: Mapping, labelled: re.Pattern) -> int:
    for key, value in said.items():
        whole = isinstance(value, int) and not isinstance(value, bool)
        if whole and any(word in key.lower() for word in words):
            return value
    found = {int(n) for label in _labels(document) for n in labelled.findall(label)}
    return min(found, default=7)


def _labels(document: Mapping) -> set[str]:
    return {
        label
        for case in document.get("cases", ())
        for label in case.get("expected", {}).get("special_cause_type", ())
        if label
    }
