"""Checks of a court table against itself: a file that contradicts itself is not stored."""

from collections.abc import Sequence

import pandas as pd

from data_access.areas import ENGLAND_AND_WALES, LONDON
from data_access.importers.moj_vocabulary import ALL_OFFENCES, GROUP
from data_access.reading.layout import Problems
from data_access.reading.periods import Quarter
from data_access.reading.pivot_figures import one_code

MOST_OF_THE_COUNTRY = 0.35
TODO = "The file contradicts itself: tell the publisher, and keep the release before."


def quarter_words(number: int) -> str:
    """A quarter as the file writes it: "2025 Q4"."""
    quarter = Quarter(int(number) // 4, int(number) % 4 + 1)
    return f"{quarter.year} Q{quarter.number}"


def compare(
    stated: pd.Series, summed: pd.Series, problems: Problems, *, what: str, parts: str
) -> None:
    """Note where a total is not the sum of its parts; one that is not known is not compared.

    Both are indexed alike, the quarter first; a total without any part counts as differing.
    """
    both = pd.DataFrame({"stated": stated}).join(summed.rename("summed"), how="left")
    both["summed"] = both["summed"].where(both.index.isin(summed.index), 0)
    wrong = both[(both["stated"] != both["summed"]) & both.notna().all(axis=1)]
    for (quarter, *rest), row in zip(wrong.index, wrong.itertuples(), strict=True):
        problems.add(
            place=", ".join([quarter_words(quarter), *map(str, rest)]),
            expected=f"{what} of {row.stated:,.0f}, as the file states",
            found=f"{row.summed:,.0f} as the sum of {parts}",
            todo=TODO,
        )


def check_offences(rows: pd.DataFrame, problems: Problems, *, by: Sequence[str]) -> None:
    """All offences are the sum of the offence groups, which leave out the parts of a group."""
    groups = rows[rows["dimension"] == GROUP]
    if groups.empty:
        return
    keys = ["quarter", *by]
    stated = rows[rows["dimension"] == ALL_OFFENCES].set_index(keys)["value"]
    summed = groups.groupby(keys, observed=True)["value"].sum(min_count=1)
    unknown = groups[groups["value"].isna()].set_index(keys).index
    stated = stated[~stated.index.isin(unknown)]
    compare(stated, summed, problems, what="all offences", parts="the offence groups")


def check_london(rows: pd.DataFrame, problems: Problems) -> None:
    """London is there, and is at most 35% of England and Wales: more is a double count."""
    whole = rows[rows["dimension"] == ALL_OFFENCES]
    london = _by_quarter(whole, LONDON)
    if london.empty:
        found = ", ".join(sorted(map(str, set(rows["area"])))[:12]) or "no area"
        problems.add(
            expected="an area named London",
            found=found,
            todo="Has the publisher renamed it? The layout has to follow.",
        )
        return
    share = (london / _by_quarter(whole, ENGLAND_AND_WALES)).dropna()
    for (quarter, series), value in share[share > MOST_OF_THE_COUNTRY].items():
        problems.add(
            place=f"{quarter_words(quarter)}, London, {series}",
            expected=f"at most {MOST_OF_THE_COUNTRY:.0%} of England and Wales",
            found=f"{value:.0%} ({london[quarter, series]:,.0f})",
            todo="Totals and their parts may have been added up.",
        )


def check_repeats(frame: pd.DataFrame, problems: Problems, *, keys: list[str], part: str) -> None:
    """Note rows that say twice what may stand once: they would be counted twice."""
    repeated = frame[one_code(frame, keys).duplicated()]
    for record, row in zip(
        repeated.index[:5], repeated[keys].itertuples(index=False), strict=False
    ):
        problems.add(
            place=f"part {part}, record {record:,}",
            expected="one record for each combination",
            found=f"a second for {', '.join(map(str, row))}",
            todo=TODO,
        )


def _by_quarter(rows: pd.DataFrame, area: str) -> pd.Series:
    chosen = rows[(rows["area"] == area) & (rows["value"] != 0)]
    return chosen.set_index(["quarter", "series"])["value"]
