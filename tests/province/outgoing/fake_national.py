"""A national exchange of our own behind a socket: it logs in, checks every field it is told, and fails on demand."""

import json
import re
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WHOLE, STEP = "DongBoHoSoMC", "CapNhatTienDoHoSoMC"
_STAMP = re.compile(r"(\d{14})?")
_STAMPS = (
    *("NgayTiepNhan", "NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayTuChoi", "NgayNopHoSo"),
    *("ThoiDiemXuLy", "NgayBatDau", "NgayKetThucTheoQuyDinh"),
)
_NEEDED = {
    WHOLE: (
        "MaHoSo",
        "MaTTHC",
        "TenTTHC",
        "TenLinhVuc",
        "ChuHoSo",
        "TrichYeuHoSo",
        "DonViXuLy",
        "NgayNopHoSo",
    ),
    STEP: ("MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "PhongBanXuLy", "NoiDungXuLy", "NgayBatDau"),
}
_CODED = {
    "KenhThucHien": "123",
    "LoaiDoiTuong": "1234",
    "HinhThuc": "01",
    "NoiNopHoSo": "12",
    "DuocThanhToanTrucTuyen": "01",
}
_LIMITS = {"TrichYeuHoSo": 1000, "NguoiXuLy": 50}


@dataclass
class FakeNational:
    """`dossiers` by code as told last, `steps` as told. `answers` are taken one by one in place of the usual:
    a status with a body, something to be done first, "hang", "cut", "expire", or "lose" (taken, and the answer never comes)."""

    dossiers: dict[str, dict] = field(default_factory=dict)
    steps: list[dict] = field(default_factory=list)
    calls: list[dict] = field(default_factory=list)
    logins: int = 0
    answers: list[object] = field(default_factory=list)
    poison: set[str] = field(default_factory=set)
    password: str = "mật-khẩu"
    session: str = ""
    stepped: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def told(self, code: str) -> list[str]:
        """The sentences of a dossier's steps, in the order they came."""
        return [each["NoiDungXuLy"] for each in self.steps if each["MaHoSo"] == code]

    def login(self, asked: dict) -> dict:
        if asked != {"username": "tinh-mau", "password": self.password}:
            return {"error_code": "1", "error_message": "Sai tài khoản"}
        self.logins += 1
        self.session = f"phien-{self.logins}"
        return {"error_code": "0", "session": self.session}

    def call(self, asked: dict) -> dict:
        self.calls.append(asked)
        if asked.get("session") != self.session:
            return {"error_code": "session_expired", "error_message": "Hết phiên"}
        (data,) = asked["data"]
        if data["MaHoSo"] in self.poison:
            return {"error_code": "99", "error_message": "Hồ sơ không hợp lệ"}
        wrong = _wrong(asked["service"], data)
        if wrong:
            return {"error_code": "21", "error_message": wrong}
        updating = asked["isUpdating"] == "True"
        if asked["service"] == WHOLE:
            if (data["MaHoSo"] in self.dossiers) != updating:
                return {
                    "error_code": "40",
                    "error_message": "Hồ sơ đã có" if not updating else "Chưa có hồ sơ",
                }
            self.dossiers[data["MaHoSo"]] = data
        elif data["MaHoSo"] not in self.dossiers:
            return {"error_code": "41", "error_message": "Chưa có hồ sơ"}
        elif data not in self.steps:
            self.steps.append(data)
            self.stepped.set()
        return {"error_code": "0"}


def _wrong(service: str, data: dict) -> str:
    empty = [each for each in _NEEDED[service] if not data.get(each)]
    stamps = [each for each in _STAMPS if each in data and not _STAMP.fullmatch(data[each])]
    coded = [each for each, known in _CODED.items() if each in data and data[each] not in known]
    status = data.get("TrangThaiHoSo") or data.get("TrangThai")
    long = [each for each, limit in _LIMITS.items() if len(data.get(each, "")) > limit]
    known = status in [str(each) for each in range(1, 11)]
    return ", ".join([*empty, *stamps, *coded, *long, *([] if known else ["TrangThai"])])


def serve(national: FakeNational) -> ThreadingHTTPServer:
    """Serves the exchange on a free port of this machine until it is shut down."""

    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path == "/login":
                self._answer(200, national.login(asked))
                return
            planned = national.answers.pop(0) if national.answers else None
            if planned == "hang":
                time.sleep(0.6)
                return
            if planned == "cut":
                return
            if planned == "expire":
                national.session = "phiên khác"
            if planned == "lose":
                national.call(asked)
                return
            if callable(planned):
                planned()
            if isinstance(planned, tuple):
                self._answer(*planned)
                return
            self._answer(200, national.call(asked))

        def _answer(self, status, body, **headers):
            told = json.dumps(body).encode() if isinstance(body, dict) else str(body).encode()
            self.send_response(status)
            for name, value in {"Content-Length": str(len(told)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    national.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server
