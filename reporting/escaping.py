"""Text from data made safe for labels and markdown, where it could become a link or a picture."""

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]()!#<>~$:|])")


def plain_text(text: str) -> str:
    """The same words, which markdown shows as they are written."""
    return _MARKDOWN.sub(r"\\\1", text)
