"""Which points of a trend bear their figure, and on which side of the point it stands."""

LABEL_EVERY_POINT_UP_TO = 8
NEAR, LOW = 0.09, 0.05  # of the span and of the height: as much as a figure takes
NEAR_ON_A_PHONE, LOW_ON_A_PHONE = 0.21, 0.09
WIDE = " wide"  # a figure that is drawn only where the chart is as wide as this many pixels
WIDE_FROM = 420

# Where the chart draws a figure: above its point, below it, or before it.
PLACES = {
    "align": "datum.side == 'before' ? 'right' : 'center'",
    "dx": "datum.side == 'before' ? -8 : 0",
    "dy": "datum.side == 'before' ? 0 : indexof(datum.side, 'below') == 0 ? 20 : -12",
    "opacity": f"width < {WIDE_FROM} && indexof(datum.side, '{WIDE}') > 0 ? 0 : 1",
}


def label(drawn: list[dict]) -> None:
    """The last settled figure, and the last of all; every figure where there are few.

    Of two that would lie over each other the later is shown, but the last settled one always is:
    the sentence over the chart tells it.
    """
    settled = [row for row in drawn if row["part"] != "provisional"][-1:]
    few = len(drawn) <= LABEL_EVERY_POINT_UP_TO
    labelled = drawn if few else [row for row in drawn if row in (*settled, drawn[-1])]
    for place, row in enumerate(labelled):
        others = [*labelled[place + 1 :], *settled]
        if row in settled or not any(_would_touch(row, one, drawn) for one in others):
            row["label"], row["side"] = row["figure"], _side(row, drawn)
    _thin_out([row for row in labelled if row["label"]], drawn)


def _thin_out(shown: list[dict], drawn: list[dict]) -> None:
    """Where the chart is narrow, fewer: from the last backwards those that keep apart."""
    kept: list[dict] = []
    for row in reversed(shown):
        near = (NEAR_ON_A_PHONE, LOW_ON_A_PHONE)
        if row["side"] != "before" and any(_would_touch(row, k, drawn, *near) for k in kept):
            row["side"] += WIDE
        else:
            kept.append(row)


def _side(row: dict, drawn: list[dict]) -> str:
    """Above its point, or below where the points around leave more room there.

    Beside it, before the points that are still filling in, which lie around its height.
    """
    if row is not drawn[-1] and drawn[-1]["part"] == "provisional" != row["part"]:
        return "before" if len(drawn) > LABEL_EVERY_POINT_UP_TO else "above"
    reach = (drawn[-1]["day"] - drawn[0]["day"]) * NEAR / 2
    around = [one["value"] for one in drawn if abs(one["day"] - row["day"]) <= reach]
    return "below" if max(around) - row["value"] > row["value"] - min(around) else "above"


def _would_touch(
    one: dict, other: dict, drawn: list[dict], near: float = NEAR, low: float = LOW
) -> bool:
    """Whether the figures of two points would lie over each other."""
    span = drawn[-1]["day"] - drawn[0]["day"]
    highest = max(abs(row["value"]) for row in drawn)
    beside = abs(other["day"] - one["day"]) < span * near
    return beside and abs(other["value"] - one["value"]) < highest * low
