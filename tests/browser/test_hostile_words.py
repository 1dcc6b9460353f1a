"""Words from data stay words: no link, no picture, no request comes of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data_access.bundle import load_bundle
from data_access.database import open_database, writing
from data_access.kept_rows import replace_rows
from data_access.releases import Citation
from tests.browser.seen import open_page
from tests.data_access.made_releases import figure, release, store
from tests.helpers import RunningApp, start_app

EVIL = (
    "![x](https://evil.example/x.png) [go](https://evil.example/) www.evil.example "
    "https://evil.example/ <img src=https://evil.example/y.png> **loud** $x$"
)
STATEMENT = {
    "statement": "hostile",
    "measures": "crown_court_open_cases",
    "area": "London",
    "words": EVIL,
    "said_by": EVIL,
    "released_on": "2026-04-01",
    "published_as": EVIL,
}
TARGET = {
    "id": "hostile",
    "plan": EVIL,
    "words": EVIL,
    "kind": "direction",
    "status": "in_force",
    "read": "in_full",
    "direction": "decrease",
    "measures": "crown_court_open_cases",
    "area": "London",
    "unit": EVIL,
    "due_as": EVIL,
}
EVENT = {
    "event": "hostile",
    "happened_on": "2024-01-05",
    "precision": "day",
    "label": EVIL,
    "themes": "all",
    "source_title": EVIL,
}
COMMITMENT = {"id": "hostile", "words": EVIL, "owner": EVIL, "answer": EVIL, "status": EVIL}


def fill(folder: Path) -> None:
    """The shipped figures, and words of an attacker wherever data holds words."""
    engine = open_database(f"sqlite:///{folder / 'figures.sqlite'}")
    load_bundle(engine)
    rows = (
        figure("2026-12-31", 20_000, marker=""),
        figure("2026-12-31", 7, dimension="offence", breakdown=EVIL),
    )
    cited = Citation(number=1, kind="news", title=EVIL, url="javascript:alert(1)", note=EVIL)
    words = {"title": EVIL, "published_as": EVIL, "note": EVIL, "citations": (cited,)}
    store(engine, release(*rows, on="2026-10-30", **words))
    kept = {
        "statements": STATEMENT,
        "targets": TARGET,
        "events": EVENT,
        "commitments": COMMITMENT,
    }
    with writing(engine) as connection:
        for name, row in kept.items():
            replace_rows(connection, name, [row], origin="office", by="an attacker")
    engine.dispose()


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    folder = tmp_path_factory.mktemp("hostile")
    fill(folder)
    with start_app(folder) as app:
        yield app


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("", ()),
        ("crown_court", ("Table and download",)),
        (
            "measure?measure=crown_court_open_cases&breakdown=offence",
            ("Table and download", "What happened meanwhile"),
        ),
        ("against_the_plan", ()),
        ("sources", ("Criminal court statistics quarterly",)),
    ],
)
def test_words_of_an_attacker_are_shown_as_words(
    hostile_server: RunningApp, page: Page, path: str, parts: tuple[str, ...]
) -> None:
    open_page(hostile_server, page, path)
    for part in parts:
        page.locator("summary").filter(has_text=part).first.click()
        page.wait_for_timeout(700)
    main = page.get_by_test_id("stMain")
    if path:
        # Outside of tables a sign of no width after :// keeps the address from becoming a link.
        expect(main).to_contain_text(re.compile("\\[go\\]\\(https://\u2060?evil\\.example/\\)"))
    expect(page.locator('img[src*="evil"], a[href*="evil"], a[href^="javascript"]')).to_have_count(
        0
    )
    expect(main.locator("strong", has_text="loud")).to_have_count(0)
