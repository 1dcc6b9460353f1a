"""Keeping a rerun cheap: what is loaded once is taken out of the garbage collector's rounds.

Measured: with our libraries loaded, a full collection costs 25 to 65 ms with the lock held. And
a run of a page takes about 20 ms: taking turns every 5 ms (Python's own setting), runs of many
readers only hinder each other.
"""

import gc
import logging
import sys
from datetime import date
from functools import cache

import streamlit as st

from data_access.areas import LONDON
from data_access.opening import StoreNotOpened
from metrics.answers import View
from pages.shared import data
from pages.shared.version import begin_run

_TURN = 0.1  # seconds that a run may keep the interpreter while others want it
_LOG = logging.getLogger(__name__)
_CANNOT_OPEN = (
    "What keeps them from being opened stands in the window in which the dashboard was started. "
    "Nothing was changed. Once it is put right, reload this page."
)


def keep_ready() -> None:
    """At the start of each run: freeze what is loaded, once, and ask what the store holds now."""
    try:
        _freeze()
        begin_run(data.store())
    except StoreNotOpened as trouble:
        _LOG.error("%s", trouble)
        st.title("The figures cannot be opened")
        st.error(_CANNOT_OPEN)
        st.stop()


@cache
def _freeze() -> None:
    data.summaries(View(LONDON, date.today()))  # what most readers ask for first
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(_TURN)
