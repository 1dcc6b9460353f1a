"""What the stage runs on: our own script and style, and Vega with its licences."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_COMPONENT = """
export default (component) => {
  const stage = globalThis.vcdStage;
  return stage.open(component.parentElement, component.data, {
    leave: () => component.setTriggerValue("left", true),
  });
};
"""


def stage_style() -> str:
    """The style sheet of the stage."""
    return (FOLDER / "stage.css").read_text(encoding="utf-8")


@cache
def stage_script() -> str:
    """Vega, its licences, and the stage; nothing of it is fetched when it runs."""
    import vl_convert  # heavy: only where a stage is wanted

    licences = (FOLDER / "vega_licences.txt").read_text(encoding="utf-8")
    vega = vl_convert.javascript_bundle(vl_version="6.1")
    own = "".join((FOLDER / name).read_text("utf-8") for name in ("stage.js", "paging.js"))
    whole = f"/*!\n{licences}*/\n{vega}\n{own}"
    return whole.replace("</script", r"<\/script")


def component_script() -> str:
    """The same as a part of a page."""
    return stage_script() + _COMPONENT
