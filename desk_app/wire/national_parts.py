"""The lists inside a national message: papers, fees, requests and what came of them, results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain import events as ev
from desk_app.domain.calendar import in_vietnam
from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import Procedure
from desk_app.wire.national_lists import coded, lists, phrase
from desk_app.wire.national_structs import (
    FILE_NAME_LIMIT,
    GiayToBoSung,
    GiayToKetQua,
    HoSoBoSung,
    LePhi,
    TaiLieuNop,
    TepDinhKemKhac,
)
from desk_app.wire.national_walk import Walked


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier, the steps that count, and its procedure where the catalogue still has it."""

    dossier: Dossier
    steps: Sequence[Walked]
    procedure: Procedure | None

    @property
    def listed(self) -> Mapping[str, str] | None:
        """The codes of the procedure's papers by name; None when the list is not known."""
        if self.procedure is None:
            return None
        return {paper.name: paper.code or "" for paper in self.procedure.papers}

    @property
    def method(self) -> PaymentMethod:
        """How the money came last; what was agreed while none has come."""
        facts = [step.fact for step in self.steps]
        taken = [fact for fact in facts if isinstance(fact, ev.FeeCollected) and fact.amount > 0]
        return taken[-1].method if taken and self.dossier.collected > 0 else self.dossier.fee.method


def papers(case: Case) -> tuple[TaiLieuNop, ...]:
    """The papers of the procedure's list; all of them when the list is not known."""
    listed = case.listed
    return tuple(
        TaiLieuNop(
            TenTepDinhKem=within(paper.name, FILE_NAME_LIMIT, f"TaiLieuNop[{place}].TenTepDinhKem"),
            MaThanhPhanHoSo=(listed or {}).get(paper.name, ""),
        )
        for place, paper in enumerate(case.dossier.papers)
        if listed is None or paper.name in listed
    )


def other_papers(case: Case) -> tuple[TepDinhKemKhac, ...]:
    """Papers beside the procedure's list, a line a kind; one without any count is one plain copy."""
    listed = case.listed
    lines = []
    for paper in case.dossier.papers if listed is not None else ():
        if listed is not None and paper.name in listed:
            continue
        counts = {kind: getattr(paper, kind) for kind in lists()["paper_kind"] if getattr(paper, kind)}
        lines += [
            TepDinhKemKhac(TenGiayTo=paper.name, SoLuong=count, LoaiGiayTo=coded("paper_kind", kind))
            for kind, count in (counts or {"copies": 1}).items()
        ]
    return tuple(lines)


def fees(case: Case) -> tuple[LePhi, ...]:
    """What was agreed at reception, and every further amount that was asked for or taken beyond it."""
    agreed = case.dossier.fee.amount or 0
    facts = [step.fact for step in case.steps]
    further = [
        fact.amount for fact in facts if isinstance(fact, ev.PaymentRequested) and fact.amount != agreed
    ]
    rows = [_fee(case, agreed)] if agreed else []
    rows += [_further_fee(case, amount) for amount in further]
    beyond = case.dossier.collected - agreed - sum(further)
    return (*rows, _fee(case, beyond)) if beyond > 0 else tuple(rows)


def paid_online(case: Case) -> bool:
    return case.method is PaymentMethod.VIETQR


def supplements(case: Case) -> tuple[HoSoBoSung, ...]:
    """Every request for papers or money, with what was taken in and the promise before and after."""
    rows: list[HoSoBoSung] = []
    for place, step in enumerate(case.steps):
        if isinstance(step.fact, ev.PapersRequested | ev.PaymentRequested):
            end = next((later for later in case.steps[place + 1 :] if _ends_pause(later)), None)
            rows.append(_supplement(case, step, end, f"{case.dossier.code}-BS{len(rows) + 1}"))
    return tuple(rows)


def results(case: Case) -> tuple[GiayToKetQua, ...]:
    return tuple(
        GiayToKetQua(TenGiayTo=paper.name, GiayToId=paper.number or "") for paper in case.dossier.results
    )


def stamp(moment: datetime | None) -> str:
    """yyyyMMddHHmmss on Vietnam's clock; empty for None."""
    return f"{in_vietnam(moment):%Y%m%d%H%M%S}" if moment else ""


def within(text: str, limit: int, field: str) -> str:
    """The text, refused by its Vietnamese field when it is over the limit of the national list."""
    if len(text) > limit:
        raise InputRefused("field_long", field=field, length=len(text), limit=limit)
    return text


def _fee(case: Case, amount: int) -> LePhi:
    kind = _fee_kind(case)
    return LePhi(
        TenPhiLePhi=f"{lists()['fee_kind'][kind]} {case.dossier.received.procedure_name}",
        MaPhiLePhi=(case.procedure.fee.code if case.procedure else None) or "",
        HinhThucThu=coded("paid_by", case.method),
        Gia=amount,
        LoaiPhiLePhi=kind,
    )


def _further_fee(case: Case, amount: int) -> LePhi:
    return LePhi(
        TenPhiLePhi=str(lists()["further_payment"]),
        HinhThucThu=coded("paid_by", case.method),
        Gia=amount,
        LoaiPhiLePhi=_fee_kind(case),
    )


def _fee_kind(case: Case) -> str:
    kind = case.procedure.fee.kind if case.procedure else None
    return kind.value if kind else str(lists()["fee_kind_unknown"])


def _ends_pause(step: Walked) -> bool:
    return isinstance(step.fact, ev.SupplementReceived | ev.DossierResumed)


def _supplement(case: Case, asked: Walked, end: Walked | None, name: str) -> HoSoBoSung:
    said, wanted, owed = _asked(case, asked)
    due_before = asked.before.due if asked.before else None
    return HoSoBoSung(
        HoSoBoSungId=name,
        NguoiYeuCauBoSung=asked.line.actor.name,
        NoiDungBoSung=said,
        NgayBoSung=stamp(asked.line.at),
        NguoiTiepNhanBoSung=end.line.actor.name if end else "",
        ThongTinTiepNhan=_taken_in(end),
        NgayTiepNhanBoSung=stamp(end.line.at) if end else "",
        TrangThaiBoSung=coded("supplement", "closed" if end else "open"),
        DanhSachGiayToBoSung=wanted,
        DanhSachLePhiBoSung=owed,
        NgayHenTraTruoc=stamp(due_before.at if due_before else None),
        NgayHenTraMoi=stamp(end.after.due.at if end and end.after.due else None),
    )


def _asked(case: Case, asked: Walked) -> tuple[str, tuple[GiayToBoSung, ...], tuple[LePhi, ...]]:
    """In words, in papers and in money."""
    match asked.fact:
        case ev.PapersRequested() as fact:
            wanted = tuple(
                GiayToBoSung(TenGiayTo=paper.name, GhiChu=paper.reason or "") for paper in fact.papers
            )
            if not fact.supervisor_reason:
                return fact.reason, wanted, ()
            again = phrase("again", supervisor=fact.supervisor or "", reason=fact.supervisor_reason)
            return f"{fact.reason}. {again}", wanted, ()
        case ev.PaymentRequested() as fact:
            agreed = fact.amount == case.dossier.fee.amount
            owed = _fee(case, fact.amount) if agreed else _further_fee(case, fact.amount)
            return fact.reason or owed.TenPhiLePhi, (), (owed,)
        case other:
            raise TypeError(f"{type(other).__name__} asks for nothing")


def _taken_in(end: Walked | None) -> str:
    match end.fact if end else None:
        case ev.SupplementReceived() as fact:
            return "; ".join(paper.name for paper in fact.papers)
        case ev.DossierResumed() as fact:
            return fact.note or ""
        case _:
            return ""
