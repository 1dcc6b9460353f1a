"""Areas against the whole: classes and limit curves, of shares and of rates."""

from collections.abc import Iterator, Sequence

from metrics.funnel import AreaCount, Funnel, funnel_of_rates, funnel_of_shares
from metrics.funnel_limits import ALARM_LEVEL, WARNING_LEVEL, rate_limit, share_limits
from metrics.funnel_places import place_of_events
from metrics.rate_intervals import exact_limits
from tests.cases.files import CaseFile, Outcome, Row, UnknownLayout, agree, number

LEVELS = {"2s": WARNING_LEVEL, "3s": ALARM_LEVEL}
EXCLUDED = "Not significant"


def run_classes(cases: CaseFile) -> Iterator[Outcome]:
    """Each area's class, from one file or from counts and classes that lie side by side."""
    counts = _rows_with(cases, {"numerator", "denominator"})
    classes = _rows_with(cases, {"significance"})
    if len(counts) != len(classes):
        raise UnknownLayout("the counts and the classes are not of the same areas")
    names = [row.get("area") or str(place) for place, row in enumerate(counts)]
    expected = {name: row["significance"] for name, row in zip(names, classes, strict=True)}
    if all(row.get("area") for row in classes):
        expected = {row["area"]: row["significance"] for row in classes}
    areas = [
        AreaCount(name, number(row["numerator"]), number(row["denominator"]))
        for name, row in zip(names, counts, strict=True)
    ]
    funnel = funnel_of_shares(areas)
    ours = {point.area: point.place for point in funnel.points}
    for name in names:
        yield Outcome(name, ours.get(name) == expected.get(name))


def _rows_with(cases: CaseFile, columns: set[str]) -> Sequence[Row]:
    if columns <= cases.columns:
        return cases.rows
    for other in cases.beside():
        if columns <= other.columns and len(other.rows) == len(cases.rows):
            return other.rows
    raise UnknownLayout(f"no file beside it has the columns {', '.join(sorted(columns))}")


def run_share_curves(cases: CaseFile) -> Iterator[Outcome]:
    """Each point of the limit curves of a share, in percentages rounded by the file."""
    for row in cases.rows:
        overall, base = number(row["baseline"]) / 100, number(row["population"])
        warning = share_limits(overall, base, level=WARNING_LEVEL)
        alarm = share_limits(overall, base, level=ALARM_LEVEL)
        ours = (warning.lower, warning.upper, alarm.lower, alarm.upper)
        names = ("lower2s0025limit", "upper2s0025limit", "lower3s0001limit", "upper3s0001limit")
        # The baseline has been rounded too, which at small bases moves the limits by as much.
        passed = all(
            agree(100 * mine, number(row[name]), relative=0, absolute=2e-6)
            for mine, name in zip(ours, names, strict=True)
        )
        yield Outcome(f"population {row['population']}", passed)


def run_event_classes(cases: CaseFile) -> Iterator[Outcome]:
    """The class of each number of events against the number expected."""
    for place, row in enumerate(cases.rows):
        ours = place_of_events(number(row["obs"]), expected=number(row["expected"]))
        yield Outcome(f"row {place + 1}", ours == row["significance"])


def run_event_curves(cases: CaseFile) -> Iterator[Outcome]:
    """The limits through each number of events, where the whole is as expected."""
    for row in cases.rows:
        events = number(row["observed_events"])
        passed = all(_events_agree(row, events, name, level) for name, level in LEVELS.items())
        yield Outcome(f"{row['observed_events']} events", passed)


def _events_agree(row: Row, events: float, name: str, level: float) -> bool:
    limit = rate_limit(1.0, events, level=level, expected=exact_limits(events, level=level))
    ours = {
        f"lower_{name}_exp_events": limit.low_base,
        f"upper_{name}_exp_events": limit.high_base,
        f"lower_{name}_count": limit.low_rate - 1,
        f"upper_{name}_count": limit.high_rate - 1,
        f"lower_{name}_isr": limit.low_rate * 100,
        f"upper_{name}_isr": limit.high_rate * 100,
    }
    # The file's limits were searched for, and the search stopped 5 in 100,000 short at worst.
    return all(
        agree(mine, number(row[column]), relative=1e-4, absolute=1e-6)
        for column, mine in ours.items()
    )


def run_crude_rates(cases: CaseFile) -> Iterator[Outcome]:
    """The class of each crude rate, with areas that had no event in the whole and without.

    Age-standardised rates stand in the same file; we compute none.
    """
    for column in sorted(name for name in cases.columns if name.startswith("crude_per_")):
        without = "without_0" in column
        rows = [row for row in cases.rows if number(row["count"]) or not without]
        areas = [
            AreaCount(str(place), number(row["count"]), number(row["pop"]))
            for place, row in enumerate(rows)
        ]
        yield from _classes_agree(funnel_of_rates(areas), rows, column)
        for row in cases.rows:
            if row not in rows:
                yield Outcome(f"{column}, no events", row[column] == EXCLUDED)


def _classes_agree(funnel: Funnel, rows: Sequence[Row], column: str) -> Iterator[Outcome]:
    for point, row in zip(funnel.points, rows, strict=True):
        yield Outcome(f"{column}, row {int(point.area) + 1}", point.place == row[column])
