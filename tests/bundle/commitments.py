"""The commitments of the bundle: what was called for, promised or paid for, and the answer."""

import re
from collections.abc import Iterator

from tests.bundle.commitment_money import MONEY
from tests.bundle.commitment_table import MOPAC, NOTED, Money
from tests.bundle.dates import Published, in_words, read_published
from tests.bundle.shared import Row, figures, only, reworded

COLUMNS = (
    "id", "title", "words", "area", "announced_on", "announced_as", "owner", "amount", "status",
    "answer", "source_title", "said_on", "link", "measures", "note",
)  # fmt: skip
AREAS = {"London (MPS)": "London"}
OWNERS = {"MOPAC": MOPAC}


def commitment_rows() -> list[tuple[str, ...]]:
    """Every commitment, one row each, sorted by name."""
    return sorted([*_noted(), *_money()])


def _noted() -> Iterator[tuple[str, ...]]:
    for row in figures("statements_and_commitments.csv"):
        if row["type"] == "commitment":
            yield _noted_row(row)


def _noted_row(row: Row) -> tuple[str, ...]:
    """A commitment that was noted down as such: its last cell is an amount or an answer."""
    known = next(k for k in NOTED if row["words"].startswith(k.start))
    told = row["amount_or_answer"]
    amount = told if told.startswith("£") else ""
    answer = told if known.status == "answered" else ""
    other = "" if amount or answer else told
    notes = "; ".join(part for part in (days_in_words(row["period"]), other, row["note"]) if part)
    return (
        known.name, known.title, row["words"], AREAS.get(row["area"], row["area"]),
        row["released_on"], row["published_as"], OWNERS.get(row["said_by"], row["said_by"]),
        amount, known.status, answer, row["source_title"], row["released_on"], "",
        row["measure_ids"], notes,
    )  # fmt: skip


def days_in_words(text: str) -> str:
    """The text with each ISO day in it written out."""
    return re.sub(r"\d{4}-\d\d-\d\d", lambda found: in_words(found.group()), text)


def _money() -> Iterator[tuple[str, ...]]:
    rows = figures("referrals_and_victims.csv")
    for money in MONEY:
        yield _money_row(money, only(rows, **money.row))


def _money_row(money: Money, row: Row) -> tuple[str, ...]:
    """A contract, a grant, or a planned service, with what it cost or how many it is for."""
    day: Published = read_published(row["vintage_published"])
    pounds = row["unit"].startswith("GBP")
    each_year = " a year" if row["unit"].endswith("per year") else ""
    amount = f"£{float(row['value']):,.0f}{each_year}" if pounds else money.amount
    return (
        money.name, money.title, money.words, "London", day.on, day.words, money.owner, amount,
        "unknown", "", reworded(row["source_title"]), day.on, row["source_url"],
        ";".join(money.measures), reworded(row["note"]),
    )  # fmt: skip
