"""The national portal gets the whole dossier: every list filled, every code of its lists, every limit kept."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from desk_app.domain import events as ev
from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.dossier import Dossier, Status, folded, received
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import DuePromise, DueShare, SubmittedPaper
from desk_app.domain.fees import Fee, FeeKind, FeeRule, PaymentMethod
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement
from desk_app.ports import HistoryLine
from desk_app.wire.envelope import Actor
from desk_app.wire.facts import encode_fact
from desk_app.wire.messages import Office
from desk_app.wire.national import call, dossier_message, progress_messages
from tests.builders import a_dossier, a_person, at

OFFICE = Office("H15.50.05", "24181", "Trung tâm Phục vụ hành chính công xã Ea Kpam")
LAN, HOA = Actor("Nguyễn Thị Lan", "window"), Actor("Mai Hoa", "province")
DAYS = Unit.WORKING_DAY
PROCEDURE = Procedure(
    code="2.000635",
    name="Cấp bản sao trích lục hộ tịch",
    field="Hộ tịch",
    field_code="G15-HT",
    duration=Duration(3, DAYS),
    statutory=Duration(5, DAYS),
    fee=FeeRule(8000, kind=FeeKind.CHARGE, code="PHI-01"),
    papers=(
        RequiredPaper("Tờ khai", 1, 0, Requirement.REQUIRED, code="KQ.G15.000123"),
        RequiredPaper("Giấy ủy quyền", 1, 0, Requirement.OPTIONAL),
    ),
)
RECEPTION = ev.DossierReceived(
    agency="H15.50.05",
    code="H15.50.05-261123-0457",
    scan_code="2418126112304576",
    key="04ABCDEFGHJK",
    procedure_code=PROCEDURE.code,
    procedure_name=PROCEDURE.name,
    field=PROCEDURE.field,
    catalogue_version=1,
    owner=a_person(email="phuong@example.vn"),
    received_at=at("2026-11-23 09:12"),
    papers=(SubmittedPaper("Tờ khai", originals=1), SubmittedPaper("Ảnh chân dung", originals=2, copies=1)),
    fee=Fee(PaymentMethod.LATER, 8000),
    due=DuePromise(at("2026-11-27 17:00"), PROCEDURE.duration, 1),
    channel=ev.Channel.POST,
    note="Cần 2 bản",
)
STORY = [
    ("2026-11-23 09:12", LAN, RECEPTION),
    ("2026-11-23 09:13", LAN, ev.DocumentPrinted("receipt", 1, "a5")),
    ("2026-11-23 10:00", LAN, ev.DossierHandedOn("Tư pháp – Hộ tịch", due_at=at("2026-11-26 17:00"))),
    (
        "2026-11-25 14:00",
        HOA,
        ev.PapersRequested(
            (ev.WantedPaper("Giấy ủy quyền", "chưa có chữ ký"),),
            "Thiếu giấy ủy quyền",
            respond_by=date(2026, 12, 4),
        ),
    ),
    (
        "2026-11-30 08:00",
        LAN,
        ev.SupplementReceived(
            (SubmittedPaper("Giấy ủy quyền", 1),), DuePromise(at("2026-12-02 17:00"), PROCEDURE.duration, 1)
        ),
    ),
    ("2026-12-01 08:00", HOA, ev.PaymentRequested(50_000, "Phí thẩm tra")),
    (
        "2026-12-01 15:00",
        LAN,
        ev.DossierResumed(DuePromise(at("2026-12-03 17:00"), PROCEDURE.duration, 1), "Đã nộp đủ"),
    ),
    ("2026-12-01 15:01", LAN, ev.FeeCollected(58_000, PaymentMethod.VIETQR, "0000123")),
    (
        "2026-12-02 10:00",
        HOA,
        ev.DossierCompleted(
            (ev.ResultPaper("Bản sao trích lục khai sinh", "12/TLKS", date(2026, 12, 2), "Chủ tịch"),)
        ),
    ),
    (
        "2026-12-03 08:30",
        LAN,
        ev.ResultReturned(
            "TRẦN THỊ B",
            False,
            "000199••0001",
            "Giấy ủy quyền ngày 1/12",
            ev.ReturnBy.POST,
            post_reference="EA123VN",
        ),
    ),
]


def told(story=STORY, settled="sent"):
    dossier, history = None, []
    for seq, (text, actor, fact) in enumerate(story, start=1):
        moment = at(text)
        dossier = received("d1", fact) if dossier is None else folded(dossier, fact, moment)
        history.append(HistoryLine(seq, moment, fact, encode_fact(fact)[0], actor, "desk", settled))
    return dossier, history


def fact_of(**but: object) -> Dossier:
    return received("d1", replace(RECEPTION, **but))


def message(dossier, history=(), procedure=PROCEDURE):
    return dossier_message(dossier, history, office=OFFICE, procedure=procedure)


def test_a_whole_dossier_says_everything_and_leaves_no_list_empty():
    dossier, history = told()
    assert msgspec.json.decode(msgspec.json.encode(message(dossier, history))) == {
        "MaHoSo": "H15.50.05-261123-0457",
        "MaTTHC": "2.000635",
        "TenTTHC": "Cấp bản sao trích lục hộ tịch",
        "MaLinhVuc": "G15-HT",
        "TenLinhVuc": "Hộ tịch",
        "KenhThucHien": "3",
        "SoGiayToChuHoSo": "000188012345",
        "ChuHoSo": "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "LoaiDoiTuong": "1",
        "MaDoiTuong": "000188012345",
        "ThongTinKhac": "Thời hạn theo quy định: 5 ngày làm việc; thời hạn thực hiện: 3 ngày làm việc",
        "Email": "phuong@example.vn",
        "Fax": "",
        "SoDienThoai": "0905123456",
        "TrichYeuHoSo": "Cấp bản sao trích lục hộ tịch – NGUYỄN THỊ HUỲNH PHƯỢNG",
        "NgayTiepNhan": "20261123091200",
        "NgayHenTra": "20261203170000",
        "TrangThaiHoSo": "10",
        "NgayTra": "20261203083000",
        "ThongTinTra": "TRẦN THỊ B nhận thay: Giấy ủy quyền ngày 1/12; Gửi bưu chính số EA123VN",
        "HinhThuc": "1",
        "NgayKetThucXuLy": "20261202100000",
        "DonViXuLy": "Tư pháp – Hộ tịch",
        "GhiChu": "Cần 2 bản",
        "TaiLieuNop": [a_file("Tờ khai", "KQ.G15.000123"), a_file("Giấy ủy quyền", "")],
        "DanhSachLePhi": [
            a_fee("Phí Cấp bản sao trích lục hộ tịch", 8000, "PHI-01"),
            a_fee("Nghĩa vụ tài chính", 50_000, ""),
        ],
        "DanhSachTepDinhKemKhac": [
            {"TenGiayTo": "Ảnh chân dung", "SoLuong": 2, "LoaiGiayTo": "1"},
            {"TenGiayTo": "Ảnh chân dung", "SoLuong": 1, "LoaiGiayTo": "3"},
        ],
        "DanhSachHoSoBoSung": [
            {
                "HoSoBoSungId": "H15.50.05-261123-0457-BS1",
                "NguoiYeuCauBoSung": "Mai Hoa",
                "NoiDungBoSung": "Thiếu giấy ủy quyền",
                "NgayBoSung": "20261125140000",
                "NguoiTiepNhanBoSung": "Nguyễn Thị Lan",
                "ThongTinTiepNhan": "Giấy ủy quyền",
                "NgayTiepNhanBoSung": "20261130080000",
                "TrangThaiBoSung": "2",
                "DanhSachGiayToBoSung": [{"TenGiayTo": "Giấy ủy quyền", "GhiChu": "chưa có chữ ký"}],
                "DanhSachLePhiBoSung": [],
                "NgayHenTraTruoc": "20261127170000",
                "NgayHenTraMoi": "20261202170000",
            },
            {
                "HoSoBoSungId": "H15.50.05-261123-0457-BS2",
                "NguoiYeuCauBoSung": "Mai Hoa",
                "NoiDungBoSung": "Phí thẩm tra",
                "NgayBoSung": "20261201080000",
                "NguoiTiepNhanBoSung": "Nguyễn Thị Lan",
                "ThongTinTiepNhan": "Đã nộp đủ",
                "NgayTiepNhanBoSung": "20261201150000",
                "TrangThaiBoSung": "2",
                "DanhSachGiayToBoSung": [],
                "DanhSachLePhiBoSung": [a_fee("Nghĩa vụ tài chính", 50_000, "")],
                "NgayHenTraTruoc": "20261202170000",
                "NgayHenTraMoi": "20261203170000",
            },
        ],
        "DanhSachGiayToKetQua": [
            {
                "TenGiayTo": "Bản sao trích lục khai sinh",
                "MaThanhPhanHoSo": "",
                "GiayToId": "12/TLKS",
                "DuongDanTepTinKetQua": "",
            }
        ],
        "NoiNopHoSo": "1",
        "HoSoCoThanhPhanSoHoa": "0",
        "TaiKhoanDuocXacThucVoiVNeID": "0",
        "DuocThanhToanTrucTuyen": "1",
        "NgayTuChoi": "",
        "DinhDanhCHS": {"LoaiDinhDanh": "1", "SoDinhDanh": "000188012345"},
        "NgayNopHoSo": "20261123091200",
        "DSKetNoiCSDL": [],
    }


def a_file(name, code):
    return {
        "TepDinhKemId": "",
        "TenTepDinhKem": name,
        "IsDeleted": "False",
        "MaThanhPhanHoSo": code,
        "DuongDanTaiTepTin": "",
        "DuocSoHoa": "0",
        "DuocTaiSuDung": "0",
        "DuocLayTuKhoDMQG": "0",
        "MaKetQuaThayThe": "",
    }


def a_fee(name, amount, code):
    return {"TenPhiLePhi": name, "MaPhiLePhi": code, "HinhThucThu": "2", "Gia": amount, "LoaiPhiLePhi": "P"}


def test_every_step_is_told_with_who_where_and_by_when():
    dossier, history = told()
    messages = progress_messages(dossier, history, office=OFFICE, titles={"Mai Hoa": "Công chức Tư pháp"})
    assert [(each.TrangThai, each.NgayBatDau, each.ThoiDiemXuLy) for each in messages] == [
        ("2", "20261123091200", "20261123091200"),
        ("4", "20261123091200", "20261123100000"),
        ("5", "20261123100000", "20261125140000"),
        ("4", "20261125140000", "20261130080000"),
        ("6", "20261130080000", "20261201080000"),
        ("4", "20261201080000", "20261201150000"),
        ("9", "20261201150000", "20261202100000"),
        ("10", "20261202100000", "20261203083000"),
    ]
    assert msgspec.to_builtins(messages[2]) == {
        "MaHoSo": "H15.50.05-261123-0457",
        "NguoiXuLy": "Mai Hoa",
        "ChucDanh": "Công chức Tư pháp",
        "ThoiDiemXuLy": "20261125140000",
        "PhongBanXuLy": "Tư pháp – Hộ tịch",
        "NoiDungXuLy": "Yêu cầu bổ sung giấy tờ: Thiếu giấy ủy quyền",
        "TrangThai": "5",
        "NgayBatDau": "20261123100000",
        "NgayKetThucTheoQuyDinh": "20261126170000",
    }
    assert messages[0].ChucDanh == "Cán bộ một cửa"
    assert messages[1].PhongBanXuLy == OFFICE.name
    assert messages[1].NoiDungXuLy == "Chuyển xử lý đến Tư pháp – Hộ tịch"


def test_a_step_that_was_set_aside_is_not_told():
    dossier, history = told(STORY[:3])
    for settled in ("conflict", "quarantined"):
        kept_aside = replace(history[2], settled=settled)
        assert len(progress_messages(dossier, [*history[:2], kept_aside], office=OFFICE)) == 1


@pytest.mark.parametrize(
    ("channel", "kind", "by", "expected"),
    [
        (ev.Channel.DIRECT, ApplicantKind.PERSON, ev.ReturnBy.COUNTER, ("1", "1", "0", "1")),
        (ev.Channel.ONLINE, ApplicantKind.ENTERPRISE, ev.ReturnBy.POST, ("2", "2", "1", "2")),
        (ev.Channel.POST, ApplicantKind.AGENCY, ev.ReturnBy.COUNTER, ("3", "3", "0", "1")),
        (ev.Channel.DIRECT, ApplicantKind.OTHER, ev.ReturnBy.COUNTER, ("1", "4", "0", "1")),
    ],
)
def test_the_code_lists_are_the_national_ones(channel, kind, by, expected):
    said = message(fact_of(channel=channel, owner=a_person(kind=kind), return_by=by))
    assert (said.KenhThucHien, said.LoaiDoiTuong, said.HinhThuc, said.NoiNopHoSo) == expected


@pytest.mark.parametrize("status", Status)
def test_the_status_goes_as_its_number(status):
    assert message(a_dossier(status)).TrangThaiHoSo == str(status.value)


@pytest.mark.parametrize(
    ("owner", "identity", "number"),
    [
        (a_person(), ("1", "000188012345"), "000188012345"),
        (a_person(id_kind=IdKind.CMND, id_number="012345678"), ("2", "012345678"), "012345678"),
        (a_person(id_kind=IdKind.PASSPORT, id_number="C1234567"), None, "C1234567"),
        (
            a_person(
                kind=ApplicantKind.ENTERPRISE, id_kind=IdKind.NONE, id_number=None, tax_code="0312345678"
            ),
            None,
            "0312345678",
        ),
    ],
    ids=["cccd", "cmnd", "passport", "enterprise"],
)
def test_only_numbers_of_twelve_and_nine_digits_are_national_identities(owner, identity, number):
    said = message(fact_of(owner=owner))
    assert (said.DinhDanhCHS and (said.DinhDanhCHS.LoaiDinhDanh, said.DinhDanhCHS.SoDinhDanh)) == identity
    assert said.SoGiayToChuHoSo == number


def test_without_the_procedure_every_paper_is_a_paper_of_the_dossier():
    said = message(fact_of(), procedure=None)
    assert [paper.TenTepDinhKem for paper in said.TaiLieuNop] == ["Tờ khai", "Ảnh chân dung"]
    assert said.DanhSachTepDinhKemKhac == ()
    assert (said.DanhSachLePhi[0].LoaiPhiLePhi, said.DanhSachLePhi[0].Gia) == ("LP", 8000)


def test_a_free_dossier_has_no_fee_and_one_paid_in_part_keeps_its_price():
    assert message(fact_of(fee=Fee(PaymentMethod.EXEMPT, 0))).DanhSachLePhi == ()
    dossier, history = told([STORY[0], ("2026-11-23 09:20", LAN, ev.FeeCollected(3000, PaymentMethod.CASH))])
    (fee,) = message(dossier, history).DanhSachLePhi
    assert (fee.Gia, fee.HinhThucThu) == (8000, "1")


def test_money_taken_where_the_price_was_unknown_is_told():
    unknown = replace(RECEPTION, fee=Fee(PaymentMethod.LATER))
    paid = ("2026-11-23 09:20", LAN, ev.FeeCollected(3000, PaymentMethod.CASH))
    (fee,) = message(*told([("2026-11-23 09:12", LAN, unknown), paid])).DanhSachLePhi
    assert fee.Gia == 3000


def test_a_request_still_open_has_no_new_date():
    (asked,) = message(*told(STORY[:4])).DanhSachHoSoBoSung
    assert (asked.TrangThaiBoSung, asked.NgayTiepNhanBoSung, asked.NgayHenTraMoi) == ("1", "", "")
    assert asked.NgayHenTraTruoc == "20261127170000"


def test_the_shares_of_an_interlinked_dossier_are_told():
    share = DueShare("Công an xã", Duration(2, DAYS), at("2026-11-26 17:00"))
    said = message(
        fact_of(due=DuePromise(at("2026-11-27 17:00"), Duration(3, DAYS), 1, shares=(share,))), procedure=None
    )
    assert said.ThongTinKhac == "Công an xã: 2 ngày làm việc, đến 17:00 26/11/2026"


def test_a_summary_over_a_thousand_characters_is_shortened_and_nothing_else_is():
    said = message(fact_of(procedure_name="ă" * 1200))
    assert (len(said.TrichYeuHoSo), said.TrichYeuHoSo[-1], len(said.TenTTHC)) == (1000, "…", 1200)


@pytest.mark.parametrize(
    ("make", "field", "code"),
    [
        (
            lambda: message(fact_of(papers=(SubmittedPaper("a" * 4001, 1),)), procedure=None),
            "TaiLieuNop[0].TenTepDinhKem",
            "field_long",
        ),
        (lambda: message(fact_of(owner=a_person(full_name=" "))), "ChuHoSo", "field_missing"),
        (lambda: message(fact_of(code="")), "MaHoSo", "field_missing"),
        (lambda: progress_by("L" * 51), "NguoiXuLy", "field_long"),
        (lambda: progress_by(""), "NguoiXuLy", "field_missing"),
    ],
)
def test_what_may_not_be_cut_is_refused_by_its_field(make, field, code):
    with pytest.raises(InputRefused) as caught:
        make()
    assert (caught.value.field, caught.value.code) == (field, code)


def progress_by(name):
    return progress_messages(*told([("2026-11-23 09:12", Actor(name, "window"), RECEPTION)]), office=OFFICE)


def test_a_name_of_fifty_and_a_paper_of_four_thousand_characters_just_fit():
    assert progress_by("L" * 50)[0].NguoiXuLy == "L" * 50
    assert len(message(fact_of(papers=(SubmittedPaper("a" * 4000, 1),)), procedure=None).TaiLieuNop) == 1


def test_a_dossier_not_accepted_tells_when_and_one_registered_has_no_day_of_reception():
    fact = ev.DossierRegistered(
        "H15.50.05",
        "G07-261123-000457",
        "1.001193",
        "Khai sinh",
        "Hộ tịch",
        a_person(),
        at("2026-11-22 20:00"),
    )
    from desk_app.domain.dossier import registered

    waiting = registered("d1", fact)
    said = message(waiting, procedure=None)
    assert (said.TrangThaiHoSo, said.NgayTiepNhan, said.NgayNopHoSo) == ("1", "", "20261122200000")
    no = ev.DossierRefused("sai thẩm quyền")
    history = [
        HistoryLine(1, at("2026-11-22 20:00"), fact, "dossier.registered", HOA, "province", "sent"),
        HistoryLine(2, at("2026-11-23 08:00"), no, "dossier.refused", LAN, "desk", "sent"),
    ]
    said = message(folded(waiting, no, at("2026-11-23 08:00")), history, procedure=None)
    assert (said.TrangThaiHoSo, said.NgayTuChoi, said.NgayKetThucXuLy) == (
        "3",
        "20261123080000",
        "20261123080000",
    )


def test_a_call_carries_the_messages_of_one_service():
    dossier, history = told()
    posted = msgspec.json.decode(
        msgspec.json.encode(call([message(dossier, history)], session="s", unit="H15.50.05", updating=True))
    )
    assert (posted["service"], posted["isUpdating"], posted["madonvi"]) == (
        "DongBoHoSoMC",
        "True",
        "H15.50.05",
    )
    steps = progress_messages(dossier, history, office=OFFICE)
    posted = msgspec.json.decode(msgspec.json.encode(call(steps, session="s", unit="H15.50.05")))
    assert (posted["service"], posted["isUpdating"], len(posted["data"])) == (
        "CapNhatTienDoHoSoMC",
        "False",
        8,
    )
    with pytest.raises(ValueError, match="one service"):
        call([], session="s", unit="H15.50.05")
