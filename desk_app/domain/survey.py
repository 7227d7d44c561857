"""What a citizen says of the service: five steps, given by the citizen alone and never asked for as a condition."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Satisfaction(IntEnum):
    """The five steps of the national rating, as the citizen's page numbers them."""

    VERY_DISSATISFIED = 1
    DISSATISFIED = 2
    NEUTRAL = 3
    SATISFIED = 4
    VERY_SATISFIED = 5


class Occasion(StrEnum):
    """What the citizen had just lived through when the faces were shown."""

    RECEPTION = "reception"
    RETURN = "return"


class RatedBy(StrEnum):
    """Which way the answer came: a finger on the citizen's screen, or the page behind the receipt's QR."""

    TOUCH = "touch"
    PAGE = "page"
