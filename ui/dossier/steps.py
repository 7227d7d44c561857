"""What each step of a dossier asks for before it is taken, and the facts it hands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.events import ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import Procedure
from desk_app.domain.steps import Step, offered_steps
from ui.dossier.asks import Ask, AskKind, Values, is_asked
from ui.dossier.correction import correction_asks, correction_facts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StepForm:
    """A step as the page offers it: its button, and what it asks for."""

    step: Step
    label: str
    key: str
    icon: str
    asks: tuple[Ask, ...] = field(default_factory=tuple)


ELSEWHERE = "elsewhere"
"""How a fee was paid when no money passes this counter now."""

IN_BAR = (
    Step.ACCEPT,
    Step.ASK_FOR_PAPERS,
    Step.SUPPLEMENT,
    Step.HAND_ON,
    Step.EXTEND,
    Step.RESUME,
    Step.COMPLETE,
    Step.RETURN_RESULT,
)
"""Steps that have a button of their own; the others stand under "more"."""

_PRIMARY = {
    Status.REGISTERED: Step.ACCEPT,
    Status.RECEIVED: Step.HAND_ON,
    Status.PROCESSING: Step.COMPLETE,
    Status.PAPERS_REQUESTED: Step.SUPPLEMENT,
    Status.PAYMENT_REQUESTED: Step.RESUME,
    Status.COMPLETED: Step.RETURN_RESULT,
}


def primary_step(dossier: Dossier) -> Step | None:
    """The step the status usually leads to."""
    return _PRIMARY.get(dossier.status)


def forms_of(dossier: Dossier, procedure: Procedure | None, *, today: date | None = None) -> list[StepForm]:
    """The steps that may be taken now, as forms; a step without words here or without an object is left out.

    `today` decides whether a hand-over is revoked by the clerk alone.
    """
    buttons = _buttons()
    return [
        StepForm(step, *buttons[step], asks=tuple(_asks(step, dossier, procedure, today)))
        for step in offered_steps(dossier)
        if step in buttons and _has_object(step, dossier)
    ]


def _has_object(step: Step, dossier: Dossier) -> bool:
    """Whether there is money to take or to check, or a paper to give back."""
    return {
        Step.COLLECT_FEE: dossier.owed > 0,
        Step.CONFIRM_PAYMENT: dossier.unconfirmed > 0,
        Step.HAND_BACK: bool(dossier.originals_here),
    }.get(step, True)


def facts_of(form: StepForm, values: Values) -> dict[str, object]:
    """The facts of the action out of what was filled in; empty lines are left out."""
    if form.step is Step.CORRECT:
        return correction_facts(values)
    facts: dict[str, object] = {}
    for ask in form.asks:
        if not is_asked(ask, values) or (ask.kind is AskKind.CHOICE and ask.name == "who"):
            continue
        value = values.get(ask.name, "")
        if ask.kind is AskKind.PAPERS:
            facts["papers"] = list(value) if form.step is Step.HAND_BACK else _papers(form.step, value)
        elif ask.name == "other_paper" and value:
            listed = facts.get("papers")
            facts["papers"] = [*(listed if isinstance(listed, list) else []), {"name": value}]
        elif ask.name == "method" and value == ELSEWHERE:
            facts["elsewhere"] = True
        elif value and ask.kind is AskKind.NUMBER:
            facts[ask.name] = _number(str(value))
        elif value:
            facts[ask.name] = value
    return facts


def _papers(step: Step, names: str | Sequence[str]) -> list[dict[str, object]]:
    extra: dict[str, object] = {"originals": 1} if step is Step.SUPPLEMENT else {}
    return [{"name": name, **extra} for name in names]


def _number(text: str) -> int | str:
    """8.000 → 8000; what is no number goes on as it is, and is refused by name."""
    bare = re.sub(r"[.\s]", "", text)
    return int(bare) if bare.isascii() and bare.isdigit() else text


def _buttons() -> dict[Step, tuple[str, str, str]]:
    """Label, key and icon of every step this page offers."""
    return {
        Step.ACCEPT: (translate("Dossier", "Accept"), "Ctrl+O", "check"),
        Step.ASK_FOR_PAPERS: (translate("Dossier", "Ask for papers"), "Ctrl+B", "file-plus"),
        Step.SUPPLEMENT: (translate("Dossier", "Take in papers"), "Ctrl+B", "file-check"),
        Step.REQUEST_PAYMENT: (translate("Dossier", "Ask for a payment"), "", "banknote"),
        Step.COLLECT_FEE: (translate("Dossier", "Collect the fee"), "", "banknote"),
        Step.CONFIRM_PAYMENT: (translate("Dossier", "Transfer has come"), "", "banknote"),
        Step.REVOKE_RETURN: (translate("Dossier", "Revoke the hand-over"), "", "undo-2"),
        Step.HAND_BACK: (translate("Dossier", "Give papers back"), "", "hand-helping"),
        Step.RESUME: (translate("Dossier", "Go on"), "Ctrl+O", "clock"),
        Step.HAND_ON: (translate("Dossier", "Hand on"), "Ctrl+G", "send"),
        Step.SEND_BACK: (translate("Dossier", "Send the result back"), "", "undo-2"),
        Step.COMPLETE: (translate("Dossier", "Result is ready"), "Ctrl+O", "check"),
        Step.EXTEND: (translate("Dossier", "Apologise"), "Ctrl+L", "mail"),
        Step.STOP: (translate("Dossier", "Stop"), "", "x"),
        Step.WITHDRAW: (translate("Dossier", "Citizen withdraws"), "", "undo-2"),
        Step.RETURN_RESULT: (translate("Dossier", "Hand over"), "F4", "hand-helping"),
        Step.CORRECT: (translate("Dossier", "Correct"), "", "pencil"),
        Step.VOID: (translate("Dossier", "Void the number"), "", "x"),
        Step.REFUSE: (translate("Dossier", "Not accepted"), "", "x"),
    }


def _asks(  # noqa: PLR0912  (one case a step)
    step: Step, dossier: Dossier, procedure: Procedure | None, today: date | None
) -> list[Ask]:
    reason = Ask("reason", translate("Dossier", "Reason"))
    match step:
        case Step.ASK_FOR_PAPERS:
            return _ask_for_papers(dossier, procedure, reason)
        case Step.SUPPLEMENT:
            names = tuple((paper.name, paper.name) for paper in dossier.wanted)
            return [
                Ask("papers", translate("Dossier", "Papers"), AskKind.PAPERS, options=names, ticked=True),
                Ask("other_paper", translate("Dossier", "Another paper")),
            ]
        case Step.REQUEST_PAYMENT:
            return [_amount(dossier.fee.amount or 0), reason]
        case Step.COLLECT_FEE:
            methods = (
                (PaymentMethod.CASH.value, translate("Dossier", "Cash")),
                (PaymentMethod.VIETQR.value, translate("Dossier", "VietQR")),
                (ELSEWHERE, translate("Dossier", "Paid before")),
            )
            return [
                _amount(dossier.owed),
                Ask(
                    "method", translate("Dossier", "Paid by"), AskKind.CHOICE, methods[0][0], options=methods
                ),
                Ask("receipt_number", translate("Dossier", "Fee receipt no.")),
            ]
        case Step.CONFIRM_PAYMENT:
            return [_amount(dossier.unconfirmed), Ask("reference", translate("Dossier", "Bank reference"))]
        case Step.REVOKE_RETURN:
            same_day = today is not None and dossier.ended_at is not None and dossier.ended_at.date() == today
            return [reason, *_supervisor(not same_day)]
        case Step.HAND_BACK:
            names = tuple((paper.name, paper.name) for paper in dossier.originals_here)
            papers = Ask("papers", translate("Dossier", "Papers"), AskKind.PAPERS, options=names, ticked=True)
            return [papers, *_who(dossier)]
        case Step.HAND_ON:
            unit = dossier.held_by or dossier.received.field
            return [
                Ask("to", translate("Dossier", "To"), preset=unit),
                Ask("note", translate("Dossier", "Note")),
            ]
        case Step.COMPLETE:
            return [
                Ask("number", translate("Dossier", "Result no.")),
                Ask(
                    "issued_on",
                    translate("Dossier", "Issued on"),
                    placeholder=translate("Dossier", "dd/mm/yyyy"),
                ),
                Ask("signer", translate("Dossier", "Signed by")),
            ]
        case Step.EXTEND:
            days = Ask("working_days", translate("Dossier", "Working days more"), AskKind.NUMBER, preset="3")
            return [reason, days, *_supervisor(bool(dossier.extensions))]
        case Step.STOP | Step.VOID:
            basis = Ask("basis", translate("Dossier", "Legal basis"))
            approver = Ask("approver", translate("Dossier", "Approved by"))
            pin = Ask("approver_pin", translate("Dossier", "Their PIN"), AskKind.PIN)
            return [reason, basis] if step is Step.STOP else [reason, approver, pin]
        case Step.RETURN_RESULT:
            return _collector(dossier)
        case Step.CORRECT:
            return correction_asks(dossier.owner, reason)
        case Step.RESUME | Step.ACCEPT:
            return [Ask("note", translate("Dossier", "Note"))]
        case _:
            return [reason]


def _ask_for_papers(dossier: Dossier, procedure: Procedure | None, reason: Ask) -> list[Ask]:
    handed_in = [paper.name for paper in dossier.papers]
    listed = [paper.name for paper in procedure.papers] if procedure is not None else []
    names = [name for name in listed if name not in handed_in] + handed_in
    options = tuple((name, name) for name in names)
    return [
        Ask("papers", translate("Dossier", "Papers"), AskKind.PAPERS, options=options),
        Ask("other_paper", translate("Dossier", "Another paper")),
        reason,
        Ask("respond_by", translate("Dossier", "Bring by"), placeholder=translate("Dossier", "dd/mm/yyyy")),
        *_supervisor(bool(dossier.requests)),
    ]


def _supervisor(again: bool) -> list[Ask]:
    """A second time needs the word of somebody else, by name and reason."""
    if not again:
        return []
    return [
        Ask("supervisor", translate("Dossier", "Supervisor")),
        Ask("supervisor_pin", translate("Dossier", "Their PIN"), AskKind.PIN),
        Ask("supervisor_reason", translate("Dossier", "Supervisor's reason")),
    ]


def _amount(owed: int) -> Ask:
    preset = f"{owed:,}".replace(",", ".") if owed else ""
    return Ask("amount", translate("Dossier", "Amount, đ"), AskKind.NUMBER, preset=preset)


def _collector(dossier: Dossier) -> list[Ask]:
    return [*_who(dossier), *_by_post(dossier)]


def _who(dossier: Dossier) -> list[Ask]:
    who = (
        ("applicant", translate("Dossier", "The applicant")),
        ("other", translate("Dossier", "Another person")),
    )
    other = ("who", "other")
    return [
        Ask("who", translate("Dossier", "Collected by"), AskKind.CHOICE, "applicant", options=who),
        Ask("collector", translate("Dossier", "Full name"), only_when=other),
        Ask("collector_id", translate("Dossier", "ID number"), only_when=other),
        Ask("mandate", translate("Dossier", "Mandate or reason"), only_when=other),
    ]


def _by_post(dossier: Dossier) -> list[Ask]:
    """What was to go by post goes with its consignment number, or over the counter after all."""
    if dossier.return_by is not ReturnBy.POST:
        return []
    ways = (
        (ReturnBy.POST.value, translate("Dossier", "By post")),
        (ReturnBy.COUNTER.value, translate("Dossier", "At the counter")),
    )
    return [
        Ask("by", translate("Dossier", "Handed over"), AskKind.CHOICE, ways[0][0], options=ways),
        Ask("post_reference", translate("Dossier", "Consignment no."), only_when=("by", ways[0][0])),
    ]
