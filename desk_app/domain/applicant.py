"""Who asks: a person, an enterprise, an agency or another organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from desk_app.domain.words import folded


class ApplicantKind(StrEnum):
    PERSON = "person"
    ENTERPRISE = "enterprise"
    AGENCY = "agency"
    OTHER = "other"

    @property
    def national(self) -> NationalApplicantKind:
        """LoaiDoiTuong of the national exchange."""
        return _NATIONAL_KINDS[self]


class NationalApplicantKind(IntEnum):
    PERSON = 1
    ENTERPRISE = 2
    AGENCY = 3
    OTHER = 4


_NATIONAL_KINDS = {
    ApplicantKind.PERSON: NationalApplicantKind.PERSON,
    ApplicantKind.ENTERPRISE: NationalApplicantKind.ENTERPRISE,
    ApplicantKind.AGENCY: NationalApplicantKind.AGENCY,
    ApplicantKind.OTHER: NationalApplicantKind.OTHER,
}


class IdKind(StrEnum):
    CCCD = "cccd"
    CMND = "cmnd"
    PASSPORT = "passport"
    NONE = "none"


class Sex(StrEnum):
    """The two words on the card."""

    MALE = "Nam"
    FEMALE = "Nữ"

    @classmethod
    def read(cls, text: str) -> Sex | None:
        """Understands the card's words, their bare form and the English words; None for others."""
        return {"nam": cls.MALE, "male": cls.MALE, "nu": cls.FEMALE, "female": cls.FEMALE}.get(folded(text))


@dataclass(frozen=True, slots=True)
class Applicant:
    """One party of a dossier. `full_name` is the organisation's name unless `kind` is a person."""

    full_name: str
    kind: ApplicantKind = ApplicantKind.PERSON
    id_kind: IdKind = IdKind.NONE
    id_number: str | None = None
    old_id_number: str | None = None
    tax_code: str | None = None
    representative: str | None = None
    born_on: date | None = None
    sex: Sex | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    from_card: bool = False
    card_address: str | None = (
        None  # as the card says it, where today's name of the commune was written instead
    )

    @property
    def masked_id(self) -> str | None:
        return masked(self.id_number) if self.id_number else None


def masked(number: str) -> str:
    """001188012345 → 001188••2345: an identity number on glass and on paper."""
    if len(number) <= 4:
        return "•" * len(number)
    head = number[:6] if len(number) >= 12 else number[: max(0, len(number) - 6)]
    return f"{head}••{number[-4:]}"
