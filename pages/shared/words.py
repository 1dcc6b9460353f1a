"""What is said of a measure: worked out once for each version of the store, for all who read it."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from metrics.answers import View
from metrics.catalogue import find_measure
from metrics.summaries import Summary
from pages.shared import data
from pages.shared.version import version_now

T = TypeVar("T")


def said(tell: Callable[[Summary], T], view: View, summary: Summary) -> T:
    """What `tell`, a function of a module, says of a measure as a view has it."""
    return _said(version_now(data.store), tell, view, summary.measure.id)


@lru_cache(maxsize=8192)
def _said(_version: str, tell: Callable[[Summary], T], view: View, measure: str) -> T:
    return tell(data.summary(view, find_measure(measure)))
