"""Why the fee is what it is: the catalogue's own word, a price by the page or online, or the clerk's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.events import Channel
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.procedure import Procedure
from ui import wording
from ui.reception.form import Form

translate = QCoreApplication.translate


def why(fee: Fee, procedure: Procedure, form: Form) -> str:
    """A sentence under the sum; free, exempt and unknown are never told alike. Empty for a plain price."""
    rule, online = procedure.fee, form.channel is Channel.ONLINE
    flat = rule.price(online=online) if not rule.page_rates else None
    known = flat is not None or bool(rule.page_rates)
    if fee.method is PaymentMethod.EXEMPT and flat == 0:
        if online and rule.online == 0 and rule.amount:
            return translate("Fee", "Nothing is charged online; at the counter {price}").format(
                price=wording.money(rule.amount)
            )
        return translate("Fee", "Nothing is charged: the catalogue says 0 đ")
    if fee.method is PaymentMethod.EXEMPT:
        told = (
            translate("Fee", "Exempt by the clerk; the catalogue says {price}. Note by what rule.").format(
                price=_price(procedure, flat)
            )
            if known
            else translate("Fee", "Exempt by the clerk; the catalogue names no sum. Note by what rule.")
        )
        return told
    if fee.amount is None:
        return translate("Fee", "The catalogue names no sum: not known yet, which is not free")
    if form.fee_amount.strip():
        if not known:
            return translate("Fee", "Sum of the clerk's own; the catalogue names none")
        return translate("Fee", "Sum of the clerk's own; the catalogue says {price}").format(
            price=_price(procedure, flat)
        )
    if rule.page_rates:
        return translate("Fee", "By pages and sets, as the catalogue counts them")
    if online and rule.online is not None and rule.online != rule.amount:
        return translate("Fee", "Price for what comes online")
    return ""


def _price(procedure: Procedure, flat: int | None) -> str:
    return translate("Fee", "a price by the page") if procedure.fee.page_rates else wording.money(flat)
