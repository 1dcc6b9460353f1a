"""Referrals and support: how many are referred, and who takes up the offer."""

from metrics.measure import Theme
from pages.shared.theme_page import show_theme

show_theme(Theme.REFERRALS)
