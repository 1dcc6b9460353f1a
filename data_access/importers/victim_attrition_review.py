"""London Victim Attrition Review: victims who withdrew before a charging decision, per cent.

About 270,000 crimes of 2021/22; the review was read in part, its figures in news reports of it.
"""

from data_access.sources import Source, Status

SOURCE = Source(
    id="victim_attrition_review",
    title="London Victim Attrition Review",
    publisher="London's Victims' Commissioner",
    url="https://www.london.gov.uk/programmes-strategies/mayors-office-policing-and-crime-mopac/"
    "about-mayors-office-policing-and-crime-mopac/victims-commissioner/"
    "london-victim-attrition-review",
    status=Status.RESEARCH,
    coverage="Crimes recorded by the Metropolitan Police, which leaves out the City of London:"
    " arson, criminal damage, robbery, public order, violence and sexual offences.",
    awaiting="The review's own tables: its figures were read in news reports.",
    series=("attrition_review_victim_withdrawal",),
)
