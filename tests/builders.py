"""Desks, intakes and people for tests: real parts, invented names."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

import msgspec

from desk_app.bootstrap import Enrolled, OpenDesk, found_desk, open_desk
from desk_app.clock import FixedClock
from desk_app.domain.applicant import Applicant, IdKind, Sex
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.dossier import Dossier, Status, received
from desk_app.domain.events import DossierReceived, DuePromise
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.intake import Intake
from desk_app.paths import PACKS, Home
from desk_app.wire.envelope import Actor
from desk_app.wire.messages import EnrolAnswer, Lease, Office
from desk_app.wire.pack import PackHeader, write_pack
from desk_app.wire.signing import new_private_key, public_key_of

MONDAY = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
LAN = Actor("Nguyễn Thị Lan", "window")
CARD = "001090123456|012345678|NGUYỄN VĂN A|01011990|Nam|Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình|15042021"
NEW_CARD = "026199000001||TRẦN THỊ B|30121999|Nữ|Thôn 1, Xã Tam Đảo, Vĩnh Phúc|01082024||||"


def at(text: str) -> datetime:
    """A moment in Vietnam, such as 2026-11-23 09:12."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def packs_signed_by(private_key: bytes, issuer: str = "province:test") -> list[bytes]:
    """The product's packs, signed again as a province does."""
    signed = []
    for name in ("catalogue-1.pack", "calendar-1.pack"):
        head, _, content = (PACKS / name).read_bytes().split(b"\n", 2)
        header = msgspec.json.decode(head, type=PackHeader)
        signed.append(write_pack(msgspec.structs.replace(header, issuer=issuer), content, private_key))
    return signed


def a_desk(
    folder: Path,
    *,
    now: datetime = MONDAY,
    number: str = "24181",
    leases: tuple[tuple[int, int], ...] = ((1, 250), (251, 500)),
    public_url: str = "https://motcua.example.vn",
    province_url: str = "http://127.0.0.1:9",
    incarnation: str = "0190a1b2-0000-7000-8000-000000000001",
) -> OpenDesk:
    """An enrolled desk whose province is out of reach; its clock stands at `now`.

    Enrolled once a process for each kind of desk and copied from there: a test begins in a few
    milliseconds. Copies share their keys; `an_enrolment` makes one with keys of its own.
    """
    template = _template(number, leases, public_url, province_url, incarnation)
    home = Home(folder)
    home.make()
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return open_desk(home, clock=FixedClock(now))


@cache
def _template(
    number: str, leases: tuple[tuple[int, int], ...], public_url: str, province_url: str, incarnation: str
) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="desk-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    an_enrolment(
        folder,
        number=number,
        leases=leases,
        public_url=public_url,
        province_url=province_url,
        incarnation=incarnation,
    ).close()
    return folder


def an_enrolment(
    folder: Path,
    *,
    now: datetime = MONDAY,
    number: str = "24181",
    leases: tuple[tuple[int, int], ...] = ((1, 250), (251, 500)),
    public_url: str = "https://motcua.example.vn",
    province_url: str = "http://127.0.0.1:9",
    incarnation: str = "0190a1b2-0000-7000-8000-000000000001",
) -> OpenDesk:
    """A desk enrolled here and now, with keys of its own."""
    province_key = new_private_key()
    answer = EnrolAnswer(
        office=Office(
            agency="H15.50.05",
            number=number,
            name="Trung tâm Phục vụ hành chính công xã Ea Kpam",
            parent="Ủy ban nhân dân xã Ea Kpam",
            address="Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
            phone="02623852345",
            hours="07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
        ),
        desk_id="0190a1b2-0000-7000-8000-00000000000d",
        incarnation=incarnation,
        province_name="Một cửa tỉnh Đắk Lắk",
        province_key=public_key_of(province_key),
        ticket_secret=bytes(range(32)),
        public_url=public_url,
        epoch="e1",
        leases=tuple(
            Lease("H15.50.05", incarnation, first, last, date(2025, 1, 1), date(2027, 12, 31), place == 0)
            for place, (first, last) in enumerate(leases)
        ),
        certificates=(),
        packs=(),
    )
    kept = Enrolled(answer=answer, url=province_url, desk_name="Quầy số 2", private_key=new_private_key())
    return found_desk(
        Home(folder), kept, packs_signed_by(province_key), key_place="file", clock=FixedClock(now)
    )


def a_person(**but: object) -> Applicant:
    facts: dict[str, object] = {
        "full_name": "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "id_kind": IdKind.CCCD,
        "id_number": "000188012345",
        "born_on": date(1988, 1, 1),
        "sex": Sex.FEMALE,
        "address": "Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk",
        "phone": "0905123456",
    }
    return Applicant(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def an_intake(**but: object) -> Intake:
    facts: dict[str, object] = {"procedure": "1.004222", "owner": a_person()}
    return Intake(**{**facts, **but})  # type: ignore[arg-type]  # keywords of the test name the fields


def a_dossier(status: int = Status.RECEIVED, **but: object) -> Dossier:
    """A birth registration received on MONDAY and due that Friday, brought to `status`."""
    fact = DossierReceived(
        agency="H15.50.05",
        code="H15.50.05-261123-0457",
        scan_code="2418126112304576",
        key="04ABCDEFGHJK",
        procedure_code="1.001193",
        procedure_name="Đăng ký khai sinh",
        field="Hộ tịch",
        catalogue_version=1,
        owner=a_person(),
        received_at=MONDAY,
        papers=(),
        fee=Fee(PaymentMethod.EXEMPT, 0),
        due=DuePromise(at("2026-11-27 17:00")),
    )
    return replace(received("d1", fact), **{"status": Status(status), **but})  # type: ignore[arg-type]  # keywords of the test name the fields
