"""The national portal as a target: the whole dossier when it changed, and every step of its way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused
from desk_app.domain.procedure import Procedure
from desk_app.wire.messages import Office
from desk_app.wire.national import (
    DOSSIER_SERVICE,
    PROGRESS_SERVICE,
    call,
    dossier_message,
    progress_messages,
)
from desk_app.wire.national_lists import lists
from desk_app.wire.national_structs import CapNhatTienDoHoSoMC, DongBoHoSoMC
from province.outgoing.exchange import NationalSettings
from province.outgoing.history import Line, history_of
from province.outgoing.national_line import NationalLine, Taken
from province.outgoing.outcomes import Arrived, Declined, Failed, Happened, Outcome, Reading
from province.store import dossiers, offices, outgoing_known
from province.store.outgoing import Message, Queued

NATIONAL = "national"
Procedures = Callable[[Connection, Dossier], Procedure | None]


class NationalPortal:
    """DongBoHoSoMC and CapNhatTienDoHoSoMC. Messages are made when they are sent, from what the province holds
    then: the queue keeps no personal data, and a dossier that changed twice while it waited is told once."""

    name = NATIONAL

    def __init__(self, settings: NationalSettings, *, line: NationalLine, procedures: Procedures) -> None:
        self._settings = settings
        self._line = line
        self._procedures = procedures

    def lanes(self, tx: Connection) -> Mapping[str, int]:
        """Every office's feed from its beginning: the portal is told of every dossier once."""
        return dict.fromkeys(offices.agencies(tx), 0)

    def messages(self, tx: Connection, agency: str, events: Sequence[Happened]) -> Sequence[Message]:
        """A dossier under a provisional number is not told before it has its final one, then with all its steps."""
        known = dossiers.dossiers_with(tx, agency, {each.dossier_id for each in events})
        told: list[Message] = []
        for each in events:
            kind = each.header.kind
            if known[each.dossier_id].provisional:
                continue
            if kind in lists()["whole"]:
                told.append(_message(DOSSIER_SERVICE, each, each.header.event_id, merges=True))
            if kind == "number.assigned":
                earlier = [
                    line.event_id
                    for line in history_of(tx, agency, each.dossier_id)
                    if line.kind in lists()["steps"]
                ]
                told += [
                    _message(PROGRESS_SERVICE, each, event_id, nth)
                    for nth, event_id in enumerate(earlier, start=1)
                ]
            elif kind in lists()["steps"]:
                told.append(_message(PROGRESS_SERVICE, each, each.header.event_id, 1))
        return told

    def send(self, reading: Reading, message: Queued) -> Outcome:
        try:
            with reading() as tx:
                told = _Told(tx, message, self._procedures)
        except InputRefused as wrong:
            return Declined(wrong.code, f"{wrong.field} {wrong.facts or ''}".strip())
        if told.data is None:
            return Arrived()
        updating = told.known
        ended = self._say(told, message.agency, updating=updating)
        if isinstance(ended, Declined) and message.unsure and not updating:
            # an earlier try may have arrived without our knowing: then the portal has it, and this is an update
            again = self._say(told, message.agency, updating=True)
            ended = again if isinstance(again, Taken) else ended
        if not isinstance(ended, Taken):
            return ended
        return Arrived(told.code if message.service == DOSSIER_SERVICE else None)

    def _say(self, told: _Told, agency: str, *, updating: bool) -> Taken | Declined | Failed:
        unit = self._settings.unit_of(agency)
        match told.data:
            case DongBoHoSoMC() as whole:
                return self._line.call(
                    lambda session: call([whole], session=session, unit=unit, updating=updating)
                )
            case CapNhatTienDoHoSoMC() as step:
                return self._line.call(
                    lambda session: call([step], session=session, unit=unit, updating=updating)
                )
            case None:
                raise RuntimeError("there is nothing to say")


class _Told:
    """What one message says, read in one transaction; `data` None where there is nothing to say any more."""

    def __init__(self, tx: Connection, message: Queued, procedures: Procedures) -> None:
        self.data: DongBoHoSoMC | CapNhatTienDoHoSoMC | None = None
        self.code = ""
        self.known = False
        agency, dossier_id = message.agency, message.dossier_id
        dossier = dossiers.dossiers_with(tx, agency, [dossier_id]).get(dossier_id)
        office = offices.office_of(tx, agency)
        if dossier is None or office is None:
            return
        history = history_of(tx, agency, dossier_id)
        self.code = dossier.code
        if message.service == DOSSIER_SERVICE:
            procedure = procedures(tx, dossier)
            self.data = dossier_message(dossier, history, office=office, procedure=procedure)
            self.known = outgoing_known.is_known(tx, agency, dossier_id, dossier.code)
        else:
            self.data = _step(dossier, history, office, message.event_id)


def _step(
    dossier: Dossier, history: Sequence[Line], office: Office, event_id: str
) -> CapNhatTienDoHoSoMC | None:
    """The step of one event: the last of the messages of a history that ends with it."""
    place = next((at for at, line in enumerate(history) if line.event_id == event_id), None)
    if place is None:
        return None
    upto, before = history[: place + 1], history[:place]
    told = progress_messages(dossier, upto, office=office)
    earlier = progress_messages(dossier, before, office=office)
    return told[-1] if len(told) > len(earlier) else None


def _message(
    service: str, happened: Happened, event_id: str, nth: int = 0, *, merges: bool = False
) -> Message:
    return Message(service, happened.dossier_id, event_id, happened.pos, nth, merges=merges)
