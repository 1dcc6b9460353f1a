"""The apostrophe that keeps a spreadsheet program from running a text as a formula."""

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\0")


def guarded(text: str) -> str:
    """A text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(SIGNS) else text


def without_guard(text: str) -> str:
    """A text as it was before it was guarded; any other apostrophe stays."""
    return text[1:] if text.startswith("'") and text[1:].startswith(SIGNS) else text
