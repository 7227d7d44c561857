"""A dossier as the national portal wants it: DongBoHoSoMC and CapNhatTienDoHoSoMC, every list filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk_app.domain import events as ev
from desk_app.domain.applicant import Applicant
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import InputRefused
from desk_app.domain.procedure import Procedure, time_cut
from desk_app.wire.messages import Office
from desk_app.wire.national_lists import coded, duration_words, lists, phrase
from desk_app.wire.national_parts import (
    Case,
    fees,
    other_papers,
    paid_online,
    papers,
    results,
    stamp,
    supplements,
    within,
)
from desk_app.wire.national_structs import (
    OFFICER_LIMIT,
    SUMMARY_LIMIT,
    Call,
    CapNhatTienDoHoSoMC,
    DinhDanhCHS,
    DongBoHoSoMC,
)
from desk_app.wire.national_walk import Line, Walked, walked

DOSSIER_SERVICE, PROGRESS_SERVICE = "DongBoHoSoMC", "CapNhatTienDoHoSoMC"
_ENDED_WITHOUT_RESULT = (Status.STOPPED, Status.WITHDRAWN, Status.NOT_ACCEPTED)


def dossier_message(
    dossier: Dossier, history: Sequence[Line], *, office: Office, procedure: Procedure | None = None
) -> DongBoHoSoMC:
    """The whole dossier with everything that happened to it.

    `procedure` is the one of the catalogue it was received under, for codes of field, papers and fees.
    Raises InputRefused naming the Vietnamese field that is empty or over its limit; only the summary
    (TrichYeuHoSo) is shortened.
    """
    steps = list(walked(dossier.id, history))
    fact, owner = dossier.received, dossier.owner
    case = Case(dossier, steps, procedure)
    return DongBoHoSoMC(
        MaHoSo=_there(dossier.code, "MaHoSo"),
        MaTTHC=_there(fact.procedure_code, "MaTTHC"),
        TenTTHC=_there(fact.procedure_name, "TenTTHC"),
        MaLinhVuc=(procedure.field_code if procedure else None) or "",
        TenLinhVuc=_there(fact.field, "TenLinhVuc"),
        KenhThucHien=coded("channel", fact.channel),
        SoGiayToChuHoSo=owner.id_number or owner.tax_code or "",
        ChuHoSo=_there(owner.full_name, "ChuHoSo"),
        LoaiDoiTuong=coded("applicant_kind", owner.kind),
        MaDoiTuong=owner.tax_code or owner.id_number or "",
        ThongTinKhac=_further(dossier, procedure),
        Email=owner.email or "",
        SoDienThoai=owner.phone or "",
        TrichYeuHoSo=_cut(f"{fact.procedure_name} – {owner.full_name}", SUMMARY_LIMIT),
        NgayTiepNhan="" if dossier.status is Status.REGISTERED else stamp(fact.received_at),
        NgayHenTra=stamp(dossier.due.at if dossier.due else None),
        TrangThaiHoSo=str(int(dossier.status)),
        NgayTra=stamp(_when(_standing(steps), ev.ResultReturned)),
        ThongTinTra=_handed_over(_standing(steps)),
        HinhThuc=coded("return_by", _returned_by(dossier, _standing(steps))),
        NgayKetThucXuLy=stamp(_settled_at(dossier)),
        DonViXuLy=dossier.held_by or office.name,
        GhiChu=fact.note or "",
        TaiLieuNop=papers(case),
        DanhSachLePhi=fees(case),
        DanhSachTepDinhKemKhac=other_papers(case),
        DanhSachHoSoBoSung=supplements(case),
        DanhSachGiayToKetQua=results(case),
        NoiNopHoSo=coded("submitted_at", fact.channel),
        DuocThanhToanTrucTuyen="1" if paid_online(case) else "0",
        NgayTuChoi=stamp(_when(steps, ev.DossierRefused)),
        DinhDanhCHS=_identity(owner),
        NgayNopHoSo=stamp(dossier.registered_at or fact.received_at),
    )


def progress_messages(
    dossier: Dossier,
    history: Sequence[Line],
    *,
    office: Office,
    titles: Mapping[str, str] | None = None,
) -> tuple[CapNhatTienDoHoSoMC, ...]:
    """One message a step, in order. `titles` gives the office titles (ChucDanh) of people by name.

    Raises InputRefused for a name over 50 characters: a person's name is not shortened.
    """
    messages = []
    began: datetime | None = None
    for step in walked(dossier.id, history):
        sentence = _told(step)
        if sentence is None:
            continue
        actor = step.line.actor
        due = step.after.unit_due_at or (step.after.due.at if step.after.due else None)
        messages.append(
            CapNhatTienDoHoSoMC(
                MaHoSo=dossier.code,
                NguoiXuLy=within(_there(actor.name, "NguoiXuLy"), OFFICER_LIMIT, "NguoiXuLy"),
                ChucDanh=(titles or {}).get(actor.name) or lists()["title"].get(actor.via, ""),
                ThoiDiemXuLy=stamp(step.line.at),
                PhongBanXuLy=_unit(step) or office.name,
                NoiDungXuLy=sentence,
                TrangThai=str(int(step.after.status)),
                NgayBatDau=stamp(began or step.line.at),
                NgayKetThucTheoQuyDinh=stamp(due),
            )
        )
        began = step.line.at
    return tuple(messages)


def call(
    data: Sequence[DongBoHoSoMC] | Sequence[CapNhatTienDoHoSoMC],
    *,
    session: str,
    unit: str,
    updating: bool = False,
) -> Call:
    """What is posted: all messages of one service; `unit` is the office's code (madonvi)."""
    kinds = {type(message) for message in data}
    if len(kinds) != 1:
        raise ValueError("a call carries messages of one service, and at least one")
    service = DOSSIER_SERVICE if DongBoHoSoMC in kinds else PROGRESS_SERVICE
    return Call(session=session, madonvi=unit, service=service, is_updating=str(updating), data=tuple(data))


def _there(text: str, field: str) -> str:
    if not text.strip():
        raise InputRefused("field_missing", field=field)
    return text


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _identity(owner: Applicant) -> DinhDanhCHS | None:
    """Only numbers of 12 or 9 digits have a kind in the national list; a passport stays a paper's number."""
    number = owner.id_number or ""
    kind = lists()["id_length"].get(str(len(number))) if number.isdigit() else None
    return DinhDanhCHS(LoaiDinhDanh=kind, SoDinhDanh=number) if kind else None


def _further(dossier: Dossier, procedure: Procedure | None) -> str:
    """The cut of the statutory time, the shares of the agencies, the mandate of who handed it in."""
    parts = []
    cut = time_cut(procedure) if procedure else None
    if cut is not None:
        parts.append(
            phrase("time_cut", statutory=duration_words(cut.statutory), promised=duration_words(cut.promised))
        )
    for share in dossier.due.shares if dossier.due else ():
        words = duration_words(share.duration)
        parts.append(phrase("share", unit=share.unit, duration=words, at=f"{share.at:%H:%M %d/%m/%Y}"))
    return "; ".join(parts)


def _when(steps: Sequence[Walked], kind: type[ev.Event]) -> datetime | None:
    return next((step.line.at for step in reversed(steps) if isinstance(step.fact, kind)), None)


def _standing(steps: Sequence[Walked]) -> Sequence[Walked]:
    """The steps after the last hand-over that was revoked: an earlier one does not stand."""
    revoked = [place for place, step in enumerate(steps) if isinstance(step.fact, ev.ReturnRevoked)]
    return steps[revoked[-1] + 1 :] if revoked else steps


def _settled_at(dossier: Dossier) -> datetime | None:
    if dossier.completed_at is not None:
        return dossier.completed_at
    return dossier.ended_at if dossier.status in _ENDED_WITHOUT_RESULT else None


def _returned_by(dossier: Dossier, steps: Sequence[Walked]) -> ev.ReturnBy:
    returned = [step.fact for step in steps if isinstance(step.fact, ev.ResultReturned)]
    return returned[-1].by if returned else dossier.return_by


def _handed_over(steps: Sequence[Walked]) -> str:
    for step in reversed(steps):
        if isinstance(step.fact, ev.ResultReturned):
            fact = step.fact
            taker = fact.collector
            if not fact.is_applicant and fact.mandate:
                taker = phrase("mandate", collector=fact.collector, mandate=fact.mandate)
            if fact.post_reference:
                taker += f"; {phrase('by_post', reference=fact.post_reference)}"
            return taker
    return ""


def _unit(step: Walked) -> str | None:
    """Who had the dossier when the step was taken: the giver on handing on, the holder otherwise."""
    if isinstance(step.fact, ev.DossierHandedOn):
        return step.before.held_by if step.before else None
    return step.after.held_by


def _told(step: Walked) -> str | None:
    """What was done in words, with its reason; None for what is no step of the list (money, corrections)."""
    fact = step.fact
    kind = step.line.kind
    if isinstance(fact, ev.DossierHandedOn) and fact.back:
        kind = "dossier.handed_back"
    words = lists()["steps"].get(kind)
    if words is None:
        return None
    said = str(words).format(to=getattr(fact, "to", ""))
    reason = getattr(fact, "reason", None) or getattr(fact, "note", None)
    if isinstance(fact, ev.DossierReceived | ev.DossierRegistered) or not reason:
        return said
    return f"{said}: {reason}"
