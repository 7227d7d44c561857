"""Every widget of the desk on paper: `python -m ui.widgets.gallery --out DIR` grabs them to PNG files."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.app import make_application
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Step, Tone, look, wear
from ui.widgets.banner import Banner
from ui.widgets.bars import ActionBar
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.crash_card import CrashCard
from ui.widgets.day_strip import DayCell, DayKind, DayStrip
from ui.widgets.digits import CodeLabel
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Field
from ui.widgets.glyphs import BoxState, paint_box
from ui.widgets.keycap import KeyHint
from ui.widgets.page import Page
from ui.widgets.row_model import Band, Column, Face, RowModel
from ui.widgets.table import DataTable
from ui.widgets.tag import Tag
from ui.widgets.text import NameLabel, Text
from ui.widgets.timeline import Moment, Timeline


class Boxes(QWidget):
    """The four boxes of a paper."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(140, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, state in enumerate(BoxState):
            paint_box(painter, self.rect().adjusted(place * 32, 0, place * 32 - 116, 0), state, look().tokens)
        painter.end()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _applicant() -> Card:
    card = Card("Người nộp", 1)
    card.right.addWidget(Text("Quét thẻ căn cước lúc 09:11", 13, ink="text2"))
    number = Field("Số định danh", weight=600, size=15, masked=lambda value: f"{value[:6]}••{value[-4:]}")
    number.set_text("000088012345", from_card=True)
    number.after.addWidget(Tag("Khớp thẻ", Tone.DONE))
    name = Field("Họ và tên", weight=700, size=16)
    name.set_text("NGUYỄN THỊ HUỲNH PHƯỢNG", from_card=True)
    place = Field("Nơi cư trú")
    place.set_text("Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk")
    lacking = Field("Nơi chứng thực")
    lacking.set_missing("Còn thiếu nơi chứng thực")
    for field in (number, name, place, Field("Ghi chú", "Điều cần nhớ về hồ sơ này"), lacking):
        card.body.addWidget(field)
    return card


def _due() -> Card:
    card = Card("Hẹn trả", small=True)
    card.right.addWidget(KeyButton("Vì sao?", "Ctrl+I", Kind.QUIET))
    card.body.addWidget(Text("Thứ Sáu 27/11/2026", 22, 700))
    card.body.addLayout(_row(Text("trước 17:00", 16, 600), Text("3 ngày làm việc", 14, ink="text2")))
    strip = DayStrip()
    strip.show_days(
        [
            DayCell("T2 23", "Nhận", DayKind.RECEIVED),
            DayCell("T3 24", "Nghỉ", DayKind.SKIPPED),
            DayCell("T4 25", "Ngày 1", DayKind.COUNTED),
            DayCell("T5 26", "Ngày 2", DayKind.COUNTED),
            DayCell("T6 27", "Ngày 3", DayKind.LAST),
        ]
    )
    card.body.addWidget(strip)
    card.body.addWidget(Text("Không tính 24/11: Ngày Văn hóa Việt Nam", 13, ink="text2"))
    return card


def _fee() -> Card:
    card = Card("Lệ phí", small=True)
    card.right.addWidget(Text("Đúng hạn 60 ngày", 13, ink="text2"))
    card.right.addWidget(Text("0 đ", 18, 700))
    choice = SegmentedChoice([("none", "Miễn"), ("cash", "Tiền mặt"), ("qr", "VietQR"), ("later", "Thu sau")])
    choice.choose("none")
    card.body.addWidget(choice)
    return card


def _lacking() -> Card:
    card = Card("Còn thiếu để lưu (1)", tone=Tone.TODAY)
    card.right.addWidget(KeyHint("Enter", "tới chỗ thiếu"))
    card.body.addWidget(Text("Giấy chứng sinh: chưa có", 14, 600))
    card.body.addLayout(_row(KeyButton("Phiếu bổ sung", "Ctrl+B"), KeyButton("Từ chối", "Ctrl+R")))
    return card


def pieces() -> QWidget:
    """Return fields, cards, tags, banners and buttons on one page."""
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(look().gap)
    right.setSpacing(look().gap)
    left.addWidget(_applicant())
    tags = Card("Nhãn và ô")
    tags.body.addLayout(
        _row(
            Tag("quá 2 ngày", Tone.LATE),
            Tag("trước 17:00", Tone.TODAY),
            Tag("còn 2 ngày", Tone.SOON),
            Tag("Đã có kết quả", Tone.DONE),
        )
    )
    tags.body.addLayout(
        _row(
            Tag("Yêu cầu bổ sung", Tone.PERSON),
            Tag("Ngoại tuyến", Tone.CALM),
            Tag("Tỉnh đã nhận", Tone.DONE, filled=False),
            Boxes(),
        )
    )
    tags.body.addLayout(_row(CodeLabel("2418 1261 1230 4576"), NameLabel("ỄẶỢ NGUYỄN THỊ HUỲNH PHƯỢNG")))
    left.addWidget(tags)
    left.addWidget(Banner("Đồng hồ máy lệch: hôm nay là ngày 23/11/2026?", Tone.TODAY))
    verdict = Banner("KHÁC người nộp", Tone.TODAY, detail="Vẫn trả được khi có giấy ủy quyền.", size=22)
    left.addWidget(verdict)
    hints = _row(KeyHint("Space", "có"), KeyHint("-", "không"), KeyHint("↑", ""), KeyHint("↓", "đổi người"))
    left.addLayout(hints)
    left.addWidget(EmptyState("Không còn việc đến hạn hôm nay. Hồ sơ kế tiếp: 26/11.", "F2", "Tiếp nhận mới"))
    left.addStretch(1)
    for card in (_due(), _fee(), _lacking()):
        right.addWidget(card)
    busy = KeyButton("Sửa", "Alt+S", Kind.PERSON)
    off = KeyButton("Lưu", "Ctrl+S")
    off.setEnabled(False)
    right.addLayout(_row(busy, off, KeyButton("In thử", "Ctrl+P", icon="printer")))
    warned = Banner("Có thể trùng: cùng thủ tục", Tone.CALM, "copy", "Nhận 20/11, anh Hùng giữ")
    warned.right.addWidget(KeyButton("Mở", "Alt+M"))
    right.addWidget(warned)
    right.addStretch(1)
    page = Page()
    page.bar.set_status("Nháp đã lưu 09:12:04", "circle-check", Tone.DONE)
    page.bar.add(KeyButton("Bỏ dở", "Esc", Kind.QUIET, binds=False))
    page.bar.add(KeyButton("Treo", "Ctrl+D", Kind.QUIET))
    page.bar.add(KeyButton("Lưu", "Ctrl+S"))
    page.bar.add(KeyButton("Lưu + in", "Ctrl+Enter", Kind.PRIMARY, "printer"))
    columns = QHBoxLayout()
    columns.setSpacing(12)
    columns.addLayout(left, 1)
    columns.addLayout(right)
    page.middle.addLayout(columns)
    return page


@dataclass(frozen=True)
class _Work:
    code: str
    due: str
    tone: Tone
    name: str
    procedure: str
    holder: str
    state: str
    sent: str
    sent_tone: Tone


_HERE, _THERE = ("Ở máy này", Tone.CALM), ("Tỉnh đã nhận", Tone.DONE)
_ROWS: Sequence[tuple[Any, ...]] = (
    (
        "1190 2081",
        "quá 2 ngày",
        Tone.LATE,
        "LÊ VĂN ANH",
        "Đăng ký khai tử",
        "Trần Hùng",
        "Đang xử lý",
        *_THERE,
    ),
    (
        "1200 3111",
        "quá 1 ngày",
        Tone.LATE,
        "H’BLĂK NIÊ KĐĂM",
        "Xác nhận hôn nhân",
        "Mai Hoa",
        "Đang xử lý",
        *_THERE,
    ),
    ("1180 1747", "trước 11:30", Tone.TODAY, "TRẦN THỊ BÍCH", "Chứng thực chữ ký", "Lan", "Chờ ký", *_THERE),
    (
        "1180 2216",
        "trước 17:00",
        Tone.TODAY,
        "PHẠM QUỐC TOẢN",
        "Đăng ký khai sinh",
        "Lan",
        "Đã có kết quả",
        *_THERE,
    ),
    (
        "1200 1339",
        "còn 1 ngày",
        Tone.SOON,
        "HOÀNG THỊ LỆ THỦY",
        "Đăng ký kết hôn",
        "Lan",
        "Đang xử lý",
        *_HERE,
    ),
    (
        "1200 3988",
        "còn 2 ngày",
        Tone.SOON,
        "BÙI ĐÌNH KHÁNH",
        "Nhận con",
        "Lan",
        "Mới nhận",
        "Cần sửa",
        Tone.PERSON,
    ),
    ("1230 4576", "còn 3 ngày", Tone.SOON, "NGUYỄN THỊ HUỲNH PHƯỢNG", "Khai sinh", "Lan", "Mới nhận", *_HERE),
)
_BANDS = {
    Tone.LATE: Band("late", "Quá hạn", Tone.LATE, 0),
    Tone.TODAY: Band("today", "Đến hạn hôm nay", Tone.TODAY, 1),
    Tone.SOON: Band("soon", "Ba ngày tới", Tone.SOON, 2),
}


def worklist() -> QWidget:
    """Return a table with bands, tags, codes and holders."""
    rows = [_Work(f"2418 1261 {code}", *words) for code, *words in _ROWS]
    model: RowModel[_Work] = RowModel(
        [
            Column("Hẹn trả", lambda row: row.due, face=Face.TAG, tone=lambda row: row.tone),
            Column("Mã quét", lambda row: row.code, sort=lambda row: row.code, face=Face.CODE),
            Column("Người nộp", lambda row: row.name, sort=lambda row: row.name, face=Face.NAME),
            Column("Thủ tục", lambda row: row.procedure, stretch=True),
            Column("Ai giữ", lambda row: row.holder, face=Face.HOLDER, own=lambda row: row.holder == "Lan"),
            Column("Trạng thái", lambda row: row.state, face=Face.TAG, tone=_state_tone),
            Column("Gửi tỉnh", lambda row: row.sent, face=Face.STATE, tone=lambda row: row.sent_tone),
        ],
        key=lambda row: row.code,
        band=lambda row: _BANDS[row.tone],
        ticks=True,
        subject="{count} hồ sơ",
    )
    table = DataTable(model, "gallery")
    model.show(rows)
    model.tick(1)
    model.tick(2)
    bar = ActionBar()
    bar.set_status("Đã chọn 2 hồ sơ", "check", Tone.DONE)
    bar.set_selected(True)
    bar.add(KeyButton("Bỏ chọn", "Esc", Kind.QUIET))
    bar.add(KeyButton("In lại", "Ctrl+P"))
    bar.add(KeyButton("Thư xin lỗi, hẹn lại", "Ctrl+L", Kind.PRIMARY, "mail"))
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addWidget(bar)
    page.setFocusProxy(table)
    return page


def _state_tone(row: _Work) -> Tone | None:
    return Tone.DONE if row.state == "Đã có kết quả" else None


def history() -> QWidget:
    """Return a dossier's timeline in its card, and the crash card beside it."""
    card = Card("Diễn biến", small=True)
    line = Timeline()
    line.show_moments(
        [
            Moment(
                "Hôm nay 14:02",
                "Yêu cầu bổ sung: Giấy chứng sinh",
                "Lan · máy này",
                Tone.PERSON,
                "Người nộp mang bản chính đến trước 02/12. Ngừng tính hạn từ 25/11.",
                "Tỉnh đã nhận 14:03",
            ),
            Moment("Hôm nay 08:40", "Xem trang tra cứu bằng mã trên giấy hẹn", "Công dân · điện thoại"),
            Moment("24/11", "Ngày Văn hóa Việt Nam, không tính vào hạn", "Lịch nghỉ · lịch bản 7"),
            Moment(
                "23/11 10:05",
                "Chuyển công chức Tư pháp – Hộ tịch Trần Văn Hùng",
                "Hệ thống · tỉnh",
                Tone.DONE,
                stamp="Tỉnh đã nhận 10:05",
            ),
            Moment(
                "23/11 09:12",
                "Tiếp nhận hồ sơ, in giấy hẹn lần 1",
                "Lan · máy này",
                Tone.DONE,
                "Hẹn thứ Sáu 27/11/2026, trước 17:00.",
                "Ở máy này",
                Tone.CALM,
            ),
        ]
    )
    card.body.addWidget(line)
    card.setSizePolicy(card.sizePolicy().horizontalPolicy(), card.sizePolicy().verticalPolicy().Expanding)
    crash = CrashCard("/home/desk/reports/crash-20261123-021204-88-1.txt")
    crash.setWindowFlags(Qt.WindowType.Widget)
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(16, 12, 12, 12)
    row.addWidget(card, 1)
    row.addWidget(crash, 0, Qt.AlignmentFlag.AlignTop)
    return page


ROOMS: Sequence[tuple[str, str, str, str]] = (
    ("reception", "Tiếp nhận", "file-plus", "F2"),
    ("worklist", "Việc của tôi", "list-checks", "F3"),
    ("returning", "Trả kết quả", "hand-helping", "F4"),
    ("catalogue", "Thủ tục", "book-open", "F6"),
    ("reports", "Báo cáo", "chart-column", "F7"),
)


def window() -> MainWindow:
    """Return the frame with the sheets of this gallery for screens."""
    frame = MainWindow()
    sheets: dict[str, Callable[[], QWidget]] = {
        "reception": pieces,
        "worklist": worklist,
        "returning": history,
    }
    for key, title, icon, shortcut in ROOMS:
        frame.add_screen(key, title, icon, shortcut, sheets.get(key, pieces))
    frame.set_sync_badge("Ngoại tuyến", 7, Tone.CALM)
    frame.set_rail_count("worklist", 8)
    frame.set_clerk("Lan · Quầy 2")
    frame.set_state("Ngoại tuyến · 7 hồ sơ chờ gửi, đã lưu an toàn trên máy này", "cloud-off", Tone.CALM)
    return frame


def grab_all(app: QApplication, out: Path) -> list[Path]:
    """Write every sheet in light and dark, roomy and compact and at 150 %, and return the files."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    sizes = (("1366", 1366, 768, 1.0), ("1093", 1093, 544, 1.0), ("150", 1366, 768, 1.5))
    for name, tokens in (("light", LIGHT), ("dark", DARK)):
        for size, width, height, scale in sizes:
            wear(Look(tokens, scale, Step.ROOMY))
            frame = window()
            frame.resize(width, height)
            frame.show()
            for key in ("reception", "worklist", "returning"):
                frame.show_screen(key)
                if key == "worklist":
                    frame.toast("Đã lưu 2418 1261 1230 4576", lambda: None)
                app.processEvents()
                path = out / f"{key}-{size}-{name}.png"
                frame.grab().save(str(path))
                written.append(path)
            frame.close()
            frame.deleteLater()
    return written


def main(arguments: list[str]) -> int:
    """Grab the gallery to the folder named by --out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application([])
    for path in grab_all(app, parser.parse_args(arguments).out):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
