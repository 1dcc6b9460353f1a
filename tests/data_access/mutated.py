"""Files spoilt at random: bytes of a part, or of the archive itself."""

import random
import zipfile
from pathlib import Path

DIGITS = [b"0", b"1", b"7", b"99", b"-3", b"1.5", b"NA", b"..", b"1e9", b""]
NASTY = [b"NA", b"-1", b"1e400", b"<!DOCTYPE a>", b"&b;", b"\x00", b'"', b"<", b"\xff", b"<r/>"]


def mutate(path: Path, target: Path, chance: random.Random) -> Path:
    """A copy with a few changes, in one of its parts or anywhere in the file."""
    if zipfile.is_zipfile(path) and chance.random() < 0.7:
        return _mutate_part(path, target, chance)
    target.write_bytes(spoil(path.read_bytes(), chance))
    return target


def _mutate_part(path: Path, target: Path, chance: random.Random) -> Path:
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w") as spoilt:
        names = archive.namelist()
        chosen = chance.choice([n for n in names if "pivotCache" in n or "content" in n] or names)
        for name in names:
            data = archive.read(name)
            if name == chosen and chance.random() < 0.05:
                continue
            spoilt.writestr(name, spoil(data, chance) if name == chosen else data)
    return target


def spoil(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four changes; every other time only letters and digits change."""
    gentle = chance.random() < 0.5
    for _ in range(chance.randint(1, 4)):
        if data:
            data = _other_letter(data, chance) if gentle else _other_bytes(data, chance)
    return data


def _other_letter(data: bytes, chance: random.Random) -> bytes:
    for _ in range(50):
        at = chance.randrange(len(data))
        if data[at : at + 1].isdigit():
            return data[:at] + chance.choice(DIGITS) + data[at + 1 :]
        if data[at : at + 1].isalpha() and chance.random() < 0.2:
            return data[:at] + b"q" + data[at + 1 :]
    return data


def _other_bytes(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    end = min(len(data), at + chance.randint(1, 40))
    foreign = bytes(chance.randrange(256) for _ in range(end - at))
    piece = chance.choice([b"", data[at:end] * 2, foreign, chance.choice(NASTY)])
    if chance.random() < 0.05:
        return data[: chance.randrange(len(data) + 1)]
    return data[:at] + piece + data[end:]
