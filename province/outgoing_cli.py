"""The commands of what the province says to other systems, with their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from province import outgoing_commands as does
from province import webhook_commands as hooks

Among = Any  # argparse keeps the kind of its subparsers to itself
Command = Callable[..., argparse.ArgumentParser]


def add_commands(top: Among, admin: Among, command: Command) -> None:
    """`command` adds one: among which, its name, what it does, what is said of it."""
    said = "gửi những gì đang chờ cho hệ thống khác (Cổng DVC quốc gia, webhook)"
    delivering = command(top, "deliver", does.deliver, said)
    delivering.add_argument("--once", action="store_true", help="gửi hết những gì đến lượt rồi thôi")
    outgoing = admin.add_parser(
        "outgoing", help="những gì đang chờ gửi cho hệ thống khác: xem, gửi lại, bỏ"
    ).add_subparsers(required=True, metavar="COMMAND")
    command(outgoing, "count", does.count, "đang chờ, bị từ chối: bao nhiêu, từ bao giờ")
    listing = command(outgoing, "list", does.listing, "từng thông điệp đang chờ hoặc bị từ chối")
    listing.add_argument("--state", help="waiting, behind, refused, sent, stopped")
    listing.add_argument("--agency", help="mã cơ quan, như H15.50.05")
    listing.add_argument("--limit", type=int, default=100)
    showing = command(outgoing, "show", does.show, "một thông điệp")
    again = command(outgoing, "resend", does.resend, "gửi lại thông điệp bị từ chối")
    again.add_argument("ids", metavar="ID", nargs="*")
    again.add_argument("--refused", action="store_true", help="mọi thông điệp bị từ chối")
    stopping = command(outgoing, "stop", does.stop, "bỏ một thông điệp; các bước sau của hồ sơ ấy đi tiếp")
    for each in (showing, stopping):
        each.add_argument("id", metavar="ID")
    for each in (listing, again):
        each.add_argument("--target", help="national, hoặc hook:MÃ")
    _webhook(admin, command)


def _webhook(admin: Among, command: Command) -> None:
    among = admin.add_parser(
        "webhook", help="hệ thống khác xin được báo khi hồ sơ có bước mới"
    ).add_subparsers(required=True, metavar="COMMAND")
    adding = command(among, "add", hooks.add, "thêm một nơi nhận; in khóa ký đúng lần này")
    adding.add_argument("url", metavar="URL", help="https://…")
    adding.add_argument(
        "--agency", action="append", default=[], help="chỉ cơ quan này (nhiều lần được); không có: tất cả"
    )
    adding.add_argument(
        "--kind", action="append", default=[], help="chỉ loại việc này, như dossier.completed"
    )
    adding.add_argument("--days", type=int, default=7, help="gửi hỏng liên tục bấy nhiêu ngày thì ngừng")
    command(among, "list", hooks.listing, "các nơi nhận")
    for name, act, said in (
        ("enable", hooks.enable, "gửi lại, từ chỗ đã ngừng"),
        ("disable", hooks.disable, "tạm ngừng"),
        ("renew-secret", hooks.renew_secret, "đổi khóa ký; khóa cũ hết dùng ngay"),
        ("remove", hooks.remove, "bỏ hẳn, cùng những gì đang chờ gửi cho nơi ấy"),
    ):
        command(among, name, act, said).add_argument("id", metavar="ID")
