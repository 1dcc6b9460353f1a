"""Domestic abuse at high risk: multi-agency risk assessment conferences (MARACs)."""

from functools import partial

from metrics.calculations import Published, Rate
from metrics.measure import Improvement, Kind, Measure, Theme, Unit

HIGH_RISK = "Domestic abuse at high risk (MARAC)"

_marac = partial(
    Measure,
    theme=Theme.REFERRALS,
    kind=Kind.FLOW,
    months=12,
    improvement=Improvement.NEITHER,
    section=HIGH_RISK,
    source="marac_data",
    unit=Unit.CASES,
    caveats=(
        "Each year is a workbook of its own, which does not restate the year before.",
        "Some meetings did not send figures in 2021/22 and 2022/23; missing is not zero.",
        "Sent in by the meetings themselves; not a measure of how much domestic abuse there is.",
    ),
)

MARAC = (
    _marac(
        id="marac_cases_discussed",
        question="How many cases at high risk are discussed?",
        title="MARAC cases discussed",
        definition=(
            "Cases of domestic abuse at high risk that were discussed at multi-agency risk "
            "assessment conferences (MARACs) in the Met's area during the year."
        ),
        calculation=Published("marac_cases_discussed"),
        headline=True,
        headline_form=(
            "{value} of high-risk domestic abuse {were} discussed by multi-agency risk assessment "
            "conferences (MARACs) in {area} {period}"
        ),
    ),
    _marac(
        id="marac_cases_recommended",
        question="How many cases does SafeLives recommend discussing?",
        title="MARAC cases recommended by SafeLives",
        definition=(
            "The number of cases that SafeLives recommends the area's MARACs to discuss in a "
            "year, from the number of adult women who live there. A guide, not a target."
        ),
        calculation=Published("marac_cases_recommended"),
        headline_form="SafeLives recommended that MARACs in {area} discuss {value} {period}",
    ),
    _marac(
        id="marac_repeat_share",
        question="How many cases are discussed again within a year?",
        title="MARAC repeat cases",
        definition=(
            "Of the cases discussed, the share that had been discussed within the twelve months "
            "before."
        ),
        unit=Unit.PERCENT,
        kind=Kind.RATE,
        calculation=Rate("marac_repeat_cases", "marac_cases_discussed"),
        headline_form="{value} of cases discussed by MARACs in {area} were repeats {period}",
    ),
    _marac(
        id="marac_cases_per_10000_women",
        question="How many cases are discussed for the women who live here?",
        title="MARAC cases per 10,000 women",
        definition="Cases discussed for every 10,000 adult women who live in the area.",
        unit=Unit.PER_10000,
        kind=Kind.RATE,
        calculation=Published("marac_cases_per_10000_women"),
        headline_form="MARACs in {area} discussed {value} {period}",
    ),
)
