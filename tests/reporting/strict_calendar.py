"""A strict reader of calendar files (RFC 5545): it refuses whatever the standard does not allow."""

import re

LONGEST_LINE = 75
_LINE = re.compile(
    r"(?P<name>[A-Z-]+)(?P<parameters>(;[A-Z-]+=[^;:\"]+)*):(?P<value>.*)", re.DOTALL
)
_ESCAPE = re.compile(r"\\(.)")
_UNESCAPED = {"n": "\n", "N": "\n", ";": ";", ",": ",", "\\": "\\"}
_NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
_TEXTS = {"SUMMARY", "DESCRIPTION", "CATEGORIES"}
_ONCE = {*_NEEDED, "DTEND", "SEQUENCE", "STATUS", "TRANSP", "URL", "LAST-MODIFIED", "DESCRIPTION"}


def read_calendar(file: bytes) -> list[dict[str, str]]:
    """The entries of a calendar file. Raises AssertionError where the file breaks the standard."""
    lines = unfolded(file)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("VERSION:2.0") == 1
    assert sum(line.startswith("PRODID:") for line in lines) == 1
    entries, entry = [], None
    for line in lines[1:-1]:
        if line == "BEGIN:VEVENT":
            assert entry is None
            entry = {}
        elif line == "END:VEVENT":
            assert set(entry) >= _NEEDED
            entries.append(entry)
            entry = None
        elif entry is not None:
            name, value = read_line(line)
            assert name not in entry or name not in _ONCE
            entry[name] = value
    assert entry is None
    return entries


def unfolded(file: bytes) -> list[str]:
    """The lines as they were before they were folded."""
    assert file.endswith(b"\r\n")
    physical = file[:-2].split(b"\r\n")
    for line in physical:
        assert b"\n" not in line
        assert b"\r" not in line
        assert len(line) <= LONGEST_LINE
        line.decode()  # no character is cut in two
    logical: list[bytes] = []
    for line in physical:
        if line.startswith(b" "):
            logical[-1] += line[1:]
        else:
            logical.append(line)
    return [line.decode() for line in logical]


def read_line(line: str) -> tuple[str, str]:
    """The name of a property and its value, unescaped where it is text."""
    found = _LINE.fullmatch(line)
    assert found, line
    name, value = found["name"], found["value"]
    if name in _TEXTS:
        assert not re.search(r"(?<!\\)(\\\\)*[;]", value), value
        return name, _ESCAPE.sub(lambda escaped: _UNESCAPED[escaped[1]], value)
    if found["parameters"] == ";VALUE=DATE":
        assert re.fullmatch(r"\d{8}", value), value
    elif name in ("DTSTAMP", "LAST-MODIFIED"):
        assert re.fullmatch(r"\d{8}T\d{6}Z", value), value
    return name, value
