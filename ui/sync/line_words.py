"""The line to the province in words: the badge on the rail, the sentence over the page, the panel's head."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.waiting import QUIET_CAUSES, Reason, needs_person
from desk_app.store.line_state import LineState
from desk_app.store.mirror_state import MirrorState
from ui.refused import cause
from ui.theme import Tone

translate = QCoreApplication.translate


def is_down(state: LineState) -> bool:
    """Whether the last try ended in trouble of the quiet kind."""
    return state.cause in QUIET_CAUSES


def tone_of(state: LineState, now: datetime) -> Tone:
    """DONE when the line is up, CALM when it is down or never was, TODAY after hours of that, PERSON for a person."""
    found = state.reasons(now)
    if needs_person(found):
        return Tone.PERSON
    if found:
        return Tone.TODAY
    return Tone.DONE if not state.cause and state.last_round is not None else Tone.CALM


def badge(state: LineState, now: datetime) -> tuple[str, int, Tone]:
    """Word, count and tone for `MainWindow.set_sync_badge`."""
    return _word(state), state.unsent, tone_of(state, now)


def header(state: LineState, now: datetime) -> tuple[str, str, Tone | None]:
    """Sentence, icon and tone for `MainWindow.set_state`."""
    tone = tone_of(state, now)
    icon = "cloud" if not state.cause and state.last_round is not None else "cloud-off"
    if tone is Tone.PERSON:
        said = translate("Sync", "Needs a person · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), icon, tone
    if tone is Tone.TODAY:
        said = translate("Sync", "Not sent for {hours} hours · {count} dossiers wait, safe on this machine")
        return said.format(hours=_hours(state, now), count=state.unsent), icon, tone
    if state.cause and not state.unsent:
        return translate("Sync", "Offline · no dossier waits"), icon, Tone.CALM
    if state.cause:
        said = translate("Sync", "Offline · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), icon, Tone.CALM
    if state.last_round is None:
        said = translate("Sync", "Not synced yet · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), icon, Tone.CALM
    said = translate("Sync", "Online · {count} dossiers wait · last {hour}")
    return said.format(count=state.unsent, hour=moment(state.last_round, now)), icon, None


def since(state: LineState, now: datetime) -> str:
    """The line under the panel's title."""
    if state.cause and state.since is not None:
        said = (
            translate("Sync", "Offline since {moment}")
            if is_down(state)
            else translate("Sync", "Trouble since {moment}")
        )
        return said.format(moment=moment(state.since, now))
    if state.last_round is None:
        return translate("Sync", "Not synced yet")
    return translate("Sync", "Online, last {moment}").format(moment=moment(state.last_round, now))


def why(state: LineState) -> str:
    """The trouble in a sentence, empty without one."""
    words = cause(state.cause) if state.cause else ""
    return words[:1].upper() + words[1:] + "." if words else ""


def advice(state: LineState, now: datetime) -> list[str]:
    """What somebody should do now, a sentence for each reason; what was set aside has a card of its own."""
    said: dict[Reason, Callable[[], str]] = {
        Reason.CAUSE: lambda: translate(
            "Sync", "It does not end by itself: tell the province. Work goes on, everything is kept here."
        ),
        Reason.MIRROR: lambda: translate(
            "Sync",
            "The second place holds newer entries: this is an old copy of the desk. Receive nothing here, "
            "tell the province.",
        ),
        Reason.DISK: lambda: translate(
            "Sync",
            "The disk has {megabytes} MB left: make room or call technical support before it is full.",
        ).format(megabytes=(state.free or 0) // 1_000_000),
        Reason.SCANS: lambda: translate(
            "Sync", "{count} scans are not taken by the province: open their dossiers to see why."
        ).format(count=state.scans.aside),
        Reason.LONG: lambda: translate(
            "Sync", "Not sent for {hours} hours: call technical support, or carry a package by hand."
        ).format(hours=_hours(state, now)),
        Reason.SLOW: lambda: translate(
            "Sync", "Not sent for {hours} hours. It goes on by itself; ask whether the line is down."
        ).format(hours=_hours(state, now)),
    }
    found = [reason for reason in state.reasons(now) if reason in said]
    if ". " in why(state):  # these words of the line say themselves what to do
        found = [reason for reason in found if reason is not Reason.CAUSE]
    return [said[reason]() for reason in found]


def waiting(state: LineState) -> str:
    """How many dossiers and scans are on this machine alone."""
    if not state.unsent and not state.scans.count:
        return translate("Sync", "The province has everything")
    if not state.scans.count:
        return translate("Sync", "{count} dossiers wait, safely kept").format(count=state.unsent)
    scans = scan_words(state.scans.count, state.scans.octets)
    if not state.unsent:
        return translate("Sync", "{scans} wait, safely kept").format(scans=scans)
    said = translate("Sync", "{count} dossiers and {scans} wait, safely kept")
    return said.format(count=state.unsent, scans=scans)


def scan_words(count: int, octets: int) -> str:
    """2 ảnh, 1,4 MB."""
    return translate("Sync", "{count} scans, {size} MB").format(count=count, size=megabytes(octets))


def megabytes(octets: int) -> str:
    """1,4 as the language writes it; never nothing for something."""
    tenths = max(1, round(octets / 100_000))
    said = translate("Sync", "{whole}.{tenths}", "a number of megabytes")
    return said.format(whole=tenths // 10, tenths=tenths % 10)


def waiting_since(state: LineState, now: datetime) -> str:
    """Since when the oldest of them is here alone; empty when none is."""
    oldest = min((each for each in (state.oldest, state.scans.oldest) if each is not None), default=None)
    if oldest is None or not (state.unsent or state.scans.count):
        return ""
    return translate("Sync", "The oldest since {moment}.").format(moment=moment(oldest, now))


def kept(mirror: MirrorState, now: datetime) -> str:
    """Where else what waits is kept, in words; the second place may be away."""
    if not mirror.place:
        return translate("Sync", "On this machine, encrypted.")
    since = moment(mirror.since, now) if mirror.since is not None else ""
    match mirror.trouble:
        case "":
            if mirror.at is None:
                return translate("Sync", "On this machine; the second place is being filled.")
            said = translate("Sync", "On this machine; second place at {moment}.")
            return said.format(moment=moment(mirror.at, now))
        case "away":
            said = translate(
                "Sync",
                "On this machine. The second place is away since {moment}: plug it in, it catches up by itself.",
            )
        case "full":
            said = translate(
                "Sync", "On this machine. The second place is full since {moment}: make room there."
            )
        case "no_sealing_key":
            said = translate(
                "Sync", "On this machine. The second place waits for the province's sealing key."
            )
        case "ahead":
            said = translate("Sync", "On this machine.")
        case _:
            said = translate(
                "Sync",
                "On this machine. The second place takes no files since {moment}: see whether it is locked.",
            )
    return said.format(moment=since)


def next_try(state: LineState, now: datetime) -> str:
    """When it goes on by itself."""
    if state.next_try is None:
        return translate("Sync", "Sends by itself when there is something new")
    left = state.next_try - now
    if left <= timedelta(0):
        return translate("Sync", "Tries again now")
    seconds = int(left.total_seconds() + 0.999)
    if seconds < 60:
        return translate("Sync", "Tries again in {seconds} seconds").format(seconds=seconds)
    return translate("Sync", "Tries again in {minutes} minutes").format(minutes=(seconds + 59) // 60)


def moment(at: datetime, now: datetime) -> str:
    """07:52, with the day when it is another one."""
    return f"{at:%H:%M}" if at.date() == now.date() else f"{at:%H:%M %d/%m}"


def _hours(state: LineState, now: datetime) -> int:
    """Whole hours that something has waited without a whole round."""
    oldest = min((each for each in (state.oldest, state.scans.oldest) if each is not None), default=None)
    since = max((each for each in (oldest, state.last_round) if each is not None), default=now)
    return int((now - since).total_seconds() // 3600)


def _word(state: LineState) -> str:
    if state.cause and not is_down(state):
        return translate("Sync", "Trouble")
    if state.cause:
        return translate("Sync", "Offline")
    return translate("Sync", "Not synced") if state.last_round is None else translate("Sync", "Online")
