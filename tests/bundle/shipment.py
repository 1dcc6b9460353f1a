"""What the bundle holds, gathered source by source: releases, citations, points, holdings."""

from dataclasses import astuple, dataclass, field

from tests.bundle.dates import read_published


@dataclass(frozen=True, kw_only=True)
class Release:
    """One publication of a source; `published` as it was given, a `slug` where no day is known."""

    source: str
    published: str
    title: str
    published_as: str = ""
    precision: str = ""
    slug: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        on = read_published(self.published).on
        return f"{self.source}/{on or f'unknown-{self.slug}'}/1"

    def row(self) -> tuple[str, ...]:
        day = read_published(self.published)
        words, precision = self.published_as or day.words, self.precision or day.precision
        return (self.key, self.source, day.on, precision, words, "1", self.title, self.note)


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Where a figure was read."""

    kind: str
    title: str
    url: str
    checksum: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One observation, without its release and citation."""

    series: str
    area: str
    start: str
    end: str
    value: str
    dimension: str = "ALL"
    breakdown: str = "ALL"
    half_width: str = ""
    approximate: bool = False


@dataclass
class Shipment:
    """Everything that goes into the tables of releases and points."""

    releases: dict[str, Release] = field(default_factory=dict)
    citations: dict[str, list[Citation]] = field(default_factory=dict)
    points: list[tuple[Release, int, Point]] = field(default_factory=list)
    holdings: dict[tuple[str, str, str], bool] = field(default_factory=dict)

    def add(self, release: Release, citation: Citation, point: Point, *, whole: bool) -> None:
        """One more point, with its release, where it was read, and how far the release is held."""
        known = self.releases.setdefault(release.key, release)
        if known != release:
            raise ValueError(f"{release.key} is described in two ways")
        cited = self.citations.setdefault(release.key, [])
        if citation not in cited:
            cited.append(citation)
        self.points.append((release, cited.index(citation) + 1, point))
        holding = (release.key, point.series, point.area)
        self.holdings[holding] = self.holdings.get(holding, False) or whole

    def release_rows(self) -> list[tuple[str, ...]]:
        return sorted(release.row() for release in self.releases.values())

    def citation_rows(self) -> list[tuple[str, ...]]:
        return [
            (key, str(number), *astuple(citation))
            for key in sorted(self.citations)
            for number, citation in enumerate(self.citations[key], start=1)
        ]

    def holding_rows(self) -> list[tuple[str, ...]]:
        return sorted((*key, text(whole)) for key, whole in self.holdings.items())

    def point_rows(self, source: str) -> list[tuple[str, ...]]:
        rows = (
            point_row(release.key, number, point)
            for release, number, point in self.points
            if release.source == source
        )
        return sorted(set(rows))

    def in_order(self) -> "Shipment":
        """The same, its citations numbered by kind and title, so that no order of work shows."""
        ordered = Shipment(releases=self.releases, holdings=self.holdings)
        for key, cited in self.citations.items():
            ordered.citations[key] = sorted(cited, key=lambda c: (c.kind, c.title, c.url))
        for release, number, point in self.points:
            citation = self.citations[release.key][number - 1]
            place = ordered.citations[release.key].index(citation) + 1
            ordered.points.append((release, place, point))
        return ordered


def point_row(release: str, number: int, point: Point) -> tuple[str, ...]:
    """One row of the table of observations."""
    return (
        release, str(number), point.series, point.area, point.dimension, point.breakdown,
        point.start, point.end, point.value, "", "", point.half_width, text(point.approximate),
    )  # fmt: skip


def text(yes: bool) -> str:
    """true or false, as the tables write it."""
    return "true" if yes else "false"


def number(value: str | float) -> str:
    """A value in full, without the ".0" of a whole number."""
    as_float = float(value)
    return str(int(as_float)) if as_float.is_integer() else repr(as_float)
