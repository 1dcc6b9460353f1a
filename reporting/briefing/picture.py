"""A section's chart as a picture, from the very specification that draws it on the page."""

import json
from functools import lru_cache
from pathlib import Path

from reporting.briefing.content import Section
from reporting.briefing.fonts import FAMILY, font_folder
from reporting.charts import trend_spec
from reporting.trend_data import COLUMNS, trend_rows

WIDTH, HEIGHT = 640, 300
VEGA_LITE = "6.1"  # as in the Streamlit and Altair that we pin
SHARP = 180.0  # points an inch: two for each pixel of a screen
TEMPLATE = Path(__file__).with_name("picture.typ")


def chart_svg(section: Section) -> str:
    """As a drawing, with its text as text."""
    return _drawn(json.dumps(_specification(section)))


def chart_png(section: Section) -> bytes:
    """As an image, for documents that cannot draw."""
    return _image(chart_svg(section))


@lru_cache(maxsize=64)
def _drawn(specification: str) -> str:
    import vl_convert  # heavy: only where a picture is wanted

    return vl_convert.vegalite_to_svg(specification, vl_version=VEGA_LITE)


@lru_cache(maxsize=64)
def _image(svg: str) -> bytes:
    import typst  # heavy: only where a picture is wanted

    return typst.compile(
        str(TEMPLATE),
        sys_inputs={"svg": svg, "font": FAMILY},
        font_paths=[font_folder()],
        ignore_system_fonts=True,
        format="png",
        ppi=SHARP,
    )


def _specification(section: Section) -> dict:
    specification = json.loads(json.dumps(trend_spec()))
    specification["config"]["font"] = FAMILY
    size = {"width": WIDTH, "height": HEIGHT}
    return {**specification, **size, "data": {"values": chart_rows(section)}}


def chart_rows(section: Section) -> list[dict]:
    """The rows of the chart, as the page has them, days written out."""
    rows = trend_rows(section.summary, section.readings, section.events)
    named = [{name: row[name] for name in COLUMNS} for row in rows]
    return [{**row, "day": row["day"].isoformat()} for row in named]
