"""What is known to fall short for some readers: the tests and the statement share this list.

A rule of axe is excused only where a gap here names it, so the list may only grow shorter.
"""

from dataclasses import dataclass
from datetime import date

PREPARED_ON = date(2026, 11, 21)
REVIEWED_ON = date(2026, 11, 21)
TESTED_ON = date(2026, 11, 21)
ENGINE = "axe-core 4.14.1"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One thing that some readers cannot use, with the criterion and what to use instead.

    rule: the check of axe that finds it; empty where only people notice.
    criterion: the success criterion of WCAG 2.2 that fails; empty where none does.
    """

    what: str
    criterion: str
    why: str
    instead: str
    link: str
    rule: str = ""


GAPS = (
    Gap(
        what="The points of a chart cannot be reached by keyboard; their labels need a mouse",
        criterion="2.1.1 Keyboard (A), 1.4.13 Content on Hover or Focus (AA)",
        why="The chart library draws points that take no focus.",
        instead="The sentence above each chart says the latest figure, and the table under it "
        "has every figure.",
        link="https://github.com/vega/vega/issues/3879",
    ),
    Gap(
        what="The key R, pressed alone, loads the page's figures again",
        criterion="2.1.4 Character Key Shortcuts (A)",
        why="Streamlit, on which the dashboard is built, has no setting that turns it off.",
        instead="Pressing it loses nothing: filters and figures stay as they were. It does "
        "nothing while you type in a box.",
        link="https://github.com/streamlit/streamlit/issues/8399",
    ),
    Gap(
        what="A screen reader is not told when a filter has changed the figures on the page",
        criterion="4.1.3 Status Messages (AA)",
        why="Streamlit replaces parts of a page without announcing them.",
        instead="After changing a filter, go to the heading of the page; the first sentence "
        "under it has the new figure. The address of the page holds the filters.",
        link="https://github.com/streamlit/streamlit/issues/8399",
    ),
    Gap(
        rule="landmark-unique",
        what="Tables that can be scrolled are all announced as “Scrollable table”",
        criterion="",
        why="Streamlit gives them this name itself.",
        instead="Each table inside has a name of its own, which is read next.",
        link="https://docs.streamlit.io/develop/api-reference/data/st.table",
    ),
    Gap(
        rule="presentation-role-conflict",
        what="The box to drop a file on, on the page Add data, is marked in two ways at once",
        criterion="",
        why="Streamlit writes both marks itself.",
        instead="The button beside it opens a list of files, by keyboard too.",
        link="https://github.com/streamlit/streamlit/issues/8399",
    ),
    Gap(
        what="The language of the pages is given as English, not as British English",
        criterion="",
        why="Streamlit writes the language of the page itself.",
        instead="Screen readers read the pages in an English voice.",
        link="https://github.com/streamlit/streamlit/issues/8399",
    ),
)
EXCUSED_RULES = frozenset(gap.rule for gap in GAPS if gap.rule)
