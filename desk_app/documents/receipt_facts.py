"""What form 01 says, gathered by the caller: nothing here knows a dossier, a register or a clock."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

PERSONAL_NUMBERS = (9, 12)


class PaperSize(StrEnum):
    """The papers a receipt is printed on."""

    A5 = "a5"
    A5_PORTRAIT = "a5p"
    A4 = "a4"
    ROLL_80 = "k80"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper handed in, with how many of each kind."""

    name: str
    originals: int
    certified: int
    copies: int


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """The facts of one receipt; texts are printed as given, the owner in capitals."""

    superior: str
    agency_name: str
    place: str
    desk_name: str
    book: str
    ordinal: int
    legal_code: str
    scan_code: str
    """16 digits."""
    key: str | None
    """The look-up key of 12 characters; none on a provisional receipt."""
    lookup_url: str | None
    """What the QR says, upper case so that it stays small; none on a provisional receipt."""
    lookup_host: str | None
    """The address a citizen types, as printed beside the QR."""
    owner: str
    submitter: str
    id_label: str
    masked_id: str | None
    """`001088••2345`: a whole number is refused."""
    address: str | None
    phone: str | None
    email: str | None
    procedure_name: str
    procedure_code: str
    papers: tuple[PaperLine, ...]
    sets: int
    duration: str
    """In words: "03 ngày làm việc"."""
    received_at: datetime
    due_at: datetime | None
    return_by: str
    fee: str
    clerk: str
    desk_phone: str
    copy: int = 1
    """1 is the first print; n > 1 says so on the paper."""
    sample: bool = False
    """A demo office: the paper says that its data are made up."""
    provisional: bool = False
    """The number is provisional: the paper says that the final one follows."""
    draft: tuple[str, str] | None = None
    """Looked at before it is kept: the mark and the line that say so, in place of number and codes."""

    def __post_init__(self) -> None:
        if len(self.scan_code) != 16 or not self.scan_code.isdecimal():
            raise ValueError("scan_code is not 16 digits")
        if (
            self.masked_id is not None
            and len(self.masked_id) in PERSONAL_NUMBERS
            and self.masked_id.isdecimal()
        ):
            raise ValueError("masked_id is not masked: a receipt never carries a whole number")
