"""The victim's four questions, which lead the Overview and head the pages."""

from metrics.measure import Theme

QUESTIONS = {
    Theme.SATISFACTION: "Are victims satisfied with how they are treated?",
    Theme.CROWN_COURT: "How long do victims wait for court?",
    Theme.REFERRALS: "Do victims get support?",
    Theme.JOURNEYS: "What becomes of victims' cases?",
}
