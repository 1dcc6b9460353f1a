"""Text from data made safe for labels and markdown, where it could become a link or a picture."""

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]()!#<>~$:|&])")
_AUTOLINK = re.compile(r"://|\bwww(?=\.)|(?<=\w)@(?=\w)", re.IGNORECASE)
_LIST = re.compile(r"^(\d*)([-+.])(?= )")
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"\\]+")


def plain_text(text: str) -> str:
    """The same words on one line, which markdown shows as they are written.

    A sign of no width keeps an address in the text from becoming a link.
    """
    on_one_line = _AUTOLINK.sub(lambda found: found[0] + "\u2060", " ".join(text.split()))
    return _LIST.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", on_one_line))


def link(words: str, address: str) -> str:
    """A link for markdown; the words alone where the address is not a plain web address."""
    if not _ADDRESS.fullmatch(address):
        return plain_text(words)
    return f"[{plain_text(words)}]({address})"
