"""Sixty invented citizens with impossible identity numbers (province code 000), always the same ones."""

from __future__ import annotations

from datetime import date
from random import Random

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind, Sex

_FAMILY = ["NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "VÕ", "ĐẶNG", "BÙI", "ĐỖ", "HỒ", "NGÔ", "DƯƠNG", "LÝ"]
_WOMEN = [
    "THỊ BÍCH",
    "THỊ HỒNG NHUNG",
    "THỊ LỆ THỦY",
    "THỊ HUỲNH PHƯỢNG",
    "THỊ KIM OANH",
    "THỊ MAI",
    "NGỌC ÁNH",
    "THỊ THU HẰNG",
    "THỊ YẾN",
]
_MEN = [
    "VĂN ANH",
    "QUỐC TOẢN",
    "HỮU ĐỨC",
    "MINH THUẬN",
    "ĐÌNH KHÁNH",
    "VĂN KIÊN",
    "CÔNG DŨNG",
    "TUẤN KIỆT",
    "XUÂN TRƯỜNG",
]
_LOCAL = (("H’BLĂK NIÊ KĐĂM", Sex.FEMALE), ("Y THUÊN AYŨN", Sex.MALE), ("LÝ A SÌNH", Sex.MALE))
_HAMLETS = ("Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4", "Buôn Sút", "Buôn Ea Mấp")
_FIRMS = ("CÔNG TY TNHH CÀ PHÊ MẪU", "HỢP TÁC XÃ NÔNG NGHIỆP MẪU", "HỘ KINH DOANH ÁNH SAO MẪU")


def citizens(count: int = 60, seed: int = 2026) -> list[Applicant]:
    """Invented people and three organisations, the same for the same seed."""
    chance = Random(seed)  # noqa: S311  (demo data, nothing secret)
    people = [_person(chance, name, sex) for name, sex in _LOCAL]
    while len(people) < count - len(_FIRMS):
        sex = chance.choice([Sex.FEMALE, Sex.MALE])
        given = chance.choice(_WOMEN if sex is Sex.FEMALE else _MEN)
        people.append(_person(chance, f"{chance.choice(_FAMILY)} {given}", sex))
    return [*people, *(_firm(chance, name, place) for place, name in enumerate(_FIRMS))]


def card_text(person: Applicant) -> str:
    """What the QR on this person's card would say."""
    born = f"{person.born_on:%d%m%Y}" if person.born_on else ""
    return f"{person.id_number}||{person.full_name}|{born}|{person.sex}|{person.address}|01082024||||"


def _person(chance: Random, name: str, sex: Sex) -> Applicant:
    born = date(chance.randint(1948, 2005), chance.randint(1, 12), chance.randint(1, 28))
    century = (0 if born.year < 2000 else 2) + (1 if sex is Sex.FEMALE else 0)
    return Applicant(
        full_name=name,
        id_kind=IdKind.CCCD,
        id_number=f"000{century}{born.year % 100:02d}{chance.randint(0, 999999):06d}",
        born_on=born,
        sex=sex,
        address=f"{chance.choice(_HAMLETS)}, xã Mẫu, tỉnh Mẫu",
        phone=f"09000{chance.randint(0, 99999):05d}",
        from_card=True,
    )


def _firm(chance: Random, name: str, place: int) -> Applicant:
    return Applicant(
        full_name=name,
        kind=ApplicantKind.ENTERPRISE if place == 0 else ApplicantKind.OTHER,
        tax_code=f"00000000{place:02d}",
        representative=f"{chance.choice(_FAMILY)} {chance.choice(_MEN)}",
        address="Thôn 1, xã Mẫu, tỉnh Mẫu",
        phone=f"02620{chance.randint(0, 99999):05d}",
    )
