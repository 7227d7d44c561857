"""Pages of the citizen's screen as a test writes them: the usual one and the longest that can come."""

from datetime import datetime

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.survey import Occasion
from desk_app.domain.vietqr import vietqr_payload
from ui.citizen_display.done_page import FACES, face_rooms
from ui.citizen_display.faces import paint_face
from ui.citizen_display.pages import HEAD, Head, paint_page
from ui.citizen_display.sheet import Sheet
from ui.citizen_display.showing import Check, Done, Idle, Pay, Resting, Thanks

NOW = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
DUE = datetime(2026, 11, 27, 17, 0, tzinfo=VIETNAM)
CODE = "2418126112304576"
URL = "HTTPS://MOTCUA.EXAMPLE.VN/T/2418126112304576K7Q2M9X4TB01"
HEAD_SHORT = Head("UBND xã Ea Kpam", "Quầy số 2", NOW)
HEAD_LONG = Head("Trung tâm Phục vụ hành chính công xã Ea Kpam", "Quầy tiếp nhận số 12", NOW)
PAYLOAD = vietqr_payload("970436", "0123456789012", amount=8000, purpose=CODE)
PERSON = "NGUYỄN PHƯỚC HUỲNH NHƯ QUỲNH CÔNG TẰNG TÔN NỮ THỊ HƯỜNG"
COMPANY = (
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN THƯƠNG MẠI DỊCH VỤ XUẤT NHẬP KHẨU VÀ ĐẦU TƯ PHÁT TRIỂN"
    " NÔNG NGHIỆP CÔNG NGHỆ CAO TÂY NGUYÊN"
)
PROCEDURE = (
    "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc có yếu tố nước ngoài cho người cư trú"
    " ở nước ngoài"
)
PAGES = {
    "idle": Idle("047", "048"),
    "idle_counter": Idle("A047", "A048"),
    "time": Idle(),
    "resting": Resting(),
    "thanks": Thanks(),
    "check": Check("NGUYỄN THỊ HUỲNH PHƯỢNG", "01/01/1988", "Đăng ký khai sinh", DUE, 0),
    "check_long": Check(PERSON, "01/01/1988", PROCEDURE, DUE, 1_250_000),
    "check_company": Check(COMPANY, "", PROCEDURE, DUE, 20_000),
    "check_no_date": Check("NGUYỄN A", "1988", "Đăng ký khai sinh", None, None),
    "pay": Pay(
        8000, "Đăng ký lại khai sinh", CODE, PAYLOAD, "Vietcombank", "0123456789012", "UBND xã Ea Kpam"
    ),
    "pay_long": Pay(
        12_345_678, PROCEDURE, CODE, PAYLOAD, "Techcombank", "0123456789012345678", HEAD_LONG.office
    ),
    "received": Pay(
        8000, "Đăng ký lại khai sinh", CODE, PAYLOAD, "BIDV", "0123456789", "UBND", received=True
    ),
    "cash": Pay(8000, PROCEDURE, CODE),
    "done": Done(CODE, URL, DUE, False, Occasion.RECEPTION),
    "done_no_faces": Done(CODE, URL, DUE),
    "returned": Done(CODE, URL, DUE, True, Occasion.RETURN),
}
SIZES = {
    "1280x800": (1280, 800),
    "1366x768": (1366, 768),
    "1920x1080": (1920, 1080),
    "portrait": (1080, 1920),
}


def longest_procedure() -> str:
    """The longest name of the catalogue that comes with the product."""
    from desk_app.paths import PACKS
    from desk_app.store.catalogue import bundled_catalogue

    return max((procedure.name for procedure in bundled_catalogue(PACKS).every()), key=len)


def painted(shown, width, height, head=HEAD_SHORT):
    """(picture, what is written on it), the faces with it."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    sheet = Sheet(painter, width, height)
    paint_page(sheet, shown, head)
    written = list(sheet.written)
    if isinstance(shown, Done) and shown.occasion is not None:
        top = sheet.px(HEAD)
        for room, step in zip(face_rooms(sheet, QRectF(0, top, width, height - top)), FACES, strict=True):
            written += paint_face(painter, room, step, width, height).written
    painter.end()
    return picture, written


@pytest.fixture(params=SIZES.values(), ids=SIZES.keys())
def size(request):
    return request.param
