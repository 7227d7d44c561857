"""What goes to the province by hand when the line is down for days, and the answer that comes back."""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.segments import pieces, sync_folder
from desk_app.stopping import Stop
from desk_app.wire.sealing import LARGEST_FILE, SealRefused, read_answers

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

README = """Gói gửi tay của một quầy một cửa, niêm phong cho tỉnh: không ai khác mở được.

Ở tỉnh:  python -m province import-package TÊN-GÓI.zip
Lệnh ấy ghi một tệp trả lời (.traloi) bên cạnh gói: mang về quầy, mở bảng Đồng bộ, "Nhận trả lời".
Nhận một gói hai lần không làm gì thêm. Gửi gói rồi vẫn cứ để máy quầy tự gửi khi có mạng.
"""


@dataclass(frozen=True, slots=True)
class Exported:
    """A package as it was written: its file, how many entries and dossiers it brings, its size in bytes."""

    file: Path
    events: int
    dossiers: int
    size: int


def export_package(desk: OpenDesk, to: Path, stop: Stop | None = None) -> Exported:
    """Everything the province has not confirmed, as one sealed zip; `to` is a folder or the file's own name.

    Nothing is marked as sent: only the province's answer settles anything. Refuses in words when nothing
    waits, where the file cannot be written, and when `stop` was asked for: then no file is left.
    """
    position = desk.outbox.position()
    if position.head_seq <= position.acked_seq:
        raise InputRefused("nothing_unsent", field="package")
    now = desk.clock.now()
    name = f"goi-{desk.desk.office.number}-{desk.desk.incarnation[-6:]}-{now:%Y%m%d-%H%M%S}.zip"
    file = to / name if to.is_dir() else to
    aside = file.with_name(f".{file.name}.tmp")
    events = 0
    try:
        with aside.open("wb") as target:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
                archive.writestr("DOC-TRUOC.txt", README)
                for piece in pieces(desk, position.acked_seq):
                    if stop is not None:
                        stop.look()
                    archive.writestr(piece.name, piece.raw)
                    events += piece.last - piece.first + 1
            target.flush()
            os.fsync(target.fileno())
        aside.replace(file)
        sync_folder(file.parent)
    except OSError as wrong:
        raise HomeRefused("file_unwritable", field="package") from wrong
    finally:
        aside.unlink(missing_ok=True)
    return Exported(file, events, position.unsent, file.stat().st_size)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer said of this desk: how far the province holds its journal, and how many it set aside."""

    last_seq: int
    fresh: int
    set_aside: int


def take_answer(desk: OpenDesk, file: Path) -> Settled:
    """Settles what the province took in by hand, as after a push; an older answer changes nothing.

    Refuses what this province did not sign, and what speaks of another journal than this one.
    """
    try:
        with file.open("rb") as source:
            raw = source.read(LARGEST_FILE + 1)
    except OSError as wrong:
        raise InputRefused("file_missing", field="answer") from wrong
    enrolment = desk.outbox.enrolment()
    try:
        answers = read_answers(raw, enrolment.province_key)
    except SealRefused as wrong:
        raise InputRefused("answer_form", field="answer") from wrong
    ours = [each for each in answers if each.incarnation == enrolment.incarnation]
    if not ours:
        raise InputRefused("answer_other_desk", field="answer")
    position, answer = desk.outbox.position(), ours[-1].answer
    if answer.last_seq > position.head_seq or desk.outbox.hash_at(answer.last_seq) != answer.last_hash:
        raise HomeRefused("answer_other_journal", field="answer", seq=answer.last_seq)
    if answer.last_seq <= position.acked_seq:
        return Settled(answer.last_seq, 0, 0)
    desk.outbox.settle(answer.last_seq, answer.verdicts, at=desk.clock.now())
    aside = sum(verdict.outcome in ("held", "quarantined") for verdict in answer.verdicts)
    return Settled(answer.last_seq, answer.last_seq - position.acked_seq, aside)
