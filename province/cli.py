"""The province's command line: JSON lines out, a refusal in one line, a bug with its report."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from desk_app.domain.errors import InputRefused, Refusal
from province.refusals import sentences
from province.settings import Settings, read_settings

REFUSED, BUG = 2, 70


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise InputRefused("usage", field="command", problem=message)


def run(arguments: Sequence[str] | None = None) -> int:
    """One command; returns the exit code."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream on every platform
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # as above
    settings: Settings | None = None
    try:
        asked = _parser().parse_args(arguments)
        settings = read_settings(asked.home)
        for line in asked.does(settings, asked):
            _print(line)
    except Refusal as no:
        for line in sentences(no):
            sys.stderr.write(line + "\n")
        return REFUSED
    except OSError as wrong:
        said = f"home: không đọc hoặc ghi được thư mục của tỉnh ({wrong.strerror}). Chọn thư mục ghi được."
        sys.stderr.write(said + "\n")
        return REFUSED
    except Exception as bug:  # noqa: BLE001  (the one door for bugs of the command line: reported, exit 70)
        sys.stderr.write(f"bug: {_report(settings, bug)}\n")
        return BUG
    return 0


def _print(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False, default=_as_text) + "\n")
    sys.stdout.flush()


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    raise TypeError(f"{type(value).__name__} has no text on the command line")


def _report(settings: Settings | None, bug: BaseException) -> str:
    """Writes where it happened, without the message (it may hold a citizen's words); the file's path."""
    folder = (settings.home if settings else Path.cwd()) / "reports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"bug-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}.txt"
    places = "".join(traceback.format_tb(bug.__traceback__))
    file.write_text(f"{type(bug).__name__}\n{places}", encoding="utf-8")
    return str(file)


_HELP = {
    "serve": "phục vụ quầy và người dân; in địa chỉ khi sẵn sàng",
    "import-package": "nhận gói niêm phong gửi tay, hoặc cả thư mục sao của một quầy",
    "migrate": "đưa cơ sở dữ liệu lên phiên bản này",
    "backup": "sao lưu cơ sở dữ liệu; khóa của tỉnh sao lưu riêng",
    "restore": "đưa bản sao lưu về; các quầy tự gửi lại phần thiếu",
    "add-office": "thêm hoặc sửa một đơn vị của tỉnh",
    "enrolment-code": "mã ghi danh dùng một lần cho một quầy",
    "dossier": "một hồ sơ tỉnh đang giữ",
    "assign-number": "cấp số của tỉnh cho hồ sơ bị để riêng vì số",
    "count": "số hồ sơ, sự kiện, sự kiện để riêng",
    "recount": "đếm lại số liệu giám sát từ hồ sơ đang giữ",
    "desks": "các quầy đã ghi danh",
    "revoke": "thu hồi một quầy",
    "inbox": "việc quầy đã thu hồi gửi muộn: xem, rồi mở (release) hoặc để đó",
    "waiting": "những gì đang giữ trong hộp khóa",
    "release": "mở hộp khóa của một quầy: nhận việc ấy đúng một lần, quầy vẫn bị thu hồi",
    "offices": "các đơn vị của tỉnh",
    "leases": "dãy số đang có hiệu lực của từng quầy",
    "aside": "bản ghi để riêng: lý do và lối ra",
    "keep": "ghi quyết định để lại trong hộp khóa",
    "acts": "ai đã làm gì, mới nhất trước",
    "share-again": "chia sẻ lại hồ sơ với cơ quan có thẩm quyền và nơi đang giữ, theo tên cơ quan hiện nay",
    "user": "tài khoản của người xử lý hồ sơ, lãnh đạo, quản trị, giám sát",
    "add": "thêm tài khoản; mật khẩu ở dòng đầu của đầu vào",
    "password": "đổi mật khẩu; mật khẩu mới ở dòng đầu của đầu vào",
    "close": "đóng tài khoản: không đăng nhập được nữa, phiên đang mở kết thúc",
    "feedback": "phản ánh của người dân: xem, trả lời",
    "unanswered": "phản ánh chưa trả lời",
    "answer": "trả lời một phản ánh, một lần",
    "check": "xem bảng .xlsx, .csv sai ở dòng, cột nào",
    "build": "dựng và ký một gói từ bảng",
    "publish": "công bố một gói đã ký",
    "list": "các gói đã công bố",
}
_OFFICE = {
    "agency": "mã cơ quan, như H15.50.05",
    "number": "số đơn vị 5 chữ số (mã xã)",
    "name": "tên in trên giấy tờ",
    "parent": "cơ quan chủ quản, in dòng trên cùng",
    "address": "địa chỉ",
    "phone": "điện thoại quầy, in trên giấy hẹn và trang người dân",
    "hours": "giờ làm việc",
}


def _parser() -> argparse.ArgumentParser:
    from province import (
        admin_commands,
        backup_commands,
        commands,
        outgoing_cli,
        oversight_commands,
        package_commands,
        token_commands,
    )

    parser = _Parser(prog="python -m province", description="Máy chủ của tỉnh.")
    parser.add_argument("--home", type=Path, help="PROVINCE_HOME")
    top = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = _command(top, "serve", commands.serve)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8080, help="0: một cổng trống")
    serve.add_argument("--workers", type=int, default=1)
    serve.add_argument("--until-stdin-closes", action="store_true")
    serve.add_argument("--no-deliver", action="store_true", help="deliver chạy riêng")
    _command(top, "migrate", commands.migrate)
    importing = _command(top, "import-package", package_commands.import_package)
    importing.add_argument(
        "file", type=Path, metavar="FILE", help="gói .zip, một tệp .niem, hoặc thư mục sao"
    )
    importing.add_argument("-o", dest="out", type=Path, metavar="ANSWER", help="tệp trả lời mang về quầy")
    backing = _command(top, "backup", backup_commands.backup)
    backing.add_argument("file", type=Path, metavar="FILE", nargs="?", help="SQLite: bản sao mới")
    backing.add_argument("--begin", action="store_true", help="PostgreSQL: ngay trước khi sao lưu")
    backing.add_argument(
        "--finished", metavar="MARK", help="PostgreSQL: bản sao lưu bắt đầu sau MARK đã xong"
    )
    restoring = _command(top, "restore", backup_commands.restore)
    restoring.add_argument("file", type=Path, metavar="FILE", nargs="?", help="SQLite: bản sao lưu")
    restoring.add_argument("--done", action="store_true", help="PostgreSQL: đã khôi phục bằng công cụ của nó")
    admin = top.add_parser("admin", help="quản trị: đơn vị, mã ghi danh, hồ sơ, gói").add_subparsers(
        required=True, metavar="COMMAND"
    )
    office = _command(admin, "add-office", commands.add_office)
    for name in ("agency", "number", "name"):
        office.add_argument(f"--{name}", required=True, help=_OFFICE[name])
    for name in ("parent", "address", "phone", "hours"):
        office.add_argument(f"--{name}", help=_OFFICE[name])
    office.add_argument("--bank", help="BIN ngân hàng (6 số): lệ phí trả bằng VietQR trên trang người dân")
    office.add_argument("--account", help="số tài khoản của đơn vị tại ngân hàng ấy")
    code = _command(admin, "enrolment-code", commands.enrolment_code)
    code.add_argument("agency")
    code.add_argument("--desk", help="cho máy thay máy của quầy này (mã hoặc tên quầy)")
    code.add_argument(
        "--qr", type=Path, metavar="FILE", help="ghi mã QR (.png, .svg) để máy quầy quét: địa chỉ và mã"
    )
    code.add_argument("--address", help="địa chỉ của tỉnh trong mã QR; mặc định PROVINCE_PUBLIC_URL")
    _command(admin, "dossier", commands.dossier).add_argument("code")
    _command(admin, "assign-number", commands.assign_number).add_argument(
        "code", metavar="CODE", help="mã hồ sơ đang để riêng vì số, hoặc id của nó"
    )
    _command(admin, "count", commands.count)
    _command(admin, "recount", oversight_commands.recount)
    _command(admin, "desks", commands.list_desks)
    _command(admin, "revoke", commands.revoke).add_argument("desk")
    _looking(admin)
    inbox = admin.add_parser("inbox", help=_HELP["inbox"]).add_subparsers(required=True, metavar="COMMAND")
    _command(inbox, "waiting", commands.inbox)
    _command(inbox, "keep", admin_commands.keep_inbox).add_argument("incarnation", metavar="INCARNATION")
    _command(inbox, "release", commands.release_inbox).add_argument("incarnation", metavar="INCARNATION")
    _feedback(
        admin.add_parser("feedback", help=_HELP["feedback"]).add_subparsers(required=True, metavar="COMMAND")
    )
    _pack(
        admin.add_parser("pack", help="kiểm, dựng, công bố gói dữ liệu").add_subparsers(
            required=True, metavar="COMMAND"
        )
    )
    outgoing_cli.add_commands(top, admin, _command)
    token_commands.add_commands(admin, _command)
    _user(admin.add_parser("user", help=_HELP["user"]).add_subparsers(required=True, metavar="COMMAND"))
    return parser


def _feedback(among: argparse._SubParsersAction[_Parser]) -> None:
    from province import feedback_commands

    listing = _command(among, "list", feedback_commands.list_feedback, said=_HELP["unanswered"])
    listing.add_argument("agency", metavar="AGENCY", nargs="?", help="một cơ quan; nếu không: cả tỉnh")
    listing.add_argument("--all", action="store_true", help="cả những phản ánh đã trả lời")
    answering = _command(among, "answer", feedback_commands.answer)
    answering.add_argument("agency", metavar="AGENCY")
    answering.add_argument("id", metavar="ID", help="id của phản ánh")
    answering.add_argument(
        "text", metavar="TEXT", help="câu trả lời, hiện trên trang người dân; - đọc từ đầu vào"
    )
    answering.add_argument(
        "--by", required=True, metavar="NAME", help="người trả lời; không hiện cho người dân"
    )


def _looking(among: argparse._SubParsersAction[_Parser]) -> None:
    from province import admin_commands, commands

    _command(among, "share-again", commands.share_again)
    _command(among, "offices", admin_commands.list_offices)
    _command(among, "leases", admin_commands.list_leases)
    _command(among, "aside", admin_commands.list_aside)
    acts = _command(among, "acts", admin_commands.list_acts)
    for name, said in (("actor", "tên đăng nhập"), ("act", "như desk.revoke"), ("subject", "mã, id")):
        acts.add_argument(f"--{name}", default="", help=said)
    for name in ("since", "until"):
        acts.add_argument(f"--{name}", default="", metavar="NGÀY", help="như 2026-11-25")


def _pack(among: argparse._SubParsersAction[_Parser]) -> None:
    from province import pack_commands

    checking = _command(among, "check", pack_commands.check)
    building = _command(among, "build", pack_commands.build)
    checking.add_argument("--kind", help="catalogue, calendar; nếu không: theo tên cột")
    building.add_argument("pack_kind", metavar="KIND", help="catalogue, calendar, forms")
    for each in (checking, building):
        each.add_argument("file", type=Path, metavar="FILE", help=".xlsx, .csv, .json")
        each.add_argument("--fees-needed", action="store_true", help="mức thu để trống là sai")
    building.add_argument("--version", type=int, required=True, metavar="N")
    building.add_argument("-o", dest="out", type=Path, metavar="OUT")
    building.add_argument("--title", default="")
    publishing = _command(among, "publish", pack_commands.publish)
    publishing.add_argument("file", type=Path, metavar="FILE")
    publishing.add_argument("--sure", action="store_true", help="công bố dù gói bỏ đi điều gói đang dùng có")
    _command(among, "list", pack_commands.list_packs)


def _user(among: argparse._SubParsersAction[_Parser]) -> None:
    from province import account_commands

    adding = _command(among, "add", account_commands.add_user)
    adding.add_argument("login", metavar="LOGIN", help="tên đăng nhập, chữ thường không dấu")
    adding.add_argument("--name", required=True, help="họ tên")
    adding.add_argument("--role", required=True, help="officer, leader, administrator, oversight")
    adding.add_argument("--agency", default="", help=_OFFICE["agency"])
    adding.add_argument("--unit", default="", help="phòng, bộ phận")
    _command(among, "list", account_commands.list_users, said="các tài khoản")
    for name, does in (
        ("close", account_commands.close_user),
        ("password", account_commands.change_user_password),
    ):
        _command(among, name, does).add_argument("login", metavar="LOGIN")


def _command(
    among: argparse._SubParsersAction[_Parser],
    name: str,
    does: Callable[[Settings, argparse.Namespace], object],
    said: str = "",
) -> argparse.ArgumentParser:
    parser = among.add_parser(name, help=said or _HELP[name])
    parser.set_defaults(does=does, command=name)
    return parser
