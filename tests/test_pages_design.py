"""What a page may do: begin with open_page, stay short, and put no HTML or data together."""

import ast
from pathlib import Path

import pytest

from tests.helpers import ROOT
from tests.source_code import MODULES, PAGES, SHARED, called_name, layer, name, texts, tree

LONGEST_PAGE = 60
STYLE = {"pages/shared/style.py"}  # the one place for HTML and CSS, with no data in it
# The one place that keeps figures between reruns, and the one that sends a chart as it was sent.
CACHES = {"pages/shared/data.py", "pages/shared/charts.py"}
TEXTS = {"pages/shared/text.py"}  # the one use of st.text, whose words the browser takes apart
RAW_OUTPUT = {"html", "write", "iframe", "components", "unsafe_allow_html"}
# Its segments are too small to hit (WCAG 2.5.8): a period is chosen from a list.
NOT_FOR_EVERYONE = {"date_input"}
CACHE_DECORATORS = {"cache_data", "cache_resource"}
NOT_AT_MODULE_LEVEL = (ast.For, ast.While, ast.If, ast.With, ast.Expr)
QUIET = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)

pages = pytest.mark.parametrize("path", PAGES, ids=name)
seen = pytest.mark.parametrize(
    "path", [p for p in MODULES if layer(p) in ("pages", "app.py")], ids=name
)


def first_deed(body: list[ast.stmt]) -> ast.stmt | None:
    """The first statement that does something: no docstring, import, definition or constant."""
    for statement in body:
        is_docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        names_a_constant = isinstance(statement, ast.Assign | ast.AnnAssign) and not any(
            isinstance(part, ast.Call) for part in ast.walk(statement)
        )
        if not (is_docstring or names_a_constant or isinstance(statement, QUIET)):
            return statement
    return None


def begins_with(body: list[ast.stmt], openers: set[str]) -> bool:
    """Whether the first deed calls one of the openers."""
    deed = first_deed(body)
    calls = (part for part in ast.walk(deed or ast.Pass()) if isinstance(part, ast.Call))
    return any(called_name(call) in openers for call in calls)


def openers() -> set[str]:
    """Those that begin a page, and the shared parts that call one first, such as show_theme."""
    functions = [f for path in SHARED for f in tree(path).body if isinstance(f, ast.FunctionDef)]
    first = {"open_page", "open_live_page"}
    return first | {f.name for f in functions if begins_with(f.body, first)}


def names_used(path: Path) -> set[str]:
    """Every attribute and keyword that a module names."""
    parts = list(ast.walk(tree(path)))
    attributes = {part.attr for part in parts if isinstance(part, ast.Attribute)}
    return attributes | {part.arg for part in parts if isinstance(part, ast.keyword) and part.arg}


@pages
def test_page_begins_with_open_page(path: Path) -> None:
    assert begins_with(tree(path).body, openers())


@pages
def test_page_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_PAGE


def test_the_menu_has_every_page_and_no_other() -> None:
    menus = [
        statement.value
        for path in SHARED
        for statement in tree(path).body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        and "MENU" in ast.unparse(statement)[:4]
    ]
    offered = {text for menu in menus for text in texts(menu) if text.endswith(".py")}
    assert offered == set(map(name, PAGES))


@seen
def test_page_puts_out_no_html_of_its_own(path: Path) -> None:
    if name(path) not in STYLE:
        assert not RAW_OUTPUT & names_used(path)


@seen
def test_texts_are_put_on_a_page_in_one_way(path: Path) -> None:
    assert ("text" in names_used(path)) == (name(path) in TEXTS)


@seen
def test_page_offers_nothing_that_some_readers_cannot_use(path: Path) -> None:
    assert not NOT_FOR_EVERYONE & names_used(path)


@seen
def test_figures_are_kept_in_one_place_only(path: Path) -> None:
    if name(path) not in CACHES:
        assert not CACHE_DECORATORS & names_used(path)


@pytest.mark.parametrize("path", SHARED, ids=name)
def test_shared_part_does_nothing_when_it_is_imported(path: Path) -> None:
    deeds = [s for s in tree(path).body if isinstance(s, NOT_AT_MODULE_LEVEL)]
    assert [ast.unparse(deed)[:80] for deed in deeds if first_deed([deed])] == []


def test_the_root_holds_no_further_code() -> None:
    assert [path.name for path in ROOT.glob("*.py")] in ([], ["app.py"])
