"""The names of areas: one spelling each. Aliases are read, never written."""

from difflib import get_close_matches

ENGLAND_AND_WALES = "England and Wales"
LONDON = "London"
UNKNOWN = "Unknown"
OTHER = "Other"

BOROUGHS = (
    "Barking and Dagenham",
    "Barnet",
    "Bexley",
    "Brent",
    "Bromley",
    "Camden",
    "Croydon",
    "Ealing",
    "Enfield",
    "Greenwich",
    "Hackney",
    "Hammersmith and Fulham",
    "Haringey",
    "Harrow",
    "Havering",
    "Hillingdon",
    "Hounslow",
    "Islington",
    "Kensington and Chelsea",
    "Kingston upon Thames",
    "Lambeth",
    "Lewisham",
    "Merton",
    "Newham",
    "Redbridge",
    "Richmond upon Thames",
    "Southwark",
    "Sutton",
    "Tower Hamlets",
    "Waltham Forest",
    "Wandsworth",
    "Westminster",
)

COURTS = (
    "Central Criminal Court",
    "Croydon Crown Court",
    "Harrow Crown Court",
    "Inner London Crown Court",
    "Isleworth Crown Court",
    "Kingston upon Thames Crown Court",
    "Snaresbrook Crown Court",
    "Southwark Crown Court",
    "Wood Green Crown Court",
    "Woolwich Crown Court",
)

# What a reader may choose. Unknown and Other are stored, so that sums hold, and not offered.
OFFERED = (LONDON, *BOROUGHS, *COURTS, ENGLAND_AND_WALES)

_ALIASES = {
    "london (mps)": LONDON,
    "mps": LONDON,
    "metropolitan police": LONDON,
    "metropolitan police service": LONDON,
    "greater london": LONDON,
    "old bailey": "Central Criminal Court",
    "inner london": "Inner London Crown Court",
    "inner london sessions house": "Inner London Crown Court",
    "city of westminster": "Westminster",
    "england & wales": ENGLAND_AND_WALES,
    "london heathrow and london city airports": OTHER,
    # Four courts share a borough's name; these do not, so their short names are safe to read.
    "isleworth": "Isleworth Crown Court",
    "snaresbrook": "Snaresbrook Crown Court",
    "wood green": "Wood Green Crown Court",
    "woolwich": "Woolwich Crown Court",
}
_NAMES = {name.casefold(): name for name in (*OFFERED, UNKNOWN, OTHER)}


def area_name(text: str) -> str | None:
    """The one spelling of an area that is written somehow, or None where it is not known."""
    written = " ".join(text.split()).casefold()
    return _NAMES.get(written) or _ALIASES.get(written)


def court_name(text: str) -> str | None:
    """A court centre in a court table, where "Croydon" is the court and not the borough."""
    with_suffix = area_name(f"{text} Crown Court")
    found = with_suffix or area_name(text)
    return found if found in COURTS else None


class UnknownArea(Exception):
    """No area has this name; the message names the nearest ones."""


def find_area(text: str) -> str:
    """The area that is meant. Raises UnknownArea with the nearest names."""
    if found := area_name(text):
        return found
    near = get_close_matches(text.title(), OFFERED, n=3, cutoff=0.5)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    raise UnknownArea(f"No area is called {text!r}.{hint}")
