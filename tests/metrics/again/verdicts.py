"""The three statements of a verdict, told by the rules as they are written, one after the other."""

from math import hypot, sqrt

from metrics.measure import Improvement, Kind, Measure
from tests.metrics.again.control import latest_by_chart
from tests.metrics.again.figures import releases, rows_of, table, values, whole, year_before


def lines(measure: Measure, area: str) -> tuple[dict, str | None, dict]:
    """Every release's values; the release of the line; the release each period is read from."""
    by_release = {r: values(measure, r, area) for r in releases()}
    by_release = {r: found for r, found in by_release.items() if found}
    ordered = sorted(by_release, key=releases().get)
    held_whole = [
        r
        for r in ordered
        if all((r, series, area) in whole() for series in measure.calculation.series)
    ]
    base = held_whole[-1] if held_whole else None
    shown = {}
    for release in ordered:
        if base is None or releases()[release] >= releases()[base]:
            for period in by_release[release]:
                shown[period] = release
    return by_release, base, shown


def verdict(measure: Measure, area: str, today: str) -> tuple[str, str, str]:
    """The codes of the three statements."""
    by_release, base, shown = lines(measure, area)
    ends = sorted({end for _, end in shown})
    provisional = (
        set(ends[-measure.provisional_periods :]) if measure.provisional_periods else set()
    )
    settled = sorted((p for p in shown if p[1] not in provisional), key=lambda p: p[1])
    doing = movement(measure, area, by_release, base, settled)
    return target(measure, area, today), doing, capability(measure, area, today)


def movement(measure: Measure, area: str, by_release: dict, base, settled: list) -> str:  # noqa: ANN001
    if not settled:
        return "too_few_points"
    pair = year_pair(by_release, settled[-1])
    if measure.kind in (Kind.SURVEY, Kind.ROLLING):
        return survey(measure, area, pair)
    if measure.kind is Kind.STOCK or measure.seasonal:
        if pair is None:
            return "too_few_points"
        _, before, now = pair
        is_small = now == before or abs(now - before) * 100 < abs(before)
        return NO_CHANGE if is_small else way(measure, now - before)
    line = [p for p in settled if base and p in by_release[base]]
    line = [p for p in line if p not in later_than(base, by_release)]
    points = [(end, by_release[base][start, end]) for start, end in line][-24:]
    return latest_by_chart(measure, points) or "too_few_points"


NO_CHANGE = "no_clear_change"


def later_than(base: str | None, by_release: dict) -> set[tuple]:
    """The periods that a newer release than the line's gives too: read from there."""
    newer = [r for r in by_release if base and releases()[r] > releases()[base]]
    return {period for r in newer for period in by_release[r]}


def year_pair(by_release: dict, latest: tuple) -> tuple | None:
    """The newest release that gives the period and the same one a year before, and both values."""
    length = months(latest)
    for release in sorted(by_release, key=releases().get, reverse=True):
        found = {
            end: value
            for (start, end), value in by_release[release].items()
            if months((start, end)) == length
        }
        before = year_before(latest[1])
        if latest[1] in found and before in found:
            return release, found[before], found[latest[1]]
    return None


def months(period: tuple) -> int:
    start, end = ((int(day[:4]) * 12 + int(day[5:7])) for day in period)
    return 0 if period[0] == period[1] else end - start + 1


def survey(measure: Measure, area: str, pair: tuple | None) -> str:
    if pair is None:
        return "too_few_points"
    release, before, now = pair
    found = {row["value"]: row for row in rows_of(measure, release, area).values()}
    widths = [half_width(found, value) for value in (before, now)]
    if None in widths:
        return "not_suited"
    reach = hypot(*widths)
    return way(measure, now - before) if abs(now - before) > reach else NO_CHANGE


def half_width(rows: dict, value: float) -> float | None:
    row = next(r for v, r in rows.items() if float(v) == value)
    if row["half_width"]:
        return float(row["half_width"])
    if row["base"]:  # close enough to tell; no shipped figure has one
        return 196 * sqrt(value / 100 * (1 - value / 100) / float(row["base"]))
    return None


def way(measure: Measure, moved: float) -> str:
    if measure.improvement is Improvement.NEITHER:
        return "higher" if moved > 0 else "lower"
    higher_is_better = measure.improvement is Improvement.HIGHER
    return "improving" if (moved > 0) == higher_is_better else "getting_worse"


def in_force(row: dict, today: str) -> bool:
    return row["status"] == "in_force" and not (row["due_on"] and row["due_on"] < today)


def of_area(measure: Measure, area: str) -> list[dict]:
    rows = table("targets.csv")
    return [r for r in rows if measure.id in r["measures"].split(";") and r["area"] == area]


def names_a_level(row: dict) -> bool:
    return bool(row["value"]) and row["kind"] in ("at_least", "at_most", "percent_change", "gap")


def target(measure: Measure, area: str, today: str) -> str:
    own = of_area(measure, area)
    now = [row for row in own if in_force(row, today)]
    assert not [row for row in now if names_a_level(row)], "a number in force: judge it here too"
    if [row for row in now if row["read"] != "in_full"]:
        return "no_number_could_be_read"
    for kind, code in (
        ("time_limit", "cannot_be_judged"),
        ("none", "no_target"),
        ("capacity", "no_target"),
        ("milestone", "no_target"),
        ("direction", "direction_only"),
    ):
        if [row for row in now if row["kind"] == kind]:
            return code
    lapsed = [r for r in own if r["status"] in ("in_force", "expired") and not in_force(r, today)]
    if [row for row in lapsed if names_a_level(row)]:
        return "expired"
    return "no_number_could_be_read" if area == "London" else "no_target"


def capability(measure: Measure, area: str, today: str) -> str:
    """Nothing can be held against a number that nobody set."""
    now = [row for row in of_area(measure, area) if in_force(row, today) and names_a_level(row)]
    assert not now, "a number in force: hold the limits against it here too"
    return "cannot_be_judged"
