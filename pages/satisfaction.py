"""Satisfaction: surveys of victims, the Victims' Code, and residents for context."""

from metrics.measure import Theme
from pages.shared.theme_page import show_theme

show_theme(Theme.SATISFACTION)
