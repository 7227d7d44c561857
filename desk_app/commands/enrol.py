"""enrol URL CODE: makes this home a desk of the province."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import enrol
from desk_app.paths import home_of


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    home = home_of(asked.home)
    desk = enrol(home, asked.url, asked.code, desk_name=asked.desk_name, key_place=asked.key_place)
    in_file = home.key_file.exists()
    if in_file and asked.key_place is None:
        print(
            "Máy này không có kho khóa: khóa cơ sở dữ liệu nằm trong tệp desk.key, chỉ chủ thư mục đọc được.",
            file=sys.stderr,
        )
    yield {
        "agency": desk.desk.office.agency,
        "number": desk.desk.office.number,
        "incarnation": desk.desk.incarnation,
        "name": desk.desk.office.name,
        "public_url": desk.desk.public_url,
        "key": "file" if in_file else "system",
    }
    desk.close()
