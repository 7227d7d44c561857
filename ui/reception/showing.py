"""What the reception screen is told to show; the presenter's side of the glass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from desk_app.actions.receive import Received, Visited
from desk_app.domain.agreement import Warning
from desk_app.domain.applicant import Applicant
from desk_app.domain.due_date import DueDate
from desk_app.domain.errors import Refusal
from desk_app.domain.fees import Fee
from desk_app.domain.identity_card import IdentityCard
from desk_app.domain.places import Renamed
from desk_app.domain.procedure import Procedure
from desk_app.store.drafts import Draft
from desk_app.store.search import Found
from ui.reception.form import Form
from ui.reception.reading import Missing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DueShown:
    """The date in sight: counted (`promise`), or the clerk's own (`at`), or why there is none."""

    at: datetime | None
    promise: DueDate | None = None
    refusal: Refusal | None = None
    calendar_version: int = 0


class TwinChoice(StrEnum):
    """What the clerk does about an earlier record."""

    TAKE = "take"
    KEEP = "keep"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Twin:
    """An earlier record of this person that reads otherwise (`sure`), or of one who may be the same."""

    person: Applicant
    seen: datetime
    sure: bool
    differing: Sequence[str] = ()
    lendable: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class History:
    """This person at this desk: dossiers newest first, an open one of the same procedure, another spelling."""

    rows: Sequence[Found] = ()
    same_procedure: Found | None = None
    twin: Twin | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the ready screen says: drafts to take up again, and how many were received today."""

    drafts: Sequence[Draft] = ()
    received_today: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Everything beside the fields themselves, recomputed after every stroke."""

    form: Form
    procedure: Procedure | None = None
    gone: Refusal | None = None
    successor: Procedure | None = None
    due: DueShown | None = None
    fee: Fee | None = None
    missing: tuple[Missing, ...] = ()
    warnings: tuple[Warning, ...] = ()
    troubles: tuple[Missing, ...] = ()
    history: History = field(default_factory=History)
    waiting: Waiting = field(default_factory=Waiting)
    kept_at: datetime | None = None
    clock_suspect: bool = False
    renamed: Mapping[str, Renamed] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        return self.form.is_blank


@dataclass(frozen=True, slots=True)
class PutAside:
    """A form laid away; `parked` on purpose (Ctrl+D), else with Esc."""

    draft: Draft
    parked: bool


@dataclass(frozen=True, slots=True)
class OfferedDossier:
    """A receipt was scanned while a form lay open."""

    code: str
    scan_code: str
    owner: str


@dataclass(frozen=True, slots=True)
class OfferedCard:
    """Another person's card was scanned over a filled form."""

    card: IdentityCard
    at: str
    needs_check: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesKept:
    """The last of several dossiers of one person was kept; `together` when one sheet for all was printed."""

    last: Received
    ids: tuple[str, ...]
    together: bool


@dataclass(frozen=True, slots=True)
class Discarded:
    """A draft thrown away, to be had back for a moment."""

    draft: Draft


Strip = Received | SeriesKept | Discarded | Visited | PutAside | OfferedDossier | OfferedCard | Refusal | None


class ReceptionView(Protocol):
    """The screen, as the presenter knows it."""

    def fill(self, form: Form, procedure: Procedure | None) -> None:
        """Write the whole form into the fields, masks and marks of the card too."""

    def show_page(self, page: Page) -> None:
        """Show what follows from the form."""

    def say(self, strip: Strip) -> None:
        """Say in the strip over the page what happened or what is offered; None clears it."""

    def complain(self, field: str, refusal: Refusal | None) -> None:
        """Say under `field` what was wrong with what was just typed or scanned."""

    def tell_card(self, name: str, to_check: bool) -> None:
        """Say aloud whose card filled the form in, and whether it is to be read over."""

    def go_to(self, field: str) -> None:
        """Put the focus where `field` is written."""

    def tell_missing(self) -> None:
        """Say aloud what is missing, for whoever does not see the list."""

    def set_saving(self, saving: bool) -> None:
        """Hold the buttons while the dossier is being written."""

    def kept(self, outcome: Received | Visited, *, save_only: bool, later: bool = False) -> None:
        """Tell the desk: print it, count it; `later` when its paper comes with others."""

    def print_together(self, ids: Sequence[str]) -> None:
        """One sheet for several dossiers of one person."""

    def open_dossier(self, code: str) -> None:
        """Leave for the dossier of `code`."""


class Run(Protocol):
    """`background.run`; a test does the work at once."""

    def __call__(
        self,
        job: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        settled: Callable[[], None] | None = None,
    ) -> object: ...
