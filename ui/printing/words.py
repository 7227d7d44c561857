"""What printing is called at the desk: forms, papers, and what a printer complains of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.errors import Refusal
from ui import refused
from ui.printing.choices import SCREEN
from ui.printing.printers import Told, Trouble

translate = QCoreApplication.translate


def form_name(form: str) -> str:
    """A form as a clerk calls it, as a sentence begins."""
    return {
        "receipt": translate("Printing", "Receipt (form 01)"),
        "papers_request": translate("Printing", "Request for papers (02)"),
        "refusal": translate("Printing", "Refusal (03)"),
        "extension": translate("Printing", "Letter of apology (04)"),
        "stop_notice": translate("Printing", "Notice of stopping (05)"),
        "control_slip": translate("Printing", "Control slip (06)"),
        "register": translate("Printing", "Register (07)"),
        "handover": translate("Printing", "Handover list"),
        "label": translate("Printing", "Folder label"),
        "fee_receipt": translate("Printing", "Fee receipt"),
        "checklist": translate("Printing", "List of papers"),
        "poster": translate("Printing", "Wall poster"),
        "test": translate("Printing", "Test slip"),
    }.get(form, form)


def paper_name(paper: str) -> str:
    """A paper by its size and the way it lies."""
    return {
        "a4": translate("Printing", "A4"),
        "a5": translate("Printing", "A5 lying"),
        "a5p": translate("Printing", "A5 upright"),
        "k80": translate("Printing", "Roll 80 mm"),
        "100x50": translate("Printing", "Label 100×50"),
    }.get(paper, paper)


def printer_name(printer: str) -> str:
    """A printer as the system calls it; the screen in words."""
    return translate("Printing", "PDF on the screen") if printer == SCREEN else printer


def sentence(trouble: Exception) -> str:
    """Why no paper came out, with the spooler's own words when it had any; as it stands inside a sentence."""
    if isinstance(trouble, Refusal) and isinstance(told := trouble.facts.get("told"), Told):
        said = translate("Printing", "{printer}: {complaint}.")
        return said.format(
            printer=trouble.facts.get("printer", ""), complaint=told.words or _complaint(told.trouble)
        )
    said = refused.sentence(trouble)
    return said[:1].lower() + said[1:]


def _complaint(trouble: Trouble) -> str:
    return {
        Trouble.NO_PAPER: translate("Printing", "out of paper"),
        Trouble.JAM: translate("Printing", "paper jam"),
        Trouble.OPEN: translate("Printing", "the cover is open"),
        Trouble.NO_INK: translate("Printing", "out of ink or toner"),
        Trouble.OFFLINE: translate("Printing", "switched off or unplugged"),
        Trouble.PAUSED: translate("Printing", "paused"),
        Trouble.OTHER: translate("Printing", "a fault"),
    }[trouble]
