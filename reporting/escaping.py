"""Text from data made safe for labels and markdown, where it could become a link or a picture."""

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]()!#<>~$:|])")
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"\\]+")


def plain_text(text: str) -> str:
    """The same words, which markdown shows as they are written."""
    return _MARKDOWN.sub(r"\\\1", text)


def link(words: str, address: str) -> str:
    """A link for markdown; the words alone where the address is not a plain web address."""
    if not _ADDRESS.fullmatch(address):
        return plain_text(words)
    return f"[{plain_text(words)}]({address})"
