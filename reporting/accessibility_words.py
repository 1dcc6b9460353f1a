"""The accessibility statement in words: its legal parts, and each known gap in a sentence.

The wording of the legal parts follows the government's sample statement.
"""

from reporting.accessibility_gaps import ENGINE, GAPS, PREPARED_ON, REVIEWED_ON, TESTED_ON, Gap
from reporting.escaping import link, plain_text
from reporting.wording import day

SCOPE = (
    "This statement applies to this dashboard. It is meant to be used by as many people as "
    "possible: you should be able to enlarge the text to 400% without it running off the screen, "
    "reach every control with the keyboard, and read every chart as a sentence and as a table."
)
STATUS = (
    "This dashboard is **partially compliant** with the Web Content Accessibility Guidelines "
    "version 2.2 AA standard, due to the non-compliances listed below."
)
BURDEN = "We do not claim that putting any of this right would be a disproportionate burden."
ENFORCEMENT = (
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
    "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
    "(the ‘accessibility regulations’). If you’re not happy with how we respond to your "
    "complaint, contact the [Equality Advisory and Support Service (EASS)]"
    "(https://www.equalityadvisoryservice.com/)."
)
NOT_TESTED = (
    "Not tested yet: by hand with a screen reader (NVDA, VoiceOver), with voice control, in "
    "Windows high contrast, or in browsers other than Chromium; and not by disabled people. "
    "What these would find is not known."
)


def gap_lines(*, failing: bool) -> list[str]:
    """Each gap that fails a criterion, or each that fails none, as one line of markdown."""
    return [_line(gap) for gap in GAPS if bool(gap.criterion) is failing]


def _line(gap: Gap) -> str:
    fails = f"This fails WCAG 2.2 success criterion {gap.criterion}. " if gap.criterion else ""
    words = plain_text(f"{fails}{gap.why} Instead: {gap.instead}")
    return f"**{plain_text(gap.what)}.** {words} {link('More on this', gap.link)}."


def feedback_words(address: str) -> str:
    """Where to write about a problem, as the office has set it."""
    if not address:
        return (
            "No address for feedback has been set for this copy of the dashboard. Whoever runs "
            "it sets one (the setting VCD_FEEDBACK) before others use it."
        )
    return (
        "If you find a problem that is not listed here, or need a figure in another form, write "
        f"to: {plain_text(address)}"
    )


def preparation_words() -> str:
    """When the statement was prepared, reviewed and tested, and how."""
    return (
        f"This statement was prepared on {day(PREPARED_ON)} and last reviewed on "
        f"{day(REVIEWED_ON)}. The dashboard was last tested on {day(TESTED_ON)} by its makers: "
        f"every page in Chromium with {ENGINE} at widths of 1280 and 320 pixels, and with "
        "programs that press the Tab key, enlarge the page, widen the spacing of text, turn "
        "animation off, and work out the contrast of colours. These tests run with every "
        "change; they find only a part of all problems."
    )
