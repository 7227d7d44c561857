"""What is written in the cards goes to the presenter: which signal says what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desk_app.domain.applicant import ApplicantKind, IdKind
from desk_app.domain.events import Channel, Outcome, ReturnBy
from desk_app.domain.fees import PaymentMethod
from ui.reception.layout import ReceptionLayout
from ui.reception.paper_card import PaperCard
from ui.reception.party_card import PartyCard
from ui.reception.presenter import Reception
from ui.reception.reading import OWNER


def connect_party(party: PartyCard, reception: Reception, *, finished: Callable[[], None]) -> None:
    """The people of a form; `finished` when the last field was left with Enter."""

    def write(path: str, text: str) -> None:
        at, _, name = path.partition(".")
        reception.write(at, name, text)

    def take(at: str, text: str) -> None:
        reception.arrivals.take(text, at)

    for fields in (party.owner, party.submitter):
        fields.written.connect(write)
        fields.left.connect(reception.left)
        fields.entered.connect(partial(take, fields.at))
        fields.confirmed.connect(reception.confirm)
        fields.address_accepted.connect(reception.accept_address)
        fields.finished.connect(finished)
    party.kind_chosen.connect(lambda kind: reception.choose_kind(OWNER, ApplicantKind(kind)))
    party.id_kind_chosen.connect(lambda kind: reception.choose_id_kind(OWNER, IdKind(kind)))
    party.email_written.connect(lambda text: reception.write(OWNER, "email", text))
    party.mandate_written.connect(lambda text: reception.set(mandate=text))
    party.subject_written.connect(lambda text: reception.set(subject=text))
    party.subject_entered.connect(finished)
    party.submitter_wanted.connect(lambda on: reception.set(has_submitter=on))


def connect_papers(papers: PaperCard, reception: Reception) -> None:
    """The papers, the note, the way it came in and goes back."""
    papers.papers_changed.connect(reception.refresh)
    papers.wants_missing.connect(reception.closing.go_to_missing)
    papers.note_written.connect(lambda text: reception.set(note=text))
    papers.note_left.connect(lambda: reception.left("note"))
    papers.channel_chosen.connect(lambda way: reception.set(channel=Channel(way)))
    papers.agency_written.connect(lambda text: reception.set(competent_agency=text))
    papers.return_chosen.connect(lambda way: reception.set(return_by=ReturnBy(way)))


def connect_side(cards: ReceptionLayout, reception: Reception) -> None:
    """The cards at the right, and the drafts."""
    closing = reception.closing
    cards.due.own_wanted.connect(reception.want_own_due)
    cards.due.written.connect(lambda name, text: reception.set(**{name: text}))
    cards.fee.method_chosen.connect(lambda way: reception.set(fee_method=PaymentMethod(way)))
    cards.fee.written.connect(lambda name, text: reception.set(**{name: text}))
    cards.missing.closed_with.connect(lambda kind, why: closing.keep_visit(Outcome(kind), why))
    cards.history.double_accepted.connect(reception.accept_double)
    cards.twin.chosen.connect(reception.settle_twin)
    cards.drafts.resumed.connect(reception.resume)
    cards.drafts.discarded.connect(reception.discard)
