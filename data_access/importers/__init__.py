"""One file for each source, found by itself: a module here with a SOURCE needs no other edit.

A further layout of the same publication is a module of its own, with a LAYOUT that names
the source.
"""

import importlib
import pkgutil

_MODULES = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]

SOURCES = {m.SOURCE.id: m.SOURCE for m in _MODULES if hasattr(m, "SOURCE")}
SOURCE_OF_SERIES = {series: source.id for source in SOURCES.values() for series in source.series}
