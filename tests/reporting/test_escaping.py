"""Text from data stays text: no link, picture or heading comes of it."""

import pytest
from streamlit.string_util import clean_text

from reporting.escaping import link, plain_text

HOSTILE = (
    "![x](https://evil.example/a.png) **bold** [go](https://evil.example) # `code` $x$ :red[y]"
)


def test_every_sign_of_markdown_is_escaped() -> None:
    words = plain_text(HOSTILE)
    for sign in "![]()*#`$:":
        assert words.count(sign) == words.count(f"\\{sign}"), sign


def test_plain_words_stay_as_they_are() -> None:
    assert plain_text("19,339 cases, 3% more.") == "19,339 cases, 3% more."


def test_html_is_not_let_through() -> None:
    assert "<script>" not in plain_text("<script>alert(1)</script>")


@pytest.mark.parametrize(
    "text", ["- a", "+ a", "1. a", "1) a", "    a", "a\n===", "a\n---", "| a |"]
)
def test_no_line_becomes_a_list_or_a_heading(text: str) -> None:
    escaped = plain_text(clean_text(text))
    assert not escaped.startswith(("- ", "+ ", "1. ", "1) ", "    "))
    assert "\n=" not in escaped
    assert "\n-" not in escaped


def test_a_character_that_is_spelled_out_is_not_read_as_another() -> None:
    assert plain_text("&lt;b&gt;") != "&lt;b&gt;"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "https://a.example/) [x](https://evil.example", ""],
)
def test_only_a_plain_web_address_becomes_a_link(address: str) -> None:
    assert link("Words", address) == "Words"


def test_a_link_keeps_its_words_as_text() -> None:
    assert link("a [b]", "https://gov.uk/x") == "[a \\[b\\]](https://gov.uk/x)"
