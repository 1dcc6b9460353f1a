"""Many readers at once: on one process, for long, and twice as many on two behind nginx."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.apps import EMPTY, OURS, Server, running
from tests.bench.proxied import behind_nginx, find_nginx
from tests.bench.sessions import Load, run_load

SIZE = os.environ.get("BENCH", "full")
Found = dict[str, dict[str, list[float]]]
KIND, MEMORY = "95th percentile of a change", "memory for a session"


class Level(NamedTuple):
    """So many readers for so many seconds."""

    readers: int
    seconds: int


_STEPS = (Level(1, 60), *(Level(readers, 20) for readers in (50, 100, 150, 200)))
_LONG = (Level(150, 600), Level(150, 300))  # the second shows whether memory still grows
STEPS = {"quick": (Level(1, 8), Level(5, 8))}.get(SIZE, _STEPS)
LONG = {"full": _LONG}.get(SIZE, ())
PAIR = {"full": Level(300, 600), "quick": Level(4, 8)}.get(SIZE, Level(300, 20))


def say(words: str) -> None:
    """A line of progress, at once."""
    print(words, flush=True)


def measure_sessions(found: Found, folder: Path) -> None:
    """One process of the empty app and of ours, level after level; then two of ours."""
    for app in (EMPTY, OURS):
        with running(app, folder) as server:
            run_load([server], 2, 7)
            for level in (*STEPS, *(LONG if app is OURS else ())):
                load = run_load([server], *level)
                _tell(found, app.name, level, load)
                if level == STEPS[-1]:
                    found[MEMORY][app.name].append(load.memory_mib)
    if find_nginx() is None:
        say("  nginx is not installed (apt-get install nginx-light): two processes not measured")
        return
    with running(OURS, folder) as one, running(OURS, folder) as two:
        _measure_pair(found, folder, (one, two))


def _measure_pair(found: Found, folder: Path, pair: Sequence[Server]) -> None:
    with behind_nginx(pair, folder) as door:
        run_load(pair, 4, 7, door=door)
        for level in (STEPS[0], PAIR):
            _tell(found, "ours, two behind nginx", level, run_load(pair, *level, door=door))


def _tell(found: Found, name: str, level: Level, load: Load) -> None:
    slow = load.percentile(0.95)
    found[KIND][f"{name}, {level.readers} for {level.seconds} s"].append(slow)
    say(
        f"  {name}: {level.readers} readers for {level.seconds} s, median "
        f"{load.percentile(0.5):.0f} ms, 95th percentile {slow:.0f} ms, {len(load.times)} changes, "
        f"{load.errors} errors, memory {load.before_mib:.0f} to {load.after_mib:.0f} MiB"
    )
