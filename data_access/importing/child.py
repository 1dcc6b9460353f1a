"""The child process that reads files: python -m data_access.importing.child, never run by hand.

A hostile file can make a reader run out of memory or never end, so files are read here, within
limits that their layout declares. Each line of input asks for one file; each answer is a pair of
a word and what belongs to it. What a reader prints goes to the log and is never an answer.
"""

import gc
import json
import os
import pickle
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data_access.importers import LAYOUTS
from data_access.importing.limits import LOOKING, lift_limits, memory_held, set_limits
from data_access.reading.layout import ImportFailed, Layout, fail
from data_access.reading.peek import Peek

MOST_MEMORY_KEPT = 400 * 1024 * 1024  # above this the process is not used again
Answer = Callable[[str, Any], None]


def main() -> None:
    """Answer until the input ends, or until this process has grown too large."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)

        def answer(word: str, told: Any) -> None:
            pickle.dump((word, told), out, protocol=5)
            out.flush()

        answer("ready", os.getpid())
        for line in sys.stdin.buffer:
            asked = json.loads(line)
            _read(Path(asked["path"]), asked["source"], answer)
            gc.collect()
            if memory_held() > MOST_MEMORY_KEPT:
                return


def _read(path: Path, source: str | None, answer: Answer) -> None:
    try:
        set_limits(LOOKING)
        layout = recognise(path, source)
        answer("reading", layout.id)
        _check_size(path, layout)
        set_limits(layout.limits)
        figures = layout.read(path)
        lift_limits()
    except ImportFailed as failed:
        lift_limits()
        answer("failed", failed)
    except MemoryError:
        lift_limits()
        answer("out of memory", None)
        sys.exit()
    except Exception:  # the reader's own mistake: the parent logs it, and says so in one line
        lift_limits()
        answer("broken", traceback.format_exc())
    else:
        answer("figures", figures)


def recognise(path: Path, source: str | None = None) -> Layout:
    """The one layout that knows the file by its content. Raises ImportFailed."""
    peek = Peek(path)
    known = [one for one in LAYOUTS.values() if one.recognise(peek)]
    found = [one for one in known if source in (None, one.source)]
    if len(found) == 1:
        return found[0]
    if found:
        titles = " or ".join(one.title for one in found)
        todo = "Name its source with --source."
        raise fail(path.name, expected="a file of one layout", found=titles, todo=todo)
    said = f"{known[0].title}, of the source {known[0].source}" if known else _looks_like(peek)
    raise fail(
        path.name,
        expected=f"a file of the source {source}" if source else "a file in a layout that we read",
        found=said,
        todo=_what_to_do(peek),
    )


def _what_to_do(peek: Peek) -> str:
    if "old Excel" in peek.kind:
        return "Open it in Excel and save it as an Excel workbook (.xlsx) without a password."
    return "The page Add data and `releases` list what we read; a template can be filled in."


def _looks_like(peek: Peek) -> str:
    if peek.kind == "text":
        names = ", ".join(peek.columns[:6])
        return f"a text with the columns {names[:200]}" if names else "a text without a header"
    if peek.kind in ("xlsx", "ods"):
        return f"a workbook with the sheets {', '.join(peek.sheets[:6])[:200] or '(none readable)'}"
    return {"zip": "a damaged workbook, or another kind of zip archive"}.get(peek.kind, peek.kind)


def _check_size(path: Path, layout: Layout) -> None:
    size, most = path.stat().st_size, layout.limits.upload_bytes
    if size > most:
        raise fail(path.name, expected=f"at most {most:,} bytes", found=f"{size:,}")


if __name__ == "__main__":
    main()
