"""Crown Court: open cases, their age, what comes in and what goes out."""

from metrics.measure import Theme
from pages.shared.theme_page import show_theme

show_theme(Theme.CROWN_COURT)
