"""What was found about a scanner, in words with the next thing to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.scanner_check import Finding, Read
from ui.theme import Tone
from ui.work.scanner.serial_line import LineState

translate = QCoreApplication.translate


def finding(found: Finding, read: Read) -> tuple[Tone, str, str]:
    """The tone, one sentence, and what to do."""
    said, then = _words(found, read)
    tone = Tone.DONE if found is Finding.WELL else Tone.CALM if found is Finding.DECOMPOSED else Tone.TODAY
    return tone, said, then


def how_it_came(read: Read) -> str:
    """Speed and closing key of what was typed; by which way it came otherwise."""
    if read.pace is None:
        return translate("Scanner", "Came in by the serial port.")
    end = read.end or translate("Scanner", "none")
    said = translate("Scanner", "Came in as keys: {pace} ms from key to key, closing key: {end}.")
    return said.format(pace=round(read.pace, 1), end=end)


def line(state: LineState, name: str) -> tuple[Tone, str]:
    """How the serial port stands."""
    tone = Tone.DONE if state is LineState.OPEN else Tone.CALM
    return tone, _line_words(state).format(port=name)


def _line_words(state: LineState) -> str:
    return {
        LineState.NONE: translate("Scanner", "Scanners type like a keyboard."),
        LineState.OPEN: translate("Scanner", "Listening at {port}."),
        LineState.GONE: translate("Scanner", "{port} is not plugged in. It is used again as soon as it is."),
        LineState.BUSY: translate(
            "Scanner", "{port} is held by another program, or this account may not open it."
        ),
        LineState.NO_MODULE: translate(
            "Scanner", "This computer cannot read serial ports. Let the scanner type."
        ),
    }[state]


def _words(found: Finding, read: Read) -> tuple[str, str]:
    return {
        Finding.WELL: (
            translate("Scanner", "The scanner is set well"),
            translate("Scanner", "Every letter came through, accents too."),
        ),
        Finding.OTHER_CODE: (
            translate("Scanner", "That is not the code on this screen"),
            translate("Scanner", "Scan the square code beside this."),
        ),
        Finding.LAYOUT: (
            translate("Scanner", "Digits came as letters"),
            translate(
                "Scanner",
                "Windows' keyboard is set to Vietnamese. Choose English (US) in its language bar; Unikey stays as it is.",
            ),
        ),
        Finding.SLOW: (
            translate("Scanner", "The scanner types too slowly: {pace} ms a key").format(
                pace=round(read.pace or 0)
            ),
            translate(
                "Scanner",
                "The desk would take it for a person. Set its inter-character delay to 0, or switch it to USB-COM.",
            ),
        ),
        Finding.LOST: (
            translate("Scanner", "Letters got lost"),
            translate(
                "Scanner",
                "Scan again. If it stays so, set its inter-character delay to 5 ms, or switch it to USB-COM.",
            ),
        ),
        Finding.ADDED: (
            translate("Scanner", "The scanner adds signs to the code"),
            translate("Scanner", "Switch off its prefix, suffix and code identifier (AIM ID)."),
        ),
        Finding.CASE: (
            translate("Scanner", "Capitals are turned round"),
            translate("Scanner", "Switch Caps Lock off. Codes of receipts are not touched by it, names are."),
        ),
        Finding.TELEX: (
            translate("Scanner", "Unikey (Telex) is awake and changes what is scanned"),
            translate("Scanner", "Switch Unikey to English (E) before scanning, or the scanner to USB-COM."),
        ),
        Finding.VNI: (
            translate("Scanner", "Unikey (VNI) is awake and changes what is scanned"),
            translate("Scanner", "Switch Unikey to English (E) before scanning, or the scanner to USB-COM."),
        ),
        Finding.MARKS: (
            translate("Scanner", "Accents do not come through"),
            translate(
                "Scanner",
                "Receipts work; the name on each card must be checked. Switch the scanner to USB-COM with UTF-8.",
            ),
        ),
        Finding.DECOMPOSED: (
            translate("Scanner", "Accents come apart from their letters"),
            translate("Scanner", "The desk puts them together. Nothing needs to be done."),
        ),
    }[found]
