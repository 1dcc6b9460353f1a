"""The rules that deploy/nginx.conf gives browsers let in what the pages are made of."""

import re

import pytest

from tests.helpers import ROOT

WRITTEN = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
RULES = re.search(r'Content-Security-Policy "([^"]+)"', WRITTEN)[1]


@pytest.mark.parametrize(
    "rule",
    [
        # Streamlit hands over the scripts of components as blob: our tables, charts' names, stage.
        r"script-src 'self' blob:",
        r"img-src 'self' data: blob:",
        r"connect-src 'self' wss://\$host",
        r"frame-ancestors 'none'",
    ],
)
def test_the_proxys_rules_let_in_what_pages_are_made_of_and_no_more(rule: str) -> None:
    assert re.search(rule, RULES)
    assert "*" not in RULES
    assert "http:" not in RULES
