"""Actions, questions, exceptions as tables, to show and to download."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

import pandas as pd

from data_access.oversight.actions import Action
from data_access.oversight.questions import Question
from metrics.exception_rules import AWAITING
from metrics.exceptions import Exceptional
from reporting.files import table_csv
from reporting.oversight_words import (
    about_words,
    due_words,
    measure_title,
    question_state,
)
from reporting.wording import day

NAMED = 4  # so many exceptions of one rule stand by name
_ACTION_COLUMNS = ("Action", "Owner", "When", "Status", "About")
_QUESTION_COLUMNS = ("Question", "Agency", "State", "Answer", "About")


def actions_table(
    actions: Iterable[Action], today: date, commitments: Iterable[Mapping[str, str]] = ()
) -> pd.DataFrame:
    """Actions in the order given, as a meeting reads them.

    commitments: the rows by which those that actions are about get their names.
    """
    titles = {row["key"]: row["title"] for row in commitments}
    rows = [
        {
            "Action": f"{one.key}. {one.what}",
            "Owner": one.owner,
            "When": due_words(one, today),
            "Status": one.status.capitalize(),
            "About": about_words(one, titles),
        }
        for one in actions
    ]
    return pd.DataFrame(rows, columns=list(_ACTION_COLUMNS))


def questions_table(
    questions: Iterable[Question], today: date, *, under_agency: bool = False
) -> pd.DataFrame:
    """Questions in the order given, with their answers.

    under_agency: the table stands under the agency's name, and does not repeat it.
    """
    rows = [
        {
            "Question": f"{one.key}. {one.words}",
            "Agency": one.agency,
            "State": question_state(one, today),
            "Answer": one.answer,
            "About": about_words(one),
        }
        for one in questions
    ]
    columns = [name for name in _QUESTION_COLUMNS if not (under_agency and name == "Agency")]
    return pd.DataFrame(rows, columns=columns)


def exceptions_table(found: Iterable[Exceptional]) -> pd.DataFrame:
    """What the rules found: which rule, about what, and whom it would be asked."""
    together = groupby(found, key=lambda one: (one.rule.name, one.agency))
    rows = [
        {"Rule": rule, "About": _named(_abouts(group)), "Whom to ask": agency}
        for (rule, agency), group in together
    ]
    return pd.DataFrame(rows, columns=["Rule", "About", "Whom to ask"])


def _abouts(group: Iterable[Exceptional]) -> list[str]:
    """What each is about; a source is awaited for several measures, each counted as one."""
    return [
        ", ".join(filter(None, (title, one.area)))
        for one in group
        for title in (one.title.split("; ") if one.rule is AWAITING else [one.title])
    ]


def _named(abouts: list[str]) -> str:
    """The first few by name; the rest are counted."""
    more = len(abouts) - NAMED
    return "; ".join(abouts[:NAMED]) + (f"; and {more:,} more" if more > 0 else "")


def actions_csv(actions: Iterable[Action]) -> bytes:
    """Every field of the actions, days as 2026-12-31, for a spreadsheet or another system."""
    names = ("key", "what", "owner", "due_on", "status", "measure", "area", "commitment", "link")
    rows = [
        {name: str(getattr(one, name)) for name in names}
        | {
            "measure_title": measure_title(one.measure),
            "updates": "\n".join(
                f"{u.happened_on}: {u.words} {u.link}".strip() for u in one.updates
            ),
            "written_by": one.written_by,
            "written_at": one.written_at.isoformat(timespec="seconds"),
        }
        for one in actions
    ]
    columns = [*names, "measure_title", "updates", "written_by", "written_at"]
    return table_csv(pd.DataFrame(rows, columns=columns))


def questions_csv(questions: Iterable[Question]) -> bytes:
    """Every field of the questions, for a spreadsheet."""
    names = ("key", "agency", "words", "status", "measure", "area", "asked_on", "answer")
    names = (*names, "answered_on", "link", "suggested_by", "written_by")
    rows = [{name: str(getattr(one, name) or "") for name in names} for one in questions]
    return table_csv(pd.DataFrame(rows, columns=list(names)))


def updates_table(action: Action) -> pd.DataFrame:
    """What happened to an action, newest first."""
    rows = [
        {
            "Date": day(one.happened_on),
            "Update": one.words,
            "Evidence": one.link,
            "Written by": one.written_by,
        }
        for one in reversed(action.updates)
    ]
    return pd.DataFrame(rows, columns=["Date", "Update", "Evidence", "Written by"])
