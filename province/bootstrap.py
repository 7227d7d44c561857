"""The one place where the province's rooms meet: settings, keys, database and clock."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from desk_app.domain.calendar import in_vietnam
from desk_app.domain.errors import HomeRefused
from desk_app.wire.envelope import new_id
from province import packs
from province.actions.publish_pack import publish_pack
from province.actions.recount import recount_if_wanted
from province.blob_folder import FolderPlace
from province.blobs import BlobShelf
from province.keys import Keys, load_keys, make_keys
from province.settings import Settings
from province.store import offices
from province.store import packs as published
from province.store.database import Database, open_database
from province.store.migrate import copy_before_migrating, is_current, upgrade

Clock = Callable[[], datetime]


def vietnam_now() -> datetime:
    return in_vietnam(datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Province:
    """Everything an action may need; actions take the pieces, not the whole."""

    settings: Settings
    database: Database
    keys: Keys
    now: Clock
    shelf: BlobShelf

    def close(self) -> None:
        self.database.close()


def open_province(settings: Settings, *, now: Clock = vietnam_now) -> Province:
    """A province ready for work: its database migrated, its keys there, its first packs published.

    Refuses a database whose keys are missing or others, rather than making new ones.
    """
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.chmod(settings.home, 0o700)
    database = open_database(settings.database_url, settings.database_file)
    try:
        keys = load_keys(settings.keys)
        if keys is None or not is_current(database):
            copy_before_migrating(database)
            with database.writing() as tx:
                upgrade(tx)
        keys = _matching_keys(settings, database, keys)
        _publish_first_packs(settings, database, keys, now())
        recount_if_wanted(database)
    except BaseException:
        database.close()
        raise
    return Province(settings, database, keys, now, open_shelf(settings))


def open_shelf(settings: Settings) -> BlobShelf:
    """The shelf of scans; refuses an address that is no place for them."""
    coming = settings.blobs / ".coming"
    if settings.blobs_url is None:
        return BlobShelf(FolderPlace(settings.blobs), coming)
    from province.blob_s3 import S3Place  # a library of its own, for those who have such a store

    return BlobShelf(S3Place(settings.blobs_url, endpoint=settings.blobs_endpoint), coming)


def _matching_keys(settings: Settings, database: Database, keys: Keys | None) -> Keys:
    with database.reading() as tx:
        mark = offices.fact(tx, "keys_mark")
    if mark is None:
        keys = keys or make_keys(settings.keys)
        with database.writing() as tx:
            if offices.fact(tx, "keys_mark") is None:
                offices.keep_fact(tx, "keys_mark", keys.mark)
                offices.keep_fact(tx, "epoch", new_id())
            mark = offices.fact(tx, "keys_mark")
    if keys is None:
        raise HomeRefused("keys_missing", field="keys", folder=str(settings.keys))
    if keys.mark != mark:
        raise HomeRefused("keys_other", field="keys", folder=str(settings.keys))
    return keys


def _publish_first_packs(settings: Settings, database: Database, keys: Keys, now: datetime) -> None:
    with database.reading() as tx:
        if published.newest(tx, keys.issuer):
            return
    first = packs.shipped_packs(keys)
    with database.writing() as tx:
        kept = {notice.kind for notice in published.newest(tx, keys.issuer)}
        for pack in first:
            if pack.kind not in kept:
                publish_pack(tx, pack, now=now)
