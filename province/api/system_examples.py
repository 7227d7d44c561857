"""Examples of what other systems are told and tell: an invented dossier of a model commune."""

from __future__ import annotations

from datetime import datetime

import msgspec

from desk_app.domain.calendar import VIETNAM
from province.system_messages import (
    OfficerApplicant,
    OfficerDossier,
    OfficerEvent,
    OfficerLine,
    OfficerPaper,
    OfficerProblem,
    OfficerQueue,
    OfficerScan,
    OfficerStepTaken,
    ResultPaper,
    StepAskForPapers,
    StepComplete,
    StepExtend,
    StepHandOn,
    StepRequestPayment,
    StepResume,
    StepStop,
    StepTake,
    WantedPaper,
)

_ID = "0190a1b2-0000-7000-8000-0000000000d1"
_NINE = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
_FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=VIETNAM)
_CODE, _PROCEDURE = "H00.00.01-261123-0457", "Cấp bản sao trích lục hộ tịch"

SYSTEM_EXAMPLES: tuple[msgspec.Struct, ...] = (
    OfficerQueue(
        dossiers=(
            OfficerLine(
                id=_ID,
                code=_CODE,
                agency="H00.00.01",
                procedure="2.000635",
                procedure_name=_PROCEDURE,
                field="Hộ tịch",
                applicant="NGUYỄN VĂN MẪU",
                status=4,
                received_at=_NINE,
                due_at=_FRIDAY,
                held_by="Tư pháp – Hộ tịch",
            ),
        ),
        after=f"2026-11-27T17:00:00+07:00|{_ID}",
    ),
    OfficerDossier(
        id=_ID,
        version="9f2c4e1d0a3b5c67",
        code=_CODE,
        agency="H00.00.01",
        procedure="2.000635",
        procedure_name=_PROCEDURE,
        field="Hộ tịch",
        applicant=OfficerApplicant(kind="person", full_name="NGUYỄN VĂN MẪU", id_number="000190••0001"),
        status=4,
        status_name="Đang xử lý",
        received_at=_NINE,
        due_at=_FRIDAY,
        held_by="Tư pháp – Hộ tịch",
        papers=(OfficerPaper(name="Tờ khai", originals=1),),
        scans=(OfficerScan(paper="Tờ khai", sha256="ab" * 32, size=182_000, media="application/pdf"),),
        history=(OfficerEvent(at=_NINE, kind="dossier.received", actor="Lan"),),
        steps=("take",),
    ),
    OfficerStepTaken(
        id=_ID, version="c0ffee0123456789", code=_CODE, status=9, due_at=_FRIDAY, holder="Mai Hoa"
    ),
    StepTake(),
    StepHandOn(to="Tư pháp – Hộ tịch", receiver="Mai Hoa", working_days=2),
    StepAskForPapers(
        papers=(WantedPaper(name="Giấy ủy quyền", reason="chưa có chữ ký"),),
        reason="Thiếu giấy ủy quyền",
        respond_by=_FRIDAY.date(),
    ),
    StepRequestPayment(amount=50_000, reason="Phí thẩm tra"),
    StepResume(note="Đã nộp đủ"),
    StepExtend(reason="Chờ xác minh ở nơi khác", working_days=3, signer="Chủ tịch UBND xã"),
    StepComplete(
        results=(ResultPaper(name="Bản sao trích lục", number="12/TLKS", issued_on=_FRIDAY.date()),)
    ),
    StepStop(reason="Người nộp đã được giải quyết ở nơi khác", basis="Điều 17 NĐ 118/2025/NĐ-CP"),
    OfficerProblem(
        title="The input is not acceptable",
        status=422,
        code="field_missing",
        detail="chưa có. Điền trường này.",
        field="reason",
    ),
)
