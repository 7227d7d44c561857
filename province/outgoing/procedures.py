"""The procedure a dossier was received under, from the catalogue of its time."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier
from desk_app.domain.procedure import Procedure
from desk_app.wire.pack import CATALOGUE, read_catalogue, read_pack
from province.keys import Keys
from province.store import packs

_KEPT = 3  # catalogues read at a time: dossiers of one season share theirs


def procedures_of(keys: Keys) -> Callable[[Connection, Dossier], Procedure | None]:
    """Finds procedures in the province's own packs; None for a catalogue or code that it does not have."""
    read: dict[int, dict[str, Procedure]] = {}

    def of(tx: Connection, dossier: Dossier) -> Procedure | None:
        version = dossier.received.catalogue_version
        if version not in read:
            body = packs.body_of(tx, keys.issuer, CATALOGUE, version)
            if body is None:
                return None
            while len(read) >= _KEPT:
                read.pop(next(iter(read)))
            every = read_catalogue(read_pack(body, {keys.issuer: keys.public_key}))
            read[version] = {each.code: each for each in every}
        return read[version].get(dossier.received.procedure_code)

    return of
