"""The Met's Victim Focus Desk: calls in a month, as the Met has stated them; no series is out."""

from data_access.sources import Source, Status

SOURCE = Source(
    id="victim_focus_desk",
    title="Victim Focus Desk",
    publisher="Metropolitan Police",
    url="https://www.met.police.uk/",
    status=Status.MANAGEMENT,
    coverage="Calls from victims in the Metropolitan Police's area, which leaves out the City of"
    " London.",
    awaiting="The Metropolitan Police publishes no series of calls to its Victim Focus Desk.",
    series=("victim_focus_desk_calls",),
)
