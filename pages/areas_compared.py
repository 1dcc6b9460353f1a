"""Areas compared: which boroughs differ from London more than chance explains. No ranking."""

from pages.shared.areas_parts import choose_comparison, choose_year, show_areas, show_awaited
from pages.shared.frame import open_page

choice = open_page("Which boroughs differ from London?")
comparison = choose_comparison()
end = choose_year(comparison, choice)

if end is None:
    show_awaited(comparison)
else:
    show_areas(comparison, end, choice)
