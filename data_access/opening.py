"""What is said, in plain words, where the store cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from data_access.settings import data_folder
from data_access.sqlite_file import DatabaseDamaged

_WRONG_ADDRESS = (
    "DATABASE_URL is not an address that can be used, such as postgresql://user@host/name."
)


class StoreNotOpened(Exception):
    """The store cannot be opened or filled; the message says what is wrong, in one line."""


@contextmanager
def said_plainly() -> Iterator[None]:
    """Raise StoreNotOpened for whatever keeps the store from being opened; a lock passes."""
    try:
        yield
    except DatabaseDamaged as damaged:
        raise StoreNotOpened(str(damaged)) from None
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError):
        raise StoreNotOpened(_WRONG_ADDRESS) from None
    except OperationalError as error:
        words = " ".join(str(error.orig).split("\n")[0].split())
        if "locked" in words:
            raise
        raise StoreNotOpened(f"The database cannot be opened: {words}.") from None
    except OSError as error:
        where, words = data_folder(), error.strerror
        raise StoreNotOpened(
            f"Nothing can be kept in the folder {where}: {words}. VCD_DATA_DIR names another."
        ) from None
