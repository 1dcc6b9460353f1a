"""The project's own code as data, for the tests that hold its shape."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.helpers import ROOT

FOLDERS = ("data_access", "metrics", "reporting", "pages")


def name(path: Path) -> str:
    """The path as it is said in the project: metrics/targets.py."""
    return path.relative_to(ROOT).as_posix()


def layer(path: Path) -> str:
    """The top folder of a module, or app.py itself."""
    return path.relative_to(ROOT).parts[0]


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module; read only."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Each import as the module and what is taken from it, "" for the whole."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a module."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """`text`, for text(...) and for sqlalchemy.text(...)."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def called_names(path: Path) -> set[str]:
    """The names of all that a module calls."""
    return {called_name(call) for call in calls(path)}


def texts(node: ast.AST) -> Iterator[str]:
    """Every piece of text in the code, as it stands there."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


@dataclass(frozen=True)
class Function:
    """A function of the project, and how many lines it has without its docstring."""

    module: str
    name: str
    length: int

    def __str__(self) -> str:
        return f"{self.module}:{self.name}"


def functions(path: Path) -> Iterator[Function]:
    """The functions and methods of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Function(name(path), node.name, _length(node))


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    has_docstring = ast.get_docstring(node) is not None
    docstring = first.end_lineno - first.lineno + 1 if has_docstring else 0
    return node.end_lineno - node.lineno + 1 - docstring


APP = [ROOT / "app.py"] if (ROOT / "app.py").exists() else []
MODULES = APP + [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
FUNCTIONS = [function for path in MODULES for function in functions(path)]
PAGES = APP + sorted(path for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py")
SHARED = sorted((ROOT / "pages" / "shared").rglob("*.py"))
