"""A measure is added by one declaration: every page, command and download then has it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import ROOT

CODE = ("app.py", "pages", "reporting", "metrics", "data_access", ".streamlit")
CATALOGUE = Path("metrics") / "catalogue" / "crown_court.py"
DECLARATION = """CROWN_COURT = (
    _court(
        id="cases_completed_made_up_by_a_test",
        question="How many cases did a test complete?",
        title="Cases that a test completed",
        definition="Crown Court disposals under another name.",
        kind=Kind.FLOW,
        improvement=Improvement.HIGHER,
        calculation=Published("crown_court_disposals"),
        headline_form="{value} {were} completed by a test {in_courts} {period}",
    ),
"""
IMPORTS = (
    "from metrics.calculations import Published\nfrom metrics.measure import Improvement, Kind\n"
)
LOOK = """
import json
from pathlib import Path
from streamlit.testing.v1 import AppTest

ENTRY = str(Path("app.py").absolute())
COUNTRY = "England and Wales"


def opened(path, **asked):
    page = AppTest.from_file(ENTRY, default_timeout=60)
    for key, text in {"area": COUNTRY, **asked}.items():
        page.query_params[key] = text
    page.session_state["table-" + ADDED] = True
    page.run()
    page = page if path == "app.py" else page.switch_page(path).run()
    words = [error.value for error in page.exception]
    words += [one.value for one in page.text]
    words += [str(getattr(one, "value", "")) for one in page]
    words += [link.proto.label for link in page.get("page_link")]
    words += [button.proto.label for button in page.get("download_button")]
    return " ".join(words)


ADDED = "cases_completed_made_up_by_a_test"
PAGES = ("crown_court", "against_the_plan", "definitions")
found = {name: opened(f"pages/{name}.py") for name in PAGES}
found["measure"] = opened("pages/measure.py", measure=ADDED)
print(json.dumps(found))
"""
ADDED, TITLE = "cases_completed_made_up_by_a_test", "Cases that a test completed"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one more declaration, and no other edit."""
    folder = tmp_path_factory.mktemp("project")
    for name in CODE:
        source = ROOT / name
        if source.is_dir():
            kept = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=kept)
        else:
            shutil.copyfile(source, folder / name)
    file = folder / CATALOGUE
    text = file.read_text()
    docstring, _, rest = text.partition('"""\n\n')
    edited = f'{docstring}"""\n\n{IMPORTS}{rest}'.replace("CROWN_COURT = (\n", DECLARATION, 1)
    assert edited.count(ADDED) == 1
    file.write_text(edited)
    return folder


def run(project: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def metrics(project: Path, *arguments: str) -> str:
    return run(project, "-m", "metrics", *arguments)


def test_the_commands_have_it(project: Path, filled_store: Path) -> None:
    assert filled_store.is_dir()
    country = ("--area", "England and Wales")
    declared = json.loads(metrics(project, "measures"))
    assert ADDED in [one["id"] for one in declared]
    told = json.loads(metrics(project, "summaries", *country, "--today", "2026-07-01"))
    (summary,) = [one for one in told if one["id"] == ADDED]
    assert summary["headline"].startswith("28,812 cases were completed by a test")
    assert "28812" in metrics(project, "readings", ADDED, *country, "--format", "csv")


def test_its_theme_the_plan_the_definitions_and_its_own_page_have_it(
    project: Path, filled_store: Path
) -> None:
    assert filled_store.is_dir()
    found = json.loads(run(project, "-c", LOOK).splitlines()[-1])
    for page in ("crown_court", "against_the_plan", "definitions"):
        assert TITLE in found[page], page
    assert "How many cases did a test complete?" in found["measure"]
    assert "28,812" in found["measure"]
    assert "Download these figures (CSV)" in found["measure"]


def test_the_download_has_it(project: Path, filled_store: Path) -> None:
    assert filled_store.is_dir()
    make = f"""
import sys
from datetime import date
from data_access.database import open_database
from metrics.answers import View, summaries
from reporting.accountability_tables import plan_table
from reporting.files import readings_csv, table_csv
found = summaries(open_database(), View("England and Wales", date(2026, 7, 1)))
(added,) = [one for one in found if one.measure.id == "{ADDED}"]
sys.stdout.write((readings_csv(added, added.readings) + table_csv(plan_table(found))).decode())
"""
    file = run(project, "-c", make)
    assert f"{ADDED},England and Wales" in file
    assert f"\n{TITLE}," in file
