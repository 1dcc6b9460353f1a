"""A section's table as a frame, for what draws frames."""

import pandas as pd

from reporting.briefing.content import Table


def table_frame(table: Table) -> pd.DataFrame:
    """The same words, a column each."""
    return pd.DataFrame(table.rows, columns=list(table.columns))
