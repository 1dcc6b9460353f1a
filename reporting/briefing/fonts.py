"""The face of documents: Source Sans Pro, under the SIL Open Font License, as on the pages."""

from importlib.util import find_spec
from pathlib import Path

FAMILY = "Source Sans Pro"


def font_folder() -> str:
    """Where the font's files are, in the package that brings them; its code is not run."""
    package = find_spec("font_source_sans_pro")
    return str(Path(next(iter(package.submodule_search_locations))) / "files")
