"""What the dossier page decides: which dossier, which steps it offers, and what became of a step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import Refusal
from desk_app.domain.procedure import Procedure
from desk_app.domain.steps import Step
from desk_app.law import decide_conflict, hear_second_person, merge_corrections
from ui.dossier.asks import Values
from ui.dossier.correction import starting_at
from ui.dossier.differing import clash_of
from ui.dossier.page import Page, page_of
from ui.dossier.steps import StepForm, facts_of, forms_of, primary_step
from ui.scans.keeping import items_of
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

DOUBT = "born_on_disagrees"
Take = Callable[..., Dossier]
"""`bootstrap.take`: (desk, code, action, facts, *, actor) → the dossier after the step."""


class DossierView(Protocol):
    """What the dossier page shows."""

    def show_page(self, page: Page, forms: Sequence[StepForm], primary: Step | None) -> None: ...

    def show_form(self, form: StepForm) -> None: ...

    def show_taken(self, form: StepForm) -> None: ...

    def show_refused(self, refusal: Exception, field: str) -> None: ...

    def show_unknown(self, trouble: Exception) -> None: ...

    def show_decided(self) -> None: ...

    def show_undecided(self, refusal: Exception) -> None: ...


class DossierPresenter:
    """One dossier at a time, read afresh after every step."""

    def __init__(
        self, desk: OpenDesk, view: DossierView, *, run: Asking, actor: Callable[[], Actor], take: Take
    ) -> None:
        self._desk, self._view, self._run, self._actor, self._take = desk, view, run, actor, take
        self._code = ""
        self._taking = False
        self._doubted: Values | None = None
        self.page: Page | None = None
        self.forms: list[StepForm] = []

    def open(self, code: str) -> None:
        """Show the dossier called `code`: legal code, scan code, ticket or id."""
        self._code, self.page, self.forms = code, None, []
        self.refresh()

    def refresh(self) -> None:
        """Read the dossier again: after a sync or a step."""
        code = self._code
        if not code:
            return

        def answered(found: tuple[Page, Procedure | None]) -> None:
            if code == self._code:
                self._show(*found)

        self._run(lambda: self._read(code), done=answered, failed=self._view.show_unknown)

    def choose(self, step: Step, start: tuple[str, str] | None = None) -> None:
        """Ask for what `step` needs; a step that is not offered is left alone.

        `start`: the field a correction begins with, and its reason.
        """
        form = self.form_of(step)
        if form is not None:
            self._doubted = None
            self._view.show_form(replace(form, asks=starting_at(form.asks, *start)) if start else form)

    def submit(self, step: Step, values: Values) -> None:
        """Take the step; pressed twice it is taken once."""
        form, page = self.form_of(step), self.page
        if form is None or page is None or self._taking:
            return
        self._taking = True
        facts = facts_of(form, values)
        if self._doubted is not None and self._doubted == values:
            facts["confirm"] = ["born_on"]
        code, actor = page.legal_code, self._actor()
        pin, agreed = str(facts.pop("approver_pin", "")), str(facts.pop("supervisor_pin", ""))

        def job() -> Dossier:
            if step is Step.VOID:
                hear_second_person(self._desk, str(facts.get("approver", "")), pin)
            if supervisor := str(facts.get("supervisor") or ""):
                hear_second_person(self._desk, supervisor, agreed, field="supervisor_pin")
            return self._take(self._desk, code, step.value, facts, actor=actor)

        def taken(_dossier: Dossier) -> None:
            self._view.show_taken(form)
            self.refresh()

        def refused(trouble: Exception) -> None:
            # A year of birth that disagrees with the number is asked once; the same again is meant so.
            self._doubted = values if isinstance(trouble, Refusal) and trouble.code == DOUBT else None
            self._view.show_refused(trouble, field_of(trouble))

        def settled() -> None:
            self._taking = False

        self._run(
            job,
            done=taken,
            failed=refused,
            settled=settled,
        )

    def decide(self, ours: Sequence[str], theirs: bool, reason: str) -> None:
        """Say which of two contradicting steps stands, or which of two corrections in each field of `ours`."""
        clash = self.page.clash if self.page is not None else None
        if self.page is None or clash is None:
            return
        desk, actor, code = self._desk, self._actor(), self.page.legal_code

        def job() -> Dossier:
            if clash.each:
                return merge_corrections(desk, code, clash.event_id, ours=ours, reason=reason, actor=actor)
            return decide_conflict(desk, code, clash.event_id, theirs=theirs, reason=reason, actor=actor)

        self._run(
            job,
            done=lambda _dossier: self._view.show_decided(),
            failed=self._view.show_undecided,
        )

    def form_of(self, step: Step) -> StepForm | None:
        """The form of a step that is offered now."""
        return next((form for form in self.forms if form.step is step), None)

    def _read(self, code: str) -> tuple[Page, Procedure | None]:
        desk = self._desk
        dossier = desk.register.dossier(code)
        procedure = procedure_of(desk, dossier)
        history, now = desk.register.history(dossier.id), desk.clock.now()
        page = page_of(
            dossier,
            history,
            now=now,
            calendar=desk.catalogue.calendar(),
            procedure=procedure,
            scans=items_of(desk, dossier),
        )
        return replace(page, clash=clash_of(desk, dossier, history, now)), procedure

    def _show(self, page: Page, procedure: Procedure | None) -> None:
        self.page = page
        self.forms = forms_of(page.dossier, procedure, today=self._desk.clock.now().date())
        self._view.show_page(page, self.forms, primary_step(page.dossier))


def procedure_of(desk: OpenDesk, dossier: Dossier) -> Procedure | None:
    """The procedure in the words of the catalogue it was received under; None in a home without packs."""
    try:
        return desk.catalogue.procedure_as_received(dossier)
    except Refusal:
        return None


def field_of(trouble: Exception) -> str:
    """The first word of a refusal's field: papers[0].name is about the papers, changes.phone about the phone."""
    path = trouble.field if isinstance(trouble, Refusal) else ""
    return path.removeprefix("changes.").split("[")[0].split(".")[0]
