"""How a commitment is described, and those that were noted down as such."""

from dataclasses import dataclass, field

MOPAC, CITY_HALL = "Mayor's Office for Policing and Crime", "City Hall"
SUPPORT = ("victim_service_referrals", "victim_service_take_up")


@dataclass(frozen=True)
class Noted:
    """A commitment in the reference list: how its words start, our name and title, its state."""

    start: str
    name: str
    title: str
    status: str = "unknown"


@dataclass(frozen=True)
class Money:
    """A contract, a grant or a planned service among the figures: which row, and our words."""

    name: str
    row: dict[str, str] = field(hash=False)
    title: str
    words: str
    owner: str = MOPAC
    amount: str = ""
    measures: tuple[str, ...] = ()


NOTED = (
    Noted("£3m a year", "met-victim-care-3m-2023", "£3m a year for victim care in the Met"),
    Noted("£2.5m for the first", "first-response-2m5-2023", "£2.5m for the first response"),
    Noted("£15m for an", "integrated-service-15m-2019", "£15m for an integrated victims' service"),
    Noted(
        "Mayor calls on Government: make",
        "call-victims-bill-2023",
        "Call: make victims' rights enforceable",
        "answered",
    ),
    Noted(
        "Mayor calls on Government: fix",
        "call-court-system-2023",
        "Call: fix the court system, fund police and probation",
        "open",
    ),
    Noted(
        "Review of victims' services",
        "newlove-review-2014",
        "Review of victims' services: 13 recommendations",
    ),
    Noted("Over £15m of victim", "services-15m-2014", "Over £15m of victim services"),
    Noted(
        "First independent",
        "first-victims-commissioner-2017",
        "London's first independent Victims' Commissioner",
        "answered",
    ),
)
