"""Receptions as a commune sees them: invented people, every procedure of the catalogue, never twice the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind, Sex
from desk_app.domain.events import Channel, ReturnBy
from desk_app.domain.intake import Intake
from desk_app.domain.procedure import Procedure

_SURNAMES = (
    "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ"
    " Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Mai Cao Tô Lâm Trịnh Đoàn Hà Niê Y H'Mlô Êban"
).split()
_MIDDLES = {
    Sex.MALE: "Văn Văn Văn Hữu Đức Minh Quốc Công Xuân Thanh Hoàng Ngọc Anh Đình Trọng Duy Quang".split(),
    Sex.FEMALE: "Thị Thị Thị Thị Ngọc Thu Kim Thanh Bích Mỹ Hồng Phương Thùy Diệu Huỳnh Khánh".split(),
}
_GIVEN = {
    Sex.MALE: (
        "Hùng Dũng Cường Nam Sơn Hải Long Tuấn Phúc Khoa Bình Thắng Hiếu Kiên Quân Toàn Lộc Vinh Đạt Tài Trí Nghĩa"
        " Phong Khánh Duy Thịnh Trung Hòa Tùng Bảo"
    ).split(),
    Sex.FEMALE: (
        "Lan Hoa Huệ Mai Hương Phượng Thảo Trang Linh Nga Yến Vân Hà Thủy Hằng Nhung Loan Tuyết Oanh Xuân Châu Ngân"
        " Giang Quyên Diễm Trinh Uyên Nhi Vy Như"
    ).split(),
}
_PLACES = (
    "xã Ea Kpam, tỉnh Đắk Lắk|xã Ea Kpam, tỉnh Đắk Lắk|xã Ea Kpam, tỉnh Đắk Lắk|xã Quảng Phú, tỉnh Đắk Lắk"
    "|xã Cư M'gar, tỉnh Đắk Lắk|phường Buôn Ma Thuột, tỉnh Đắk Lắk|xã Ea Tul, tỉnh Đắk Lắk|phường Tân An, tỉnh Đắk Lắk"
    "|xã Krông Búk, tỉnh Đắk Lắk|xã Đắk Mil, tỉnh Lâm Đồng|phường Pleiku, tỉnh Gia Lai"
).split("|")
_STREETS = (
    "Nguyễn Trãi|Lê Lợi|Trần Hưng Đạo|Hùng Vương|Phan Bội Châu|Quang Trung|Hai Bà Trưng|Y Jút|Nơ Trang Long"
).split("|")
_HAMLETS = "Thôn|Thôn|Buôn|Tổ dân phố".split("|")
_PREFIXES = "090 091 094 096 097 098 086 088 089 032 034 035 036 037 038 039 070 077 079 081 083 085 056 058".split()
_NOTES = (
    "Đã hướng dẫn công dân chuẩn bị bản chính để đối chiếu khi nhận kết quả.",
    "Công dân đề nghị báo kết quả qua tin nhắn trước khi đến nhận.",
    "Nộp thay cho mẹ, có giấy ủy quyền kèm theo.",
    "Hồ sơ có {n} tờ, đã đánh số trang.",
    "Hẹn gọi lại sau {n} giờ chiều.",
)
_TRADES = "Xây dựng|Thương mại|Nông sản|Vận tải|Dịch vụ|Cà phê|Cơ khí|Môi trường".split("|")


def intakes(procedures: list[Procedure], *, seed: int = 2026) -> Iterator[Intake]:
    """Endless receptions; the procedures come in shuffled rounds, so that each is as frequent as the next.

    Of 100, 6 are enterprises, 12 are handed in by another, 15 carry a note.
    """
    chance = Random(seed)
    while True:
        round_ = list(procedures)
        chance.shuffle(round_)
        for procedure in round_:
            yield _intake(chance, procedure)


def at(intake: Intake, moment: datetime, procedure: Procedure) -> Intake:
    """The reception as the clerk keeps it at `moment`; a procedure without a duration gets a date by hand."""
    if procedure.duration is not None:
        return intake
    due = (moment + timedelta(days=14)).replace(hour=17, minute=0, second=0, microsecond=0)
    return replace(intake, due_at=due, due_reason="Theo lịch hẹn của cơ quan giải quyết")


def _intake(chance: Random, procedure: Procedure) -> Intake:
    owner = _enterprise(chance) if chance.random() < 0.06 else person(chance)
    submitter = person(chance) if chance.random() < 0.12 else None
    note = chance.choice(_NOTES).format(n=chance.randint(2, 40)) if chance.random() < 0.15 else None
    return Intake(
        procedure=procedure.code,
        owner=owner,
        submitter=submitter,
        mandate="Giấy ủy quyền" if submitter else None,
        sets=1 if chance.random() < 0.9 else 2,
        pages=chance.randint(1, 30),
        channel=Channel.DIRECT if chance.random() < 0.95 else Channel.POST,
        return_by=ReturnBy.COUNTER if chance.random() < 0.93 else ReturnBy.POST,
        note=note,
    )


def person(chance: Random) -> Applicant:
    """An invented adult; the number has province code 000, which nobody has."""
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    born = date(1945, 1, 1) + timedelta(days=chance.randrange(22_000))
    century = (0 if sex is Sex.MALE else 1) + (0 if born.year < 2000 else 2)
    name = " ".join((chance.choice(_SURNAMES), chance.choice(_MIDDLES[sex]), chance.choice(_GIVEN[sex])))
    return Applicant(
        full_name=name.upper(),
        id_kind=IdKind.CCCD,
        id_number=f"000{century}{born.year % 100:02d}{chance.randrange(1_000_000):06d}",
        born_on=born,
        sex=sex,
        address=_address(chance),
        phone=_phone(chance),
        email=f"khach{chance.randrange(100_000)}@example.vn" if chance.random() < 0.1 else None,
        from_card=chance.random() < 0.8,
    )


def _enterprise(chance: Random) -> Applicant:
    who = person(chance)
    trade, given = chance.choice(_TRADES), chance.choice(_GIVEN[chance.choice((Sex.MALE, Sex.FEMALE))])
    return Applicant(
        full_name=f"CÔNG TY TNHH {trade} {given} {chance.choice(_SURNAMES)}".upper(),
        kind=ApplicantKind.ENTERPRISE,
        tax_code=f"00{chance.randrange(100_000_000):08d}",
        representative=who.full_name,
        address=who.address,
        phone=who.phone,
    )


def _address(chance: Random) -> str:
    place = chance.choice(_PLACES)
    if place.startswith("phường"):
        return f"{chance.randint(1, 480)} {chance.choice(_STREETS)}, {place}"
    return f"{chance.choice(_HAMLETS)} {chance.randint(1, 14)}, {place}"


def _phone(chance: Random) -> str:
    return f"{chance.choice(_PREFIXES)}{chance.randrange(10_000_000):07d}"
