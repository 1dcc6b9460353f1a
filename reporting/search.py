"""Finding measures by a reader's own words: "how long do I wait" finds offence to completion."""

import re
from collections.abc import Iterable

from metrics.measure import Measure

_SMALL = {
    *("a", "an", "and", "are", "at", "did", "do", "does", "for", "how", "i", "in", "is", "it"),
    *("many", "me", "my", "of", "on", "or", "the", "to", "was", "were", "what", "with"),
}


def matching(measures: Iterable[Measure], asked: str) -> list[Measure]:
    """The measures that hold most of the words that were asked, best first; all for no words."""
    measures = list(measures)
    words = [_stem(word) for word in re.findall(r"[a-z]+", asked.lower()) if word not in _SMALL]
    if not words:
        return measures
    scored = [(_score(measure, words), measure) for measure in measures]
    best = max(score for score, _ in scored)
    if best == 0:
        return []
    found = [pair for pair in scored if pair[0] >= best / 2]
    return [measure for _, measure in sorted(found, key=lambda pair: -pair[0])]


def _score(measure: Measure, words: list[str]) -> int:
    """A word of the question counts three times, of the title twice, of the definition once."""
    places = ((measure.question, 3), (measure.title, 2), (measure.definition, 1))
    return sum(
        weight
        for text, weight in places
        for word in words
        if word in {_stem(one) for one in re.findall(r"[a-z]+", text.lower())}
    )


def _stem(word: str) -> str:
    return re.sub(r"(ing|ed|es|s)$", "", word) if len(word) > 4 else word
