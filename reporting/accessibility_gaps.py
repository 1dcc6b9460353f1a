"""What is known to fall short for some readers: the tests and the statement share this list.

A rule of axe is excused only where a gap here names it, so the list may only grow shorter.
"""

from dataclasses import dataclass
from datetime import date

PREPARED_ON = date(2026, 11, 21)
REVIEWED_ON = date(2026, 11, 28)
TESTED_ON = date(2026, 11, 28)
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
        what="The label that a mouse brings up on a chart cannot be pointed at or sent away",
        criterion="1.4.13 Content on Hover or Focus (AA)",
        why="The chart library draws the label and takes it away when the mouse leaves the point.",
        instead="By keyboard the same words stay: Tab to the chart, then the arrow keys, Home and "
        "End; Escape sends them away. The table under each chart has every figure.",
        link="https://github.com/vega/vega/issues/3879",
    ),
    Gap(
        rule="presentation-role-conflict",
        what="The box to drop a file on, on the page Add data, is marked in two ways at once",
        criterion="",
        why="Streamlit writes both marks itself.",
        instead="The button beside it opens a list of files, by keyboard too.",
        link="https://github.com/streamlit/streamlit/issues/8399",
    ),
)
EXCUSED_RULES = frozenset(gap.rule for gap in GAPS if gap.rule)
