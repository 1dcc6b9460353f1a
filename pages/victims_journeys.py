"""Victims' journeys: victims recorded, charges, and who withdraws."""

from metrics.measure import Theme
from pages.shared.theme_page import show_theme

show_theme(Theme.JOURNEYS)
