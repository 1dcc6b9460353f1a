"""What an office sets for itself, from the environment: names, addresses, where data are kept."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

# The number as the charity gives it: victimsupport.org.uk/247-support-still-available-victims-crime
VICTIM_SUPPORT = (
    "Affected by a crime? Victim Support listens, free and in confidence, at any hour: "
    "08 08 16 89 111."
)


@dataclass(frozen=True)
class Office:
    """How the office calls itself; the office-holder changes, so no name stands in code."""

    name: str
    holder: str
    logo: str
    feedback: str
    public_url: str
    support: str  # said to a victim who reads: where help is


def office() -> Office:
    """The office's own words, or plain ones where it has set none."""
    return Office(
        name=os.environ.get("VCD_OFFICE_NAME", "London's Victims' Commissioner"),
        holder=os.environ.get("VCD_OFFICE_HOLDER", ""),
        logo=os.environ.get("VCD_LOGO", ""),
        feedback=os.environ.get("VCD_FEEDBACK", ""),
        public_url=os.environ.get("PUBLIC_URL", ""),
        support=os.environ.get("VCD_SUPPORT", VICTIM_SUPPORT),
    )


def data_folder() -> Path:
    """Where the SQLite database lives: VCD_DATA_DIR, or the user's data folder."""
    chosen = os.environ.get("VCD_DATA_DIR")
    return Path(chosen) if chosen else user_data_path("victims-commissioner-dashboard")


def database_url() -> str:
    """DATABASE_URL (PostgreSQL by psycopg), or a SQLite file in the data folder."""
    return os.environ.get("DATABASE_URL") or f"sqlite:///{data_folder() / 'figures.sqlite'}"
