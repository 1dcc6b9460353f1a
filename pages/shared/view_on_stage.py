"""A saved view on stage: the briefing that shows what the view shows, over the whole window."""

from data_access.oversight.views import SavedView
from metrics.catalogue import MEASURES
from pages.shared.overview import PAGES
from pages.shared.stage_parts import PRESENT
from reporting.briefing.content import Kind

_CARRIED = ("area", "as_at")


def on_stage(view: SavedView) -> dict[str, str]:
    """What the Briefing page is asked for; nothing where a view has no figures to present."""
    if view.page == "pages/briefing.py":
        return view.address | {PRESENT: "1"}
    asked = {name: text for name, text in view.address.items() if name in _CARRIED}
    if view.page == "app.py":
        return asked | {"kind": Kind.SUMMIT.value, PRESENT: "1"}
    measures = _measures(view)
    if not measures:
        return {}
    return asked | {"kind": Kind.MEASURE.value, "measures": ",".join(measures), PRESENT: "1"}


def _measures(view: SavedView) -> list[str]:
    if view.page == "pages/measure.py":
        return [view.address.get("measure", MEASURES[0].id)]
    themes = [theme for theme, page in PAGES.items() if page == view.page]
    return [one.id for one in MEASURES if one.theme in themes and one.redefined_as is None]
