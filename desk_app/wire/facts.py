"""Events as bytes: which kind and schema stands for which fact of the domain."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from desk_app.domain import events as ev
from desk_app.domain.events import Event

KINDS: dict[str, type[Event]] = {
    "dossier.registered": ev.DossierRegistered,
    "dossier.received": ev.DossierReceived,
    "visit.kept": ev.VisitKept,
    "papers.requested": ev.PapersRequested,
    "supplement.received": ev.SupplementReceived,
    "payment.requested": ev.PaymentRequested,
    "fee.collected": ev.FeeCollected,
    "payment.confirmed": ev.PaymentConfirmed,
    "dossier.resumed": ev.DossierResumed,
    "dossier.handed_on": ev.DossierHandedOn,
    "dossier.sent_back": ev.DossierSentBack,
    "dossier.completed": ev.DossierCompleted,
    "deadline.extended": ev.DeadlineExtended,
    "dossier.stopped": ev.DossierStopped,
    "dossier.withdrawn": ev.DossierWithdrawn,
    "dossier.refused": ev.DossierRefused,
    "result.returned": ev.ResultReturned,
    "return.revoked": ev.ReturnRevoked,
    "papers.handed_back": ev.PapersHandedBack,
    "dossier.corrected": ev.DossierCorrected,
    "number.voided": ev.NumberVoided,
    "number.requested": ev.NumberRequested,
    "number.assigned": ev.NumberAssigned,
    "conflict.decided": ev.ConflictDecided,
    "document.printed": ev.DocumentPrinted,
    "citizen.rated": ev.CitizenRated,
    "holder.reminded": ev.HolderReminded,
    "paper.attached": ev.PaperAttached,
    "attachment.voided": ev.AttachmentVoided,
    "clerk.added": ev.ClerkAdded,
    "clerk.changed": ev.ClerkChanged,
    "clock.set": ev.ClockSet,
}
_KIND_OF = {fact: kind for kind, fact in KINDS.items()}
SCHEMA = 1

_encoder = msgspec.json.Encoder()
_decoders: dict[str, msgspec.json.Decoder[Event]] = {}


@dataclass(frozen=True, slots=True)
class UnknownFact:
    """An event from a newer version: kept raw, shown as such, never lost."""

    kind: str
    schema: int
    payload: bytes


class MalformedFact(ValueError):
    """A known kind whose payload does not read; the text says where."""


def encode_fact(fact: Event) -> tuple[str, int, bytes]:
    """(kind, schema, JSON payload) of a fact."""
    return _KIND_OF[type(fact)], SCHEMA, _encoder.encode(fact)


def decode_fact(kind: str, schema: int, payload: bytes) -> Event | UnknownFact:
    """The fact of a payload; unknown kinds and newer schemas come back raw."""
    known = KINDS.get(kind)
    if known is None or schema > SCHEMA:
        return UnknownFact(kind, schema, payload)
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(known)
    try:
        return decoder.decode(payload)
    except (msgspec.MsgspecError, ValueError) as wrong:
        raise MalformedFact(f"{kind}: {wrong}") from wrong
