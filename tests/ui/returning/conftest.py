"""A desk with results that wait, and the returning screen over it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import OpenDesk, take
from desk_app.domain.applicant import Sex
from desk_app.domain.dossier import Dossier
from desk_app.domain.fees import PaymentMethod
from tests.builders import LAN, a_desk, a_person, an_intake
from tests.ui.at_once import at_once
from ui.returning.view import ReturningScreen

SON = a_person(full_name="TRẦN VĂN B", id_number="000090000001", born_on=None, sex=Sex.MALE, phone=None)
SON_CARD = "000090000001||TRẦN VĂN B|03021990|Nam|Thôn 3|01082024||||"
OWNER_CARD = "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3|01082024||||"


@pytest.fixture
def desk(tmp_path) -> Iterator[OpenDesk]:
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


def ready(desk: OpenDesk, **but: object) -> Dossier:
    """A dossier whose result has come; its fee is 20.000 đ unless the test says otherwise."""
    received = desk.receive(an_intake(**but), actor=LAN).dossier
    return take(desk, received.code, "complete", {}, actor=LAN)


def free(desk: OpenDesk, **but: object) -> Dossier:
    """The same, with nothing to pay."""
    return ready(desk, **{"fee_method": PaymentMethod.EXEMPT, "fee_amount": 0, **but})


@pytest.fixture
def screen(desk: OpenDesk, dressed: QApplication, qtbot) -> ReturningScreen:
    made = ReturningScreen(desk, actor=lambda: LAN, run=at_once)
    qtbot.addWidget(made)
    made.resize(1274, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.shown()
    return made
