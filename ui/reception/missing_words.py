"""What is missing to save, in words beside the key that goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import wording
from ui.reception.reading import Lack, Missing

translate = QCoreApplication.translate


def field_name(path: str) -> str:
    """The label of a field, as the page writes it; a paper's own name is not known here."""
    at, _, name = path.rpartition(".")
    label = {
        "id_number": translate("Reception", "ID number"),
        "id_kind": translate("Reception", "Kind of ID"),
        "full_name": translate("Reception", "Full name"),
        "born_on": translate("Reception", "Date of birth"),
        "sex": translate("Reception", "Sex"),
        "address": translate("Reception", "Residence"),
        "phone": translate("Reception", "Phone"),
        "email": translate("Reception", "Email"),
        "tax_code": translate("Reception", "Tax code"),
        "representative": translate("Reception", "Representative"),
        "mandate": translate("Reception", "Mandate"),
        "procedure": translate("Reception", "Procedure"),
        "note": translate("Reception", "Note"),
        "subject": translate("Reception", "For whom"),
        "competent_agency": translate("Reception", "Settled by"),
        "at": translate("Reception", "Date of return"),
        "reason": translate("Reception", "Reason of the date"),
        "amount": translate("Reception", "Amount"),
        "pages": translate("Reception", "Pages"),
        "sets": translate("Reception", "Sets"),
        "clock": translate("Reception", "Today's date"),
    }[name]
    return (
        translate("Reception", "{field} of the submitter").format(field=label) if at == "submitter" else label
    )


def short(missing: Missing) -> str:
    """Giấy chứng sinh: chưa có. One line of the list."""
    return translate("Reception", "{what}: {lack}").format(what=what(missing), lack=lack(missing.lack))


def what(missing: Missing) -> str:
    """The paper or the field."""
    return missing.name or field_name(missing.field)


def sentence(missing: Missing) -> str:
    """What stands under the field: what is wrong and what to do."""
    if missing.refusal is not None:
        return wording.refusal(missing.refusal)
    return {
        Lack.DAY_OFF: translate("Reception", "The desk is closed that day. Choose a working day."),
        Lack.EMPTY: translate("Reception", "Still empty."),
        Lack.ACCENTS: translate("Reception", "Check the accents: compare with the card, mend what is wrong."),
    }.get(missing.lack, "")


def suggested_reason(missing: Sequence[Missing]) -> str:
    """What form 02 begins with: the papers that are not there, for the clerk to complete."""
    names = [each.name for each in missing if each.lack is Lack.ABSENT]
    return translate("Reception", "Still needed: {papers}").format(papers="; ".join(names)) if names else ""


def lack(lack: Lack) -> str:
    """Chưa có, chưa xem, còn trống."""
    return {
        Lack.EMPTY: translate("Reception", "still empty"),
        Lack.WRONG: translate("Reception", "not right"),
        Lack.CONFIRM: translate("Reception", "please check"),
        Lack.ACCENTS: translate("Reception", "check the accents"),
        Lack.UNSEEN: translate("Reception", "not looked at"),
        Lack.ABSENT: translate("Reception", "not there"),
        Lack.DAY_OFF: translate("Reception", "day off"),
    }[lack]
