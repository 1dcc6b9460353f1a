"""The events of the bundle: what happened, and when, that a chart should say."""

from tests.bundle.shared import Row, figures, reworded

COLUMNS = (
    "id", "happened_on", "precision", "label", "themes", "area", "planned", "source_title", "link",
    "note",
)  # fmt: skip
AREAS = {"England & Wales": "England and Wales"}
PRECISIONS = {"approx": "approximate"}
# How a note or a label says that a thing was announced, and not yet seen to happen.
PLANNED = ("Planned, closure not confirmed", "PLANNED.", "Planned 'from", "'by April 7', planned",
           "As announced")  # fmt: skip


def event_rows() -> list[tuple[str, ...]]:
    """Every event, one row each, by name (which starts with its day)."""
    return sorted(event_row(row) for row in figures("events.csv"))


def event_row(row: Row) -> tuple[str, ...]:
    """One event, with no name of a person in its label."""
    label = reworded(row["label"])
    return (
        f"{row['date']}-{slug(label)}",
        row["date"],
        PRECISIONS.get(row["date_precision"], row["date_precision"]),
        label,
        row["affects"],
        AREAS.get(row["scope"], row["scope"]),
        "true" if row["note"].startswith(PLANNED) else "false",
        reworded(row["source_title"]),
        row["source_url"],
        row["note"],
    )


def slug(label: str) -> str:
    """The first words of a label, for a name that lasts."""
    words = "".join(c if c.isalnum() else " " for c in label.lower().replace("'", "")).split()
    return "-".join(words[:6])
