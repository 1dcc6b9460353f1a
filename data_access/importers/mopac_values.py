"""The fractions of the Mayor's Office's survey files, as per cents."""

from data_access.reading.figures import number_of
from data_access.reading.layout import Problems
from data_access.reading.tables import Record
from data_access.reading.values import figure_in, outside

PLACES = 10  # 0.57 times 100 is 57, and not 56.99999999999999


def per_cent_in(record: Record, key: str, problems: Problems) -> tuple[float, str]:
    """The per cent that a fraction of 1 stands for, its sign a point or a comma, or its mark."""
    value, marker = figure_in(
        record,
        key,
        problems,
        expected="a fraction from 0 to 1",
        wrong=outside(0, 1),
        read=lambda text: number_of(text.replace(",", ".")),
    )
    return round(value * 100, PLACES), marker
