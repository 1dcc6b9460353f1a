"""Overview: the four questions, a few figures each, what is overdue and what changed most."""

from pages.shared.frame import open_live_page
from pages.shared.overview import show_overview

open_live_page("How are London's victims and survivors served?", show_overview)
