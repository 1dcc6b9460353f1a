"""The history of what people wrote, as a table: what each version changed, who wrote it, when."""

from collections.abc import Mapping, Sequence

import pandas as pd

from reporting.oversight_words import moment


def history_table(versions: Sequence[Mapping], labels: Mapping[str, str]) -> pd.DataFrame:
    """Each version of an entry, newest first: what it changed, who wrote it, when.

    labels: the fields to tell of, with what a reader calls them.
    """
    rows = [
        {
            "When": moment(version["recorded_at"]),
            "Who": version["recorded_by"],
            "What": changed_words(version, before, labels),
        }
        for version, before in zip(versions, [*versions[1:], None], strict=True)
    ]
    return pd.DataFrame(rows, columns=["When", "Who", "What"])


def changed_words(after: Mapping, before: Mapping | None, labels: Mapping[str, str]) -> str:
    """What one version changed in the one before it."""
    if before is None:
        return "Written first."
    changed = [
        f"{label}: “{before[name]}” became “{after[name]}”"
        for name, label in labels.items()
        if before[name] != after[name]
    ]
    return "; ".join(changed) or "Saved without a change."
