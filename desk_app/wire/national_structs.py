"""The messages of the national exchange, field by field under their Vietnamese names.

Codes and dates are text (yyyyMMddHHmmss, Vietnam), counts and prices whole numbers, yes and no "1" and "0".
"""

from __future__ import annotations

import msgspec

SUMMARY_LIMIT = 1000  # TrichYeuHoSo
OFFICER_LIMIT = 50  # NguoiXuLy
FILE_NAME_LIMIT = 4000  # TenTepDinhKem


class TaiLieuNop(msgspec.Struct, frozen=True, kw_only=True):
    """A paper of the procedure's list as handed in."""

    TepDinhKemId: str = ""
    TenTepDinhKem: str
    IsDeleted: str = "False"
    MaThanhPhanHoSo: str = ""
    DuongDanTaiTepTin: str = ""
    DuocSoHoa: str = "0"
    DuocTaiSuDung: str = "0"
    DuocLayTuKhoDMQG: str = "0"
    MaKetQuaThayThe: str = ""


class LePhi(msgspec.Struct, frozen=True, kw_only=True):
    """A fee of the dossier; `Gia` in VND."""

    TenPhiLePhi: str
    MaPhiLePhi: str = ""
    HinhThucThu: str
    Gia: int
    LoaiPhiLePhi: str


class TepDinhKemKhac(msgspec.Struct, frozen=True, kw_only=True):
    """A paper beside the procedure's list: how many pieces of which kind (original, certified, plain copy)."""

    TenGiayTo: str
    SoLuong: int
    LoaiGiayTo: str


class GiayToBoSung(msgspec.Struct, frozen=True, kw_only=True):
    TenGiayTo: str
    GhiChu: str = ""


class HoSoBoSung(msgspec.Struct, frozen=True, kw_only=True):
    """One request (papers or money) and what came of it; the promise before and after."""

    HoSoBoSungId: str
    NguoiYeuCauBoSung: str
    NoiDungBoSung: str
    NgayBoSung: str
    NguoiTiepNhanBoSung: str = ""
    ThongTinTiepNhan: str = ""
    NgayTiepNhanBoSung: str = ""
    TrangThaiBoSung: str
    DanhSachGiayToBoSung: tuple[GiayToBoSung, ...] = ()
    DanhSachLePhiBoSung: tuple[LePhi, ...] = ()
    NgayHenTraTruoc: str = ""
    NgayHenTraMoi: str = ""


class GiayToKetQua(msgspec.Struct, frozen=True, kw_only=True):
    TenGiayTo: str
    MaThanhPhanHoSo: str = ""
    GiayToId: str = ""
    DuongDanTepTinKetQua: str = ""


class DinhDanhCHS(msgspec.Struct, frozen=True, kw_only=True):
    """1: a number of 12 digits, 2: one of 9 (CMND)."""

    LoaiDinhDanh: str
    SoDinhDanh: str


class KetNoiCSDL(msgspec.Struct, frozen=True, kw_only=True):
    MaCSDL: str


class DongBoHoSoMC(msgspec.Struct, frozen=True, kw_only=True):
    """One dossier as the national portal keeps it."""

    MaHoSo: str
    MaTTHC: str
    TenTTHC: str
    MaLinhVuc: str = ""
    TenLinhVuc: str
    KenhThucHien: str
    SoGiayToChuHoSo: str = ""
    ChuHoSo: str
    LoaiDoiTuong: str
    MaDoiTuong: str = ""
    ThongTinKhac: str = ""
    Email: str = ""
    Fax: str = ""
    SoDienThoai: str = ""
    TrichYeuHoSo: str
    NgayTiepNhan: str = ""
    NgayHenTra: str = ""
    TrangThaiHoSo: str
    NgayTra: str = ""
    ThongTinTra: str = ""
    HinhThuc: str
    NgayKetThucXuLy: str = ""
    DonViXuLy: str
    GhiChu: str = ""
    TaiLieuNop: tuple[TaiLieuNop, ...] = ()
    DanhSachLePhi: tuple[LePhi, ...] = ()
    DanhSachTepDinhKemKhac: tuple[TepDinhKemKhac, ...] = ()
    DanhSachHoSoBoSung: tuple[HoSoBoSung, ...] = ()
    DanhSachGiayToKetQua: tuple[GiayToKetQua, ...] = ()
    NoiNopHoSo: str
    HoSoCoThanhPhanSoHoa: str = "0"
    TaiKhoanDuocXacThucVoiVNeID: str = "0"
    DuocThanhToanTrucTuyen: str = "0"
    NgayTuChoi: str = ""
    DinhDanhCHS: DinhDanhCHS | None = None
    NgayNopHoSo: str
    DSKetNoiCSDL: tuple[KetNoiCSDL, ...] = ()


class CapNhatTienDoHoSoMC(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a dossier: who did what, where, and by when it had to be done."""

    MaHoSo: str
    NguoiXuLy: str
    ChucDanh: str
    ThoiDiemXuLy: str
    PhongBanXuLy: str
    NoiDungXuLy: str
    TrangThai: str
    NgayBatDau: str
    NgayKetThucTheoQuyDinh: str = ""


class Call(msgspec.Struct, frozen=True, kw_only=True, rename={"is_updating": "isUpdating"}):
    """What is posted after the log-in: the unit's code, the service and its messages."""

    session: str
    madonvi: str
    service: str
    is_updating: str
    data: tuple[msgspec.Struct, ...]
