"""THE COMPARISONS of boroughs with London: what is counted, over which base, with its caveats."""

from dataclasses import dataclass

from metrics.catalogue import find_measure
from metrics.measure import Measure


@dataclass(frozen=True)
class Comparison:
    """What is set against what; base None: a share whose own base the measure holds.

    per: what the rate is said for, such as 100 offences. caveats: what a reader must know.
    """

    id: str
    title: str
    events: str
    base: str | None
    unit: str
    caveats: tuple[str, ...]
    per: int = 100

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures it is made of."""
        return tuple(find_measure(name) for name in (self.events, self.base) if name)


COMPARISONS = (
    Comparison(
        id="vawg_per_offence",
        title="Victims of violence against women and girls for every 100 victim-based offences",
        events="vawg_victims",
        base="victim_based_offences",
        unit="for every 100 victim-based offences",
        caveats=(
            "Two sources: victims from the Met's dashboard of violence against women and girls, "
            "offences from its table of recorded crime. They count different things, and one "
            "offence can have several victims.",
            "What is recorded depends on what is reported, and on how each borough is policed.",
            "Much theft, as in Westminster, makes more offences to divide by, and the rate lower.",
        ),
    ),
    Comparison(
        id="satisfaction",
        title="Victims satisfied with the police",
        events="victim_satisfaction_overall",
        base=None,
        unit="of 100 victims who answered",
        caveats=("A borough is not plotted where fewer than 50 people answered.",),
    ),
    Comparison(
        id="take_up",
        title="People referred who accepted support",
        events="victim_service_take_up",
        base=None,
        unit="of 100 people validly referred",
        caveats=("More referrals are neither good nor bad; read them beside the take-up.",),
    ),
)


def find_comparison(name: str) -> Comparison:
    """The comparison with that id."""
    return next(one for one in COMPARISONS if one.id == name)
