"""What the province tells a citizen about a dossier: everything the page may say, and nothing more."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

StepState = Literal["done", "current", "next"]
_INITIALS = re.compile(r"(\w\. )*\w\*{3}")


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One line of the dossier's way.

    `title` and `detail` are names under `step` and `step_detail` in the words, or words of their own.
    `at` is when it was done, since when it lasts, or when it is promised; a bare date shows no hour.
    """

    state: StepState
    title: str
    at: date | datetime | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """What is to be paid, in whole đồng, and where to; with no `vietqr` nor `account`, cash at the desk."""

    amount: int
    vietqr: str | None = None
    bank: str | None = None
    account: str | None = None
    content: str | None = None
    pay_by: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the holder of the receipt wrote to the office, and its answer once there is one."""

    text: str
    sent_at: datetime
    answer: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenPage:
    """Everything the page may say of a dossier; of the citizen nothing but starred initials.

    `status` is the national list (1–10); None is a genuine receipt whose dossier has not arrived yet: then
    only the codes, the office and the due day are shown, whatever else is given. Times are aware, or
    Vietnam's own. `due_at` is the promise in force, unless `new_due` (an apology) follows it. `acted_at` is
    the moment the present status began. `returned_at` is when the result, or in 3, 7 and 8 the papers, were
    handed over. `receiver` is whoever took the dossier in (a counter or a role): a status notice names the
    agency, the receiver and the times received, processed and returned (NĐ 224/2026). Officers' free text
    (reasons, `basis`, details of steps) loses every number long enough to be an ID or a phone.

    `rated` says that the return of this result was rated already; `feedback` is the oldest first.

    `former_codes` are the numbers that earlier receipts of this dossier carry.

    Raises ValueError for a status outside the list, or initials that are not starred.
    """

    status: int | None
    scan_code: str
    as_of: datetime
    office_name: str
    office_phone: str | None = None
    office_hours: str | None = None
    province_name: str = ""
    legal_code: str | None = None
    former_codes: tuple[str, ...] = ()
    procedure_name: str | None = None
    initials: str | None = None
    receiver: str | None = None
    received_at: date | datetime | None = None
    due_at: date | datetime | None = None
    acted_at: date | datetime | None = None
    new_due: date | datetime | None = None
    late: bool = False
    apology_reason: str | None = None
    letter_number: str | None = None
    letter_date: date | None = None
    letter_url: str | None = None
    papers_wanted: tuple[tuple[str, str], ...] = ()
    respond_by: date | datetime | None = None
    paused_since: date | datetime | None = None
    desk_place: str | None = None
    payment: Payment | None = None
    result_place: str | None = None
    by_post: bool = False
    returned_at: date | datetime | None = None
    handed_to: Literal["owner", "mandated", "post"] | None = None
    reason: str | None = None
    basis: str | None = None
    steps: tuple[TimelineStep, ...] = ()
    rated: bool = False
    feedback: tuple[Said, ...] = ()

    def __post_init__(self) -> None:
        if self.status is not None and not 1 <= self.status <= 10:
            raise ValueError(f"status {self.status} is not on the national list")
        if self.initials and not _INITIALS.fullmatch(self.initials):
            raise ValueError("a public page shows starred initials, never a name")


def initials(full_name: str) -> str:
    """`Nguyễn Thị Hồng Phúc` → `N. T. H. P***`; an empty text stays empty."""
    words = unicodedata.normalize("NFC", full_name).split()
    letters = [letter.upper() for word in words if (letter := _first_letter(word))]
    return ". ".join(letters) + "***" if letters else ""


def _first_letter(word: str) -> str | None:
    return next((character for character in word if character.isalnum()), None)
