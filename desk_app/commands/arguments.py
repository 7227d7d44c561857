"""The words each command takes; kept apart from what they do, so that help needs no database."""

from __future__ import annotations

from argparse import ArgumentParser

HELP = {
    "demo": "mở thử với dữ liệu mẫu và một máy chủ tỉnh trên máy này",
    "clerk": "tài khoản cán bộ",
    "receive": "tiếp nhận hồ sơ từ các dòng JSON",
    "show": "một hồ sơ và diễn biến",
    "find": "tìm hồ sơ",
    "step": "một bước xử lý hồ sơ",
    "attach": "gắn bản chụp (PDF, JPEG, PNG) vào một giấy tờ của hồ sơ",
    "scans": "bản chụp của một hồ sơ và đang ở đâu",
    "document": "in giấy tờ ra PDF (sổ theo dõi: cả .xlsx)",
    "due": "ngày hẹn trả và vì sao",
    "scan": "máy quét vừa đọc gì",
    "vietqr": "nội dung mã VietQR",
    "sync": "đồng bộ với tỉnh",
    "status": "những gì chưa gửi",
    "export": "xuất gói niêm phong để gửi tay cho tỉnh",
    "answer": "nhận tệp trả lời của tỉnh cho gói gửi tay",
    "mirror": "nơi lưu thứ hai của nhật ký, niêm phong",
    "enrol": "ghi danh quầy với tỉnh",
    "backup": "sao lưu cơ sở dữ liệu",
    "restore": "khôi phục từ bản sao",
    "renew": "danh tính mới cho quầy: máy là bản sao, hoặc (có mã) quầy đã bị thu hồi",
    "prune": "xóa nội dung nhật ký của hồ sơ đã xong lâu, phần tỉnh đã sao lưu",
    "verify": "kiểm tra chuỗi nhật ký",
}

_STEPS = (
    "ask_for_papers supplement request_payment collect_fee resume hand_on send_back complete extend stop withdraw"
    ' return_result correct void refuse accept; JSON là các trường của bước, như \'{"reason": "…"}\''
)
_KINDS = (
    "receipt papers_request refusal extension stop_notice control_slip handover label fee_receipt;"
    " checklist và poster cần mã thủ tục; register cần --from và --to"
)


def add_demo(parser: ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help="không mở cửa sổ: làm việc chính rồi thoát")


def add_clerk(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    adding = actions.add_parser("add", help="thêm tài khoản")
    adding.add_argument("clerk_name", metavar="NAME")
    adding.add_argument("--role", default="clerk")
    adding.add_argument("--pin-stdin", action="store_true", help="đọc mã PIN từ dòng đầu của đầu vào chuẩn")


def add_receive(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="tệp JSON mỗi dòng một hồ sơ, hoặc -")


def add_show(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE")


def add_find(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+")
    parser.add_argument("--limit", type=int, default=20)


def add_step(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("action", metavar="ACTION", help=_STEPS)
    parser.add_argument("facts", metavar="JSON", nargs="?", default="{}")


def add_attach(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("paper", metavar="PAPER", help="tên giấy tờ như trong hồ sơ")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--not-digitised", action="store_true", help="chỉ để xem, không phải bản số hóa")


def add_scans(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE")


def add_document(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help=_KINDS)
    parser.add_argument("codes", metavar="CODE", nargs="*")
    parser.add_argument("-o", dest="file", required=False, metavar="FILE")
    parser.add_argument("--paper", help="a5, a5p, a4 hoặc k80; mỗi giấy nói có những khổ nào")
    parser.add_argument("--from", dest="from_day", metavar="DAY", help="ngày đầu của sổ theo dõi")
    parser.add_argument("--to", dest="to_day", metavar="DAY", help="ngày cuối của sổ theo dõi")


def add_due(parser: ArgumentParser) -> None:
    parser.add_argument("procedure", metavar="PROCEDURE")
    parser.add_argument("--received", required=True, metavar="TIME")


def add_scan(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT")


def add_vietqr(parser: ArgumentParser) -> None:
    parser.add_argument("--bank", required=True, metavar="BIN")
    parser.add_argument("--account", required=True, metavar="N")
    parser.add_argument("--amount", type=int, metavar="VND")
    parser.add_argument("--purpose", metavar="TEXT")


def add_sync(parser: ArgumentParser) -> None:
    parser.add_argument("--scans-now", action="store_true", help="gửi bản chụp cả ngoài giờ đã đặt")


def add_status(parser: ArgumentParser) -> None:
    """No words."""


def add_export(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="tên tệp .zip, hoặc thư mục (USB)")


def add_answer(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="tệp .traloi tỉnh đã ghi")


def add_mirror(parser: ArgumentParser) -> None:
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--to", metavar="FOLDER", help="chọn thư mục (USB, NAS, quầy bên cạnh)")
    place.add_argument("--none", action="store_true", help="không dùng nơi thứ hai nữa")


def add_enrol(parser: ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL")
    parser.add_argument("code", metavar="CODE")
    parser.add_argument("--desk-name", default="Quầy 1")
    parser.add_argument(
        "--key-place",
        choices=["system", "file"],
        help="khóa cơ sở dữ liệu: kho khóa của máy, hoặc tệp chỉ chủ thư mục đọc được",
    )


def add_backup(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")


def add_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")


def add_renew(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="mã ghi danh mới của tỉnh")


def add_verify(parser: ArgumentParser) -> None:
    """No words."""


def add_prune(parser: ArgumentParser) -> None:
    parser.add_argument("--keep-days", type=int, metavar="N", help="giữ nội dung N ngày (ít nhất 30)")
    parser.add_argument(
        "--scans-mib",
        type=int,
        metavar="N",
        help="thay vào đó: chỉ giữ N MiB bản chụp tại máy (ít nhất 64), phần tỉnh đã giữ thì lấy lại khi mở",
    )
