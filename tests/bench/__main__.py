"""How fast, side by side: make bench, or BENCH=quick make bench for a look at whether it runs.

Everything is interleaved in one run, in one Chromium: each app has its turn in every round.
BENCH=soak adds 150 readers for ten minutes.
"""

import os
import tempfile
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.acts import FLOOR, PLACES, Reader
from tests.bench.apps import APPS, EMPTY, OURS, App, Server, running
from tests.bench.measuring import Traffic, change, first_view, watched
from tests.bench.report import lines, verdicts
from tests.bench.sessions import run_load
from tests.chromium import FLAGS
from tests.helpers import find_chromium

SIZE = os.environ.get("BENCH", "full")
QUICK = SIZE == "quick"
CHANGES, VIEWS, STARTS = (2, 1, 1) if QUICK else (20, 5, 3)
READERS = (1, 5) if QUICK else (1, 50, 100, 150, 200)
LOAD_SECONDS = 8 if QUICK else 20
SOAK = (150, 600)
Found = dict[str, dict[str, list[float]]]


def say(words: str) -> None:
    """A line of progress, at once."""
    print(words, flush=True)


def measure_starts(found: Found, folder: Path) -> None:
    """From starting the process to the first answer that it is well."""
    for turn in range(STARTS):
        say(f"starts, round {turn + 1} of {STARTS}")
        for app in APPS:
            with running(app, folder) as server:
                found["start to health"][app.name].append(server.seconds_to_health * 1000)


def measure_views(found: Found, browser: Browser, servers: dict[App, Server]) -> None:
    """The first view in a browser that has seen nothing yet, and what it fetches."""
    for turn in range(VIEWS):
        say(f"first views, round {turn + 1} of {VIEWS}")
        for place in PLACES:
            with watched(browser) as page:
                traffic = Traffic(page)
                address = servers[place.app].address + place.path
                taken = first_view(page, address, heading=place.heading)
                found["first view"][place.name].append(taken)
                found["bytes, first view"][place.name].append(traffic.received / 1000)


def measure_changes(found: Found, browser: Browser, servers: dict[App, Server]) -> None:
    """Changes of filter, of page and of one part, each app in its turn."""
    with ExitStack() as open_pages:
        stage = [(place, open_pages.enter_context(watched(browser))) for place in PLACES]
        readers = [(Reader(place), page, Traffic(page)) for place, page in stage]
        for place, page in stage:
            first_view(page, servers[place.app].address + place.path, heading=place.heading)
        for turn in range(-2, CHANGES):  # the first two only warm everything up
            say(f"changes, round {turn + 1} of {CHANGES}")
            kept = found if turn >= 0 else defaultdict(lambda: defaultdict(list))
            for reader, page, traffic in readers:
                one_change(kept, reader, page, traffic, servers[reader.place.app])
        for reader, page, _ in readers:
            if reader.place.name in (FLOOR, "ours, Crown Court"):
                change_pages(found, reader, page)


def one_change(found: Found, reader: Reader, page: Page, traffic: Traffic, server: Server) -> None:
    """A change of filter: its time, its bytes and what it costs the server."""
    name, bytes_before, cpu_before = reader.place.name, traffic.received, server.cpu_seconds()
    found["change of filter"][name].append(change(page, reader.change_area))
    found["bytes, a change"][name].append((traffic.received - bytes_before) / 1000)
    cpu = (server.cpu_seconds() - cpu_before) * 1000
    found["server CPU for a change"][name].append(cpu)
    if name == "ours, Crown Court":
        found["change of one part"][name].append(change(page, reader.open_table))
    elif name == FLOOR:
        found["change of one part"][name].append(found["change of filter"][name][-1])


def change_pages(found: Found, reader: Reader, page: Page) -> None:
    """To another page and back, by the menu."""
    say(f"changes of page, {reader.place.name}")
    for _ in range(CHANGES):
        found["change of page"][reader.place.name].append(change(page, reader.change_page))


def measure_sessions(found: Found, folder: Path) -> None:
    """More and more readers at once, on one process."""
    for app in (EMPTY, OURS):
        levels = [(count, LOAD_SECONDS) for count in READERS]
        if SIZE == "soak" and app is OURS:
            levels.append(SOAK)
        with running(app, folder) as server:
            run_load(server, 2, 7)
            for count, seconds in levels:
                load = run_load(server, count, seconds)
                middle, slow = load.percentile(0.5), load.percentile(0.95)
                say(
                    f"  {app.name}: {count} readers, median {middle:.0f} ms, 95th percentile "
                    f"{slow:.0f} ms, {len(load.times)} changes, {load.errors} errors"
                )
                if count == READERS[-2]:
                    found["memory for a session"][app.name].append(load.memory_mib)


def main() -> None:
    """Measure everything and print it."""
    found: Found = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory() as made, ExitStack() as open_apps:
        folder = Path(made)
        measure_starts(found, folder)
        servers = {app: open_apps.enter_context(running(app, folder)) for app in APPS}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
            measure_views(found, browser, servers)
            measure_changes(found, browser, servers)
            browser.close()
        measure_sessions(found, folder)
    print("\n".join(lines(found, FLOOR) + verdicts(found)))


if __name__ == "__main__":
    main()
