"""How colours look to people who see fewer of them, and how far apart two colours look.

Matrices: Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. Distance: CIEDE2000
(Sharma, Wu and Dalal, 2005), in which 1 is about the least difference that can be seen.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

MACHADO = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)
Triple = tuple[float, float, float]


def seen(colour: str, vision: str | None = None) -> Triple:
    """A colour in CIELAB as that kind of vision sees it; None for full colour vision."""
    linear = tuple(_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    if vision is not None:
        linear = tuple(min(1.0, max(0.0, part)) for part in _times(MACHADO[vision], linear))
    return _lab(linear)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _times(matrix: tuple, parts: tuple) -> tuple:
    return tuple(sum(a * b for a, b in zip(row, parts, strict=True)) for row in matrix)


def _lab(linear: Triple) -> Triple:
    x, y, z = (
        _curve(part / white) for part, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _curve(part: float) -> float:
    return part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def distance(one: Triple, other: Triple) -> float:
    """CIEDE2000 between two colours in CIELAB."""
    stretch = 1.5 - 0.5 * _seventh((hypot(*one[1:]) + hypot(*other[1:])) / 2)
    (l1, c1, h1), (l2, c2, h2) = (_polar(lab, stretch) for lab in (one, other))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    middle = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    bright, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    s_l = 1 + 0.015 * (bright - 50) ** 2 / sqrt(20 + (bright - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * _hue_weight(middle)
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / s_h
    twist = -sin(radians(60 * exp(-(((middle - 275) / 25) ** 2)))) * 2 * _seventh(chroma)
    return sqrt(d_l**2 + d_c**2 + d_h**2 + twist * d_c * d_h)


def _seventh(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25**7))


def _polar(lab: Triple, stretch: float) -> Triple:
    bright, a, b = lab[0], lab[1] * stretch, lab[2]
    return bright, hypot(a, b), degrees(atan2(b, a)) % 360


def _hue_weight(hue: float) -> float:
    turns = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(weight * cos(radians(times * hue + turned)) for weight, times, turned in turns)
