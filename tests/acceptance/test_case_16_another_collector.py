"""Case 16: the collector is another person. A mismatch is amber; nothing goes over the counter without a right."""

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.domain.events import ResultReturned
from desk_app.domain.fees import PaymentMethod
from tests.acceptance.hands import CARD, Hands
from tests.builders import LAN, a_person, an_intake
from ui.counter.keys import DOSSIER, PREVIEW, RETURNING
from ui.returning.view import ReturningScreen
from ui.theme import Tone

NEIGHBOUR = "000090000001||TRẦN VĂN B|03021990|Nam|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def ready(hands: Hands, **but):
    free = {"fee_method": PaymentMethod.EXEMPT, "fee_amount": 0}
    received = hands.desk.receive(an_intake(**{**free, **but}), actor=LAN).dossier
    return take(hands.desk, received.code, "complete", {"number": "216/TL"}, actor=LAN)


def status(hands: Hands, dossier) -> Status:
    return hands.desk.register.dossier(dossier.id).status


@pytest.fixture
def room(hands: Hands) -> ReturningScreen:
    hands.press(Qt.Key.Key_F4)
    hands.until(lambda: hands.window.current_key == RETURNING)
    hands.keys = 0
    return hands.window.room(RETURNING)


def opened(hands: Hands, room: ReturningScreen, dossier) -> None:
    hands.scan(dossier.scan_code)
    hands.until(lambda: room.presenter.case is not None)


def test_a_mismatch_is_amber_and_hands_nothing_over(hands: Hands, room: ReturningScreen) -> None:
    dossier = ready(hands)
    opened(hands, room, dossier)

    hands.scan(NEIGHBOUR)
    hands.until(room.match.isVisible)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.wait(100)

    assert room.match.text() == "KHÁC người nộp"
    assert room.match._tone is Tone.TODAY
    assert (room.compare.owner.number.text(), room.compare.collector.number.text()) == (
        "000188••2345",
        "000090••0001",
    )
    assert status(hands, dossier) is Status.COMPLETED


def test_with_a_mandate_it_is_handed_over_and_the_timeline_shows_who_took_it(
    hands: Hands, room: ReturningScreen
) -> None:
    dossier = ready(hands)
    opened(hands, room, dossier)
    hands.scan(NEIGHBOUR)
    hands.until(room.way.isVisible)

    hands.press(Qt.Key.Key_5, ALT)
    hands.type("04/2026/UQ, 20/11/2026")
    hands.press(Qt.Key.Key_Return)
    hands.type("UBND xã Ea Kpam")
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: status(hands, dossier) is Status.RETURNED)

    hands.counter.open_dossier(dossier.code)
    page = hands.window.room(DOSSIER)
    hands.until(page.timeline.moments)
    told = page.timeline.moments()[0]
    assert told.what == "Trả kết quả cho TRẦN VĂN B"
    assert told.detail == "Giấy ủy quyền 04/2026/UQ, 20/11/2026, UBND xã Ea Kpam."


def test_a_reason_of_the_clerks_own_is_enough_where_there_is_no_mandate(
    hands: Hands, room: ReturningScreen
) -> None:
    dossier = ready(hands)
    opened(hands, room, dossier)
    hands.scan(NEIGHBOUR)
    hands.until(room.way.isVisible)

    hands.press(Qt.Key.Key_6, ALT)
    hands.type("Người nộp nằm viện, đã gọi điện")
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: status(hands, dossier) is Status.RETURNED)

    fact = hands.desk.register.history(dossier.id)[-1].fact
    assert isinstance(fact, ResultReturned)
    assert (fact.is_applicant, fact.mandate) == (False, "Người nộp nằm viện, đã gọi điện")


def test_whoever_handed_it_in_under_a_mandate_is_known(hands: Hands, room: ReturningScreen) -> None:
    son = a_person(full_name="TRẦN VĂN B", id_number="000090000001", born_on=None, sex=None, phone=None)
    dossier = ready(hands, submitter=son, mandate="Giấy ủy quyền 12/UQ")
    opened(hands, room, dossier)

    hands.scan(NEIGHBOUR)
    hands.until(room.match.isVisible)
    assert room.match._tone is Tone.DONE
    hands.press(Qt.Key.Key_Return, CONTROL)

    hands.until(lambda: status(hands, dossier) is Status.RETURNED)


def test_five_people_in_a_row_take_two_scans_and_one_key_each(hands: Hands, room: ReturningScreen) -> None:
    people = [
        (f"00018801234{place}", f"NGUYỄN THỊ {name}")
        for place, name in enumerate(("AN", "BÌNH", "CHÂU", "DUNG", "EM"))
    ]
    waiting = [ready(hands, owner=a_person(id_number=number, full_name=name)) for number, name in people]

    for (number, name), dossier in zip(people, waiting, strict=True):
        hands.scan(dossier.scan_code)
        hands.until(lambda: room.presenter.case is not None)
        hands.scan(f"{number}||{name}|01011988|Nữ|Thôn 3|01082024||||")
        hands.until(room.match.isVisible)
        hands.press(Qt.Key.Key_Return, CONTROL)
        hands.until(lambda dossier=dossier: status(hands, dossier) is Status.RETURNED)
        hands.until(lambda: room.presenter.case is None and room.scan.entry.hasFocus())

    assert hands.keys == 5
    assert hands.window.current_key == RETURNING
    hands.until(lambda: room._today == 5)


def test_the_applicants_own_card_alone_is_one_scan_and_one_key(hands: Hands, room: ReturningScreen) -> None:
    dossier = ready(hands)

    hands.scan(CARD)
    hands.until(room.match.isVisible)
    hands.press(Qt.Key.Key_Return, CONTROL)

    hands.until(lambda: status(hands, dossier) is Status.RETURNED)
    assert hands.keys == 1


def test_f4_on_a_dossiers_page_begins_with_that_dossier(hands: Hands, room: ReturningScreen) -> None:
    dossier = ready(hands)
    hands.counter.open_dossier(dossier.code)
    page = hands.window.room(DOSSIER)
    hands.until(lambda: page.presenter.page is not None)

    hands.press(Qt.Key.Key_F4)
    hands.until(lambda: room.presenter.case is not None)

    assert room.presenter.case.dossiers[0].id == dossier.id


def test_the_slip_to_sign_is_printed_once_it_is_asked_for(hands: Hands, room: ReturningScreen) -> None:
    dossier = ready(hands)
    hands.scan(CARD)
    hands.until(room.match.isVisible)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: status(hands, dossier) is Status.RETURNED)
    hands.until(room.last.isVisible)

    hands.press(Qt.Key.Key_P, CONTROL)

    # No printer at this desk: the slip is shown, with the collector's name to sign over.
    hands.until(lambda: hands.window.current_key == PREVIEW, timeout=15000)
