"""What a procedure costs, and what was agreed at the counter. Whole VND; None is unknown, never free."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PaymentMethod(StrEnum):
    EXEMPT = "exempt"
    CASH = "cash"
    VIETQR = "vietqr"
    LATER = "later"


class FeeKind(StrEnum):
    """LoaiPhiLePhi of the national exchange: a charge for a service (P) or a state levy (LP)."""

    CHARGE = "P"
    LEVY = "LP"


@dataclass(frozen=True, slots=True)
class FeeRule:
    """How the catalogue prices a procedure.

    `amount` is a flat price. A price by the page (TT 226/2016/TT-BTC: certified copies) has
    `page_rates` as ((up to page, VND a page), …) with 0 for "and all further", capped by `cap` for
    each set of copies. `online` is the price when submitted online.
    """

    amount: int | None = None
    online: int | None = None
    page_rates: tuple[tuple[int, int], ...] = ()
    cap: int | None = None
    kind: FeeKind | None = None
    code: str | None = None

    def price(self, *, pages: int = 1, sets: int = 1, online: bool = False) -> int | None:
        """The price in VND; None when the catalogue does not know it."""
        if self.page_rates:
            total, done = 0, 0
            for up_to, rate in self.page_rates:
                last = min(pages, up_to) if up_to else pages
                total += max(0, last - done) * rate
                done = max(done, last)
            return (min(total, self.cap) if self.cap is not None else total) * sets
        if online and self.online is not None:
            return self.online
        return self.amount


@dataclass(frozen=True, slots=True)
class Fee:
    """What was agreed at reception: an amount (None: not known yet) and how it is paid."""

    method: PaymentMethod
    amount: int | None = None
