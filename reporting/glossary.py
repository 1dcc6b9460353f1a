"""The words of the field, in plain English."""

GLOSSARY = {
    "Accredited official statistics": (
        "Official statistics that were checked against the Code of Practice for Statistics."
    ),
    "As published at": "The figures as a reader of that day could know them, before revisions.",
    "Base": "How many people answered a survey. Without it, nobody can say how sure a figure is.",
    "Clearance rate": "Cases completed for every 100 received.",
    "Confidence interval": (
        "A range that would hold the true figure in 95 of 100 surveys done like this one."
    ),
    "Disposals": "Cases that a court completed.",
    "Held in part": "We hold some figures of a release, not all of it.",
    "Ineffective trial": "A trial that could not go ahead on its day and must be listed again.",
    "MARAC": (
        "Multi-agency risk assessment conference: a meeting about people at high risk of "
        "domestic abuse."
    ),
    "Mean": "The sum of all values, divided by how many there are.",
    "Median": "The middle value: half lie below it and half above.",
    "MOPAC": "The Mayor's Office for Policing And Crime.",
    "Open cases": "Cases that a court has received and not completed on a day.",
    "Percentage point": "The difference between two percentages: from 50% to 55% is 5 points.",
    "Provisional": "Still filling in: later releases will change it.",
    "Receipts": "Cases that came to a court.",
    "Release": "One publication of a source, on one day.",
    "Rolling year": "Twelve months that overlap with the twelve months of the next point.",
    "Statement": "A figure in somebody's words, such as nearly 50,000; never drawn or judged.",
    "Victims' Code": "The law's list of what victims of crime may expect, in twelve rights.",
    "Victim Personal Statement": "A victim's own account, for the court, of what the crime did.",
}
