"""How fast, side by side: make bench, in 40 minutes.

Everything is interleaved in one run, in one Chromium: each app has its turn in every round.
BENCH=short leaves out 150 and 300 readers for ten minutes each; BENCH=quick sees whether it runs.
"""

import tempfile
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.acts import FLOOR, ONE_CHART, PLACES, Reader
from tests.bench.apps import APPS, App, Server, running
from tests.bench.loads import SIZE, Found, measure_sessions, say
from tests.bench.measuring import Traffic, change, first_view, watched
from tests.bench.report import lines, verdicts
from tests.chromium import FLAGS
from tests.helpers import find_chromium

QUICK = SIZE == "quick"
ONE_PART = "change of one part"
CHANGES, VIEWS, STARTS = (2, 1, 1) if QUICK else (20, 5, 3)


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
        places = (*PLACES, ONE_CHART)
        stage = [(place, open_pages.enter_context(watched(browser))) for place in places]
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
    if reader.place is ONE_CHART:
        found[ONE_PART][name].append(change(page, reader.change_scenario))
        return
    found["change of filter"][name].append(change(page, reader.change_area))
    found["bytes, a change"][name].append((traffic.received - bytes_before) / 1000)
    cpu = (server.cpu_seconds() - cpu_before) * 1000
    found["server CPU for a change"][name].append(cpu)
    if name == FLOOR:
        found[ONE_PART][name].append(found["change of filter"][name][-1])


def change_pages(found: Found, reader: Reader, page: Page) -> None:
    """To another page and back, by the menu."""
    say(f"changes of page, {reader.place.name}")
    for _ in range(CHANGES):
        found["change of page"][reader.place.name].append(change(page, reader.change_page))


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
