"""What every paper says of the office it comes from, and of the dossier it is about."""

from dataclasses import dataclass

from desk_app.documents.sheet import Sheet
from desk_app.documents.text import clean
from desk_app.documents.words import form_number, form_title


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """The office as it is printed. `sample`: a demo office, whose papers say that their data are made up."""

    superior: str
    agency: str
    place: str
    desk: str
    """The desk with its office: "Quầy số 2, Trung tâm Phục vụ hành chính công xã Ea Kpam"."""
    phone: str
    hours: str
    host: str
    """The address a citizen types."""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """How a dossier is found again: its legal code, scan code (16 digits), look-up key and address."""

    legal_code: str
    scan_code: str
    key: str | None
    lookup_url: str | None


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """Whose dossier it is and what is asked for."""

    owner: str
    address: str | None
    phone: str | None
    email: str | None
    procedure_name: str
    procedure_code: str
    organisation: bool = False
    """Addressed as an organisation, not as a person."""


def a_document(
    form: str, size: tuple[float, float], office: OfficeFacts, *, code: str = "", subject: str = ""
) -> Sheet:
    """An empty document of a form, named without naming the citizen."""
    number = form_number(form)
    return Sheet(
        *size,
        title=f"{form_title(form)} {clean(code)}".rstrip(),
        author=f"{clean(office.agency)}, {clean(office.superior)}",
        subject=f"Mẫu số {number}: {clean(subject)}" if number else clean(subject),
    )
