"""What is wrong with a sheet: where, how badly, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desk_app.domain.errors import PackRefused


class Severity(StrEnum):
    """An error stops the pack; a warning is for a person to look at."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `row` counts as the sheet does (the heading is row 1), `cell` is its name there (F5)."""

    row: int
    column: str
    cell: str
    code: str
    severity: Severity = Severity.ERROR
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code].format(**self.facts)

    def told(self) -> dict[str, object]:
        """One JSON line."""
        return {
            "row": self.row,
            "column": self.column,
            "cell": self.cell,
            "severity": str(self.severity),
            "problem": self.code,
            "sentence": self.sentence,
        }

    @property
    def line(self) -> str:
        return f"dòng {self.row}, cột {self.column} ({self.cell}): {self.sentence}"


class SheetRefused(PackRefused):
    """A sheet with errors: the refusal names how many, `problems` each by row and column."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        super().__init__("sheet_wrong", field=name, count=len(problems))
        self.problems = tuple(problems)


SENTENCES = {
    "missing": "còn trống. Điền vào.",
    "code_form": "mã thủ tục “{value}” không đúng dạng, như 1.001193. Sửa lại.",
    "code_placeholder": "mã {value} là mã giữ chỗ, không phải thủ tục. Dùng mã thật.",
    "code_twice": "mã {value} đã có ở dòng {first}, cùng ngày hiệu lực. Bỏ một dòng, hoặc ghi effective_from khác nhau.",
    "clipped": "tên có vẻ bị cắt: “…{end}”. Chép lại cho đủ.",
    "decomposed": "chữ có dấu tách rời (Unicode tổ hợp). Chép lại bằng Unicode dựng sẵn (NFC).",
    "control_character": "có ký tự lạ không in được. Gõ lại.",
    "unit_unknown": "không có đơn vị “{value}”. Dùng: working_day, calendar_day, working_hour, same_day.",
    "unit_missing": "có thời hạn mà chưa có đơn vị. Dùng: working_day, calendar_day, working_hour, same_day.",
    "number_form": "“{value}” không phải số nguyên. Viết như 5.",
    "number_negative": "{value} nhỏ hơn 0. Sửa lại.",
    "number_large": "{value} quá lớn, tối đa {limit}. Xem lại.",
    "duration_unknown": "chưa có thời hạn: cán bộ sẽ phải tự hẹn ngày kèm lý do.",
    "duration_zero": "thời hạn 0: hẹn trả ngay trong buổi. Ghi số ngày nếu không phải vậy.",
    "statutory_shorter": "thời hạn theo luật ngắn hơn thời hạn thực hiện. Xem lại hai ô.",
    "fee_missing": "chưa có mức thu: để trống là chưa biết, không phải miễn phí. Ghi số tiền, hoặc 0 nếu miễn.",
    "fee_needed": "thủ tục này có thu ({why}) mà chưa ghi mức thu. Ghi số tiền.",
    "fee_kind": "loại phải là P (phí) hoặc LP (lệ phí).",
    "rates_form": "mức theo trang không đúng dạng, như 2:2000;0:1000.",
    "paper_form": "giấy tờ thứ {place} không đúng dạng tên|bản chính|bản sao|required, optional hoặc shown.",
    "paper_twice": "giấy tờ “{value}” ghi hai lần.",
    "paper_requirement": "giấy tờ thứ {place}: “{value}” phải là required, optional hoặc shown.",
    "day_form": "“{value}” không phải ngày. Viết như 2027-03-01 hoặc 01/03/2027.",
    "hour_form": "“{value}” không phải giờ. Viết như 15:00.",
    "ends_before_start": "hết hiệu lực trước khi bắt đầu. Xem lại hai ngày.",
    "successor_unknown": "thủ tục thay thế {value} không có trong tệp. Thêm dòng ấy, hoặc sửa mã.",
    "successor_itself": "thủ tục không thể thay thế chính nó. Sửa mã.",
    "successor_without_end": "có thủ tục thay thế mà chưa có ngày hết hiệu lực. Ghi abolished_from.",
    "phases_form": "các chặng không đúng dạng, như Công an xã:2;Tư pháp:3.",
    "kind_unknown": "không có loại “{value}”. Dùng: {allowed}.",
    "day_twice": "ngày {value} đã có ở dòng {first}. Bỏ một dòng.",
    "day_outside": "ngày {value} nằm ngoài lịch {first}–{last}. Sửa ngày, hoặc sửa first_day, last_day.",
    "make_up_weekday": "{value} không phải ngày cuối tuần nên không làm bù được. Xem lại ngày.",
    "procedures_vanish": "{count} thủ tục đang dùng không có trong bảng ({codes}): quầy sẽ không nhận được nữa. Giữ dòng và ghi "
    "abolished_from nếu thật sự bãi bỏ.",
    "calendar_shorter": "lịch chỉ đến {last}, lịch đang dùng đến {before}: sau đó không hẹn trả được. Thêm các ngày còn lại.",
    "year_without_holidays": "năm {years} không có ngày nghỉ nào. Thêm Tết và các ngày lễ.",
    "hours_form": "“{value}” không phải buổi làm việc. Viết như 07:30-11:30.",
}
