"""Finding measures by a reader's own words: "how long do I wait" finds offence to completion."""

import re
from collections.abc import Iterable

from metrics.measure import Measure

_SMALL = {
    *("a", "an", "and", "are", "at", "did", "do", "does", "for", "how", "i", "in", "is", "it"),
    *("many", "me", "my", "of", "on", "or", "the", "to", "was", "were", "what", "with"),
}


def matching(measures: Iterable[Measure], asked: str) -> list[Measure]:
    """The measures that hold all or most of the words that were asked, best first.

    All of them where no word was asked.
    """
    measures = list(measures)
    words = [_stem(word) for word in re.findall(r"[a-z]+", asked.lower()) if word not in _SMALL]
    if not words:
        return measures
    scored = [(_score(measure, words), measure) for measure in measures]
    best = max(score for score, _ in scored)
    if best == 0:
        return []
    found = [(s, one) for s, one in scored if s >= best / 2 or _holds_all(one, words)]
    return [measure for _, measure in sorted(found, key=lambda pair: -pair[0])]


def _score(measure: Measure, words: list[str]) -> int:
    """A word of the question counts three times, of the title twice, of the definition once."""
    places = ((measure.question, 3), (measure.title, 2), (measure.definition, 1))
    return sum(weight for text, weight in places for word in words if word in _stems(text))


def _holds_all(measure: Measure, words: list[str]) -> bool:
    held = _stems(f"{measure.question} {measure.title} {measure.definition}")
    return held >= set(words)


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in re.findall(r"[a-z]+", text.lower())}


def _stem(word: str) -> str:
    return re.sub(r"(ing|ed|es|s)$", "", word) if len(word) > 4 else word
