"""One file for each source, found by itself: a module here with a SOURCE needs no other edit.

A further layout of the same publication is a module of its own, with a LAYOUT that names
the source. A module that cannot be imported takes nothing else down: it is logged, it stands
in BROKEN, the page Add data and the commands name it, and a test fails.
"""

import importlib
import logging
import pkgutil
from types import ModuleType

from data_access.reading.layout import Layout
from data_access.sources import Source

BROKEN: dict[str, str] = {}


def _modules() -> list[ModuleType]:
    found = []
    for module in pkgutil.iter_modules(__path__):
        try:
            found.append(importlib.import_module(f"{__name__}.{module.name}"))
        except Exception as error:  # whatever a module does wrong, the others are still read
            BROKEN[module.name] = f"{type(error).__name__}: {error}"
            logging.getLogger(__name__).exception("%s could not be imported", module.name)
    return found


def _by_id(name: str, kind: type) -> dict:
    found: dict[str, object] = {}
    for module in _MODULES:
        declared = getattr(module, name, None)
        if not isinstance(declared, kind):
            continue
        if declared.id in found:
            BROKEN[module.__name__] = f"a second {name} named {declared.id}"
        found.setdefault(declared.id, declared)
    return found


_MODULES = _modules()
SOURCES: dict[str, Source] = _by_id("SOURCE", Source)
LAYOUTS: dict[str, Layout] = _by_id("LAYOUT", Layout)
SOURCE_OF_SERIES = {series: source.id for source in SOURCES.values() for series in source.series}
