"""Why the fee is what it is: the catalogue's own word, a price by the page or online, or the clerk's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.events import Channel
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception.form import Form

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence under the sum, and its gist for a line beside the caption; both empty for a plain price."""

    whole: str = ""
    gist: str = ""


def why(fee: Fee, procedure: Procedure, form: Form) -> Reason:
    """Why the sum is what it is; free, exempt and unknown are never told alike."""
    rule, online = procedure.fee, form.channel is Channel.ONLINE
    flat = rule.price(online=online) if not rule.page_rates else None
    known = flat is not None or bool(rule.page_rates)
    if fee.method is PaymentMethod.EXEMPT and flat == 0:
        if online and rule.online == 0 and rule.amount:
            return Reason(
                translate("Fee", "Nothing is charged online; at the counter {price}").format(
                    price=wording.money(rule.amount)
                ),
                translate("Fee", "free online"),
            )
        return Reason(
            translate("Fee", "Nothing is charged: the catalogue says 0 đ"),
            translate("Fee", "the catalogue says 0 đ"),
        )
    if fee.method is PaymentMethod.EXEMPT:
        whole = (
            translate("Fee", "Exempt by the clerk; the catalogue says {price}. Note by what rule.").format(
                price=_price(procedure, flat)
            )
            if known
            else translate("Fee", "Exempt by the clerk; the catalogue names no sum. Note by what rule.")
        )
        return Reason(whole, translate("Fee", "exempt: note the rule"))
    if fee.amount is None:
        return Reason(
            translate("Fee", "The catalogue names no sum: not known yet, which is not free"),
            translate("Fee", "not known, not free"),
        )
    if form.fee_amount.strip():
        whole = (
            translate("Fee", "Sum of the clerk's own; the catalogue says {price}").format(
                price=_price(procedure, flat)
            )
            if known
            else translate("Fee", "Sum of the clerk's own; the catalogue names none")
        )
        return Reason(whole, translate("Fee", "the clerk's own"))
    if rule.page_rates:
        return Reason(
            translate("Fee", "By pages and sets, as the catalogue counts them"),
            translate("Fee", "pages and sets"),
        )
    if online and rule.online is not None and rule.online != rule.amount:
        return Reason(translate("Fee", "Price for what comes online"), translate("Fee", "price online"))
    return Reason()


def _price(procedure: Procedure, flat: int | None) -> str:
    return translate("Fee", "a price by the page") if procedure.fee.page_rates else wording.money(flat)
