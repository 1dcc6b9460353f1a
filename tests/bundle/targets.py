"""The targets of the bundle: every commitment that was found, none left out, no number invented."""

from tests.bundle.shared import Row, figures, reworded
from tests.bundle.target_kinds import (
    AREAS,
    DIRECTIONS,
    FOR_BUILDERS,
    KINDS,
    LAST_DAYS,
    NAMES,
    ONLY_CONTEXT,
    READ,
    SET_BY,
)

COLUMNS = (
    "id", "plan", "plan_start", "plan_end", "plan_end_on", "priority", "words", "kind", "status",
    "read", "direction", "measures", "area", "baseline_value", "baseline_period", "value", "unit",
    "due_on", "due_as", "set_by", "source_title", "link", "note",
)  # fmt: skip


def target_rows() -> list[tuple[str, ...]]:
    """One row for each commitment, in the order of their names."""
    rows = figures("targets.csv")
    read = {row["plan"]: how_far_read(row["plan"], rows) for row in rows}
    return sorted(
        target_row(name, row, read[row["plan"]]) for name, row in zip(NAMES, rows, strict=True)
    )


def how_far_read(plan: str, rows: list[Row]) -> str:
    """How much of a plan was read, which is as little as any of its rows says.

    A plan of which a part was not read must never be said to set no number.
    """
    ways = {
        "not_in_full" if "not fully readable" in row["numeric_note"] else _read(row)
        for row in rows
        if row["plan"] == plan
    }
    return next(way for way in ("draft_only", "not_in_full", "in_full") if way in ways)


def _read(row: Row) -> str:
    return first_that_fits(row["read"], READ)


def target_row(name: str, row: Row, plan_read: str) -> tuple[str, ...]:
    """One commitment; what is not a number stays words."""
    baseline = "" if name in ONLY_CONTEXT else as_number(row["baseline_value"])
    return (
        name, row["plan"], row["plan_start"], row["plan_end"], LAST_DAYS[row["plan_end"]],
        row["priority"], row["measure"], first_that_fits(row["kind"], KINDS),
        row["status"].replace(" ", "_"),
        _read(row) if as_number(row["target_value"]) else plan_read,
        first_that_fits(row["direction"], DIRECTIONS), row["measure_ids"],
        first_that_fits(row["geography"], AREAS), baseline,
        row["baseline_period"] if baseline else "", as_number(row["target_value"]), row["unit"],
        LAST_DAYS[row["target_date"]], row["target_date"], first_that_fits(row["plan"], SET_BY),
        reworded(row["source_title"]), link(row["source_url"]), note(row, baseline),
    )  # fmt: skip


def note(row: Row, baseline: str) -> str:
    """What was noted, with the target and the baseline that are words."""
    target = row["target_value"]
    beside = f"{row['baseline_value']} ({row['baseline_period']})" if row["baseline_value"] else ""
    parts = (
        row["quote_paraphrase"],
        f"Target as written: {target}" if target and not as_number(target) else "",
        f"Stated beside it: {beside}" if beside and not baseline else "",
        row["numeric_note"],
        row["definition_or_note"],
    )
    return " ".join(sentence(part) for part in parts if part)


def sentence(part: str) -> str:
    """A part of a note as a sentence, without what was noted for the builders of the product."""
    for remark in FOR_BUILDERS:
        part = part.replace(remark, "")
    part = reworded(part).strip().rstrip(".")
    return f"{part[:1].upper()}{part[1:]}." if part else ""


def as_number(text: str) -> str:
    """The text where it is a plain number, or nothing."""
    return text if text.replace(".", "", 1).isdigit() else ""


def first_that_fits(text: str, table: tuple[tuple[str, str], ...]) -> str:
    """Our word for what the text starts with; an error where none fits."""
    return next(word for start, word in table if text.startswith(start))


def link(url: str) -> str:
    """The link, unless it holds a place for somebody's settings."""
    return "" if "{" in url else url
