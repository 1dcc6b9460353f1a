"""The latest point of a control chart, by the four rules as the NHS writes them, in plain loops."""

from metrics.measure import Improvement, Kind, Measure


def latest_by_chart(measure: Measure, points: list[tuple[str, float]]) -> str | None:
    """What the chart says of its latest point; None where it may not be drawn."""
    breaks = [day.isoformat() for day, _ in measure.breaks]
    last_break = max((b for b in breaks if points and b <= points[-1][0]), default="")
    line = [value for end, value in points if end >= last_break]
    if len(line) < 13:
        return None
    if measure.kind is Kind.FLOW and min(line) >= 0 and sum(line) / len(line) < 5:
        return None
    mean = sum(line) / len(line)
    steps = [abs(b - a) for a, b in zip(line, line[1:], strict=False)]
    reach = 2.66 * sum(steps) / len(steps)
    if reach == 0:
        return None
    direction = latest_direction(line, mean, reach)
    if direction == 0:
        return "no_clear_change"
    if measure.improvement is Improvement.NEITHER:
        return "higher" if direction > 0 else "lower"
    better = 1 if measure.improvement is Improvement.HIGHER else -1
    return "improving" if direction == better else "getting_worse"


def latest_direction(line: list[float], mean: float, reach: float) -> int:
    """1 or -1 where a rule finds something at the latest point, in their order; else 0."""
    last = line[-1]
    if last > mean + reach:
        return 1
    if last < mean - reach:
        return -1
    seven = line[-7:]
    if all(b > a for a, b in zip(seven, seven[1:], strict=False)):
        return 1
    if all(b < a for a, b in zip(seven, seven[1:], strict=False)):
        return -1
    for side in (1, -1):

        def near(value: float, side: int = side) -> bool:
            away = side * (value - mean)
            return 2 / 3 * reach < away <= reach

        three = line[-3:]
        alike = all(side * (value - mean) > 0 for value in three)
        if alike and near(last) and sum(near(value) for value in three) >= 2:
            return side
    for side in (1, -1):
        if all(side * (value - mean) > 0 for value in seven):
            return side
    return 0
