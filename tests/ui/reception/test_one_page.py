"""Everything about a citizen who comes back stands on one page of a small window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant, IdKind, Sex
from tests.builders import LAN, an_intake
from tests.ui.reception.test_view import ALT, Counter, counter

__all__ = ["counter"]

CARD = (
    "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Quảng Tiến, huyện Cư M'gar, tỉnh Đắk Lắk"
    "|01082024||||"
)
PERSON = Applicant(
    "NGUYỄN THỊ HUỲNH PHƯỢNG",
    id_kind=IdKind.CCCD,
    id_number="000188012345",
    born_on=date(1988, 1, 1),
    sex=Sex.FEMALE,
    address="Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk",
    phone="0905123456",
)
MOST_USED = (
    "1.001193",
    "1.004222",
    "2.000815",
    "2.000884",
    "1.004859",
    "1.000656",
    "1.000894",
    "1.004873",
    "2.000635",
    "1.004194",
)


def test_the_ten_most_used_procedures_need_no_scrolling_for_a_citizen_known_here(
    counter: Counter, desk: OpenDesk
) -> None:
    for procedure in ("2.000815", "1.001193"):
        desk.receive(replace(an_intake(), procedure=procedure, owner=PERSON), actor=LAN)
    screen = counter.screen
    counter.scan(CARD)
    bar = screen._page.area.verticalScrollBar()
    scrolled = {}
    for code in MOST_USED:
        counter.choose(code)
        counter.until(screen.history.isVisible)
        counter.bot.wait(60)  # cards take room, and give it back, a turn of the loop after their words
        with suppress(counter.bot.TimeoutError):
            counter.until(lambda: bar.maximum() == 0)
        scrolled[code] = bar.maximum()
        counter.press(Qt.Key.Key_2, ALT)

    # less than a line of text: a long address that stands whole under its field may take so much of the longest list
    assert all(pixels < 16 for pixels in scrolled.values()), scrolled
