"""The shape of the house: who may import whom, how long things are, what pages may do."""

import ast
from pathlib import Path

import pytest

from tests.helpers import ROOT
from tests.source_code import (
    FUNCTIONS,
    MODULES,
    Function,
    called_name,
    called_names,
    calls,
    imports,
    layer,
    name,
    texts,
    tree,
)

LAYERS = ["data_access", "metrics", "reporting", "pages"]  # lowest first
LONGEST_FILE = 150
LONGEST_FUNCTION = 25
# Longer than a function should be, and why. This list may only get shorter.
LONG_FUNCTIONS: dict[str, str] = {}
LONG_FILES: dict[str, str] = {}
FORBIDDEN_FOLDERS = {"src", "utils", "helpers", "config", "models", "services", "docs", "common"}
ENGINE_NAMES = {"Engine"}  # all that other layers may know of SQLAlchemy: a type to pass along
SQL_WORDS = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE ", "ALTER ", "DROP ")
CLOCKS = {"today", "now", "utcnow", "localtime"}
# A command asks for today once, at the door, when it is not told by --today.
CLOCK_READERS = {"metrics/__main__.py", "reporting/__main__.py"}

modules = pytest.mark.parametrize("path", MODULES, ids=name)


@modules
def test_module_imports_only_from_lower_layers(path: Path) -> None:
    # A command is a door, as a page is: it stands on top of the layers, beside them.
    own = "pages" if path.name == "__main__.py" else layer(path)
    allowed = set(LAYERS if own == "app.py" else LAYERS[: LAYERS.index(own) + 1])
    forbidden = {"app", "streamlit", "tests", *LAYERS} - allowed
    if layer(path) in ("pages", "app.py"):
        forbidden -= {"streamlit"}
    assert not forbidden & {module.split(".")[0] for module, _ in imports(path)}


@modules
def test_file_can_be_read_in_one_go(path: Path) -> None:
    lines = len(path.read_text().splitlines())
    assert (lines > LONGEST_FILE) == (name(path) in LONG_FILES), f"{lines} lines"


@pytest.mark.parametrize("function", FUNCTIONS, ids=str)
def test_function_fits_on_a_screen(function: Function) -> None:
    excused = str(function) in LONG_FUNCTIONS
    assert (function.length > LONGEST_FUNCTION) == excused, f"{function.length} lines"


def test_what_is_excused_for_its_length_is_still_there() -> None:
    assert set(LONG_FUNCTIONS) <= set(map(str, FUNCTIONS))
    assert set(LONG_FILES) <= set(map(name, MODULES))


@modules
def test_only_data_access_speaks_sql(path: Path) -> None:
    if layer(path) == "data_access":
        return
    for module, imported in imports(path):
        assert not module.startswith("sqlalchemy") or imported in ENGINE_NAMES, imported
    assert not {"read_sql", "read_sql_query", "exec_driver_sql"} & called_names(path)
    assert [text for text in texts(tree(path)) if text.strip().startswith(SQL_WORDS)] == []


@modules
def test_sql_text_is_never_put_together_from_parts(path: Path) -> None:
    asked = [call for call in calls(path) if called_name(call) in ("text", "exec_driver_sql")]
    parts = [part for call in asked for argument in call.args for part in ast.walk(argument)]
    assert not [part for part in parts if isinstance(part, ast.JoinedStr | ast.BinOp | ast.Call)]


@modules
def test_numbers_and_words_do_not_depend_on_the_clock(path: Path) -> None:
    if layer(path) in ("metrics", "reporting") and name(path) not in CLOCK_READERS:
        assert not CLOCKS & called_names(path)


def test_no_folder_is_named_after_nothing() -> None:
    folders = {part for path in MODULES for part in path.relative_to(ROOT).parts[:-1]}
    assert not FORBIDDEN_FOLDERS & folders
