"""The form on the desk, with all that follows from it: procedure, promise, what is missing, who it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desk_app.actions.receive import agreed_fee, promised
from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant
from desk_app.domain.errors import Refusal
from desk_app.domain.procedure import Procedure
from desk_app.wire.envelope import Actor, new_id
from ui.reception import persons
from ui.reception.draft_book import DraftBook
from ui.reception.form import Form
from ui.reception.reading import OWNER, Lack, Missing, Reading, read_form
from ui.reception.showing import DueShown, History, Page, ReceptionView, Run, Waiting

CLOCK = "clock"


class OpenForm:
    """One form at a time; whoever changes it calls `refresh`, or `refilled` when fields changed by themselves."""

    def __init__(self, desk: OpenDesk, view: ReceptionView, *, actor: Callable[[], Actor], run: Run) -> None:
        self.desk, self.view, self.actor, self.run = desk, view, actor, run
        self.drafts = DraftBook(desk, run, self.refused)
        self.form = self.blank()
        self.procedure: Procedure | None = None
        self.gone: Refusal | None = None
        self.known = persons.Known()
        self.waiting = Waiting()
        self.touched: set[str] = set()
        self.saving = False

    def blank(self) -> Form:
        """A form nobody has written on."""
        return Form(id=new_id(), clerk=self.actor().name)

    def today(self) -> date:
        """The day of the desk's clock."""
        return self.desk.clock.now().date()

    def lay_out(self, form: Form) -> None:
        """Put `form` on the desk in place of the one before."""
        self.form = form
        self.procedure, self.gone = None, None
        self.known, self.touched = persons.Known(), set()
        self.drafts.begin()
        if form.procedure:
            try:
                self.procedure = self.desk.catalogue.procedure(form.procedure, self.today())
            except Refusal as refusal:
                # Chosen yesterday, abolished overnight: nothing is saved under the dead code.
                self.gone = refusal
                form.procedure, form.papers = "", []
        self.refilled()

    def choose(self, code: str) -> bool:
        """Take a procedure, its papers laid out anew; False when it is not in force."""
        try:
            procedure = self.desk.catalogue.procedure(code, self.today())
        except Refusal as refusal:
            self.procedure, self.gone = None, refusal
            self.form.procedure, self.form.papers = "", []
            self.refilled()
            return False
        if procedure.code != self.form.procedure:
            self.form.take_procedure(procedure)
        self.procedure, self.gone = procedure, None
        self.refilled()
        return True

    def read(self) -> Reading:
        """The form as an intake, with what is missing; a clock that went astray comes first."""
        reading = read_form(
            self.form, self.procedure, now=self.desk.clock.now(), calendar=self.desk.catalogue.calendar
        )
        if self._clock_is_suspect():
            return replace(reading, missing=(Missing(CLOCK, Lack.CONFIRM), *reading.missing))
        return reading

    def owner(self) -> Applicant:
        """Who applies, as far as it is written."""
        return self.read().intake.owner

    def history(self) -> History:
        """What this desk knows of the person, seen from this form."""
        return persons.history(self.known, full_name=self.form.owner.full_name, procedure=self.form.procedure)

    def look_up(self, then: Callable[[], None] | None = None) -> None:
        """Ask the register who this is, and fill what is empty; an answer for somebody else is dropped."""
        owner, form = self.owner(), self.form
        if not persons.can_be_known(owner):
            self.known = persons.Known()
            return

        def met(known: persons.Known) -> None:
            if self.form is not form or not persons.are_same(self.owner(), owner):
                return
            self.known = known
            agrees = known.person is not None and not self.history().other_name
            if agrees and known.person is not None and form.owner.take_where_empty(known.person):
                self.refilled()
            else:
                self.refresh()
            if then is not None:
                then()

        self.run(lambda: persons.known_person(self.desk, owner), done=met, failed=self.refused)

    def title(self) -> str:
        """How a list of drafts calls this form."""
        name = self.form.owner.full_name or self.form.submitter.full_name
        return " · ".join(
            part for part in (name, self.procedure.short_name if self.procedure else "") if part
        )

    def keep_draft(self) -> None:
        """Keep what was written, unless it is being received at this moment."""
        if not self.saving:
            self.drafts.keep(self.form, self.title(), self.refresh)

    def next_field(self) -> str:
        """Where the clerk goes after the papers."""
        return "note" if self.form.owner.phone else f"{OWNER}.phone"

    def refilled(self) -> None:
        """Write the whole form into the fields, then show what follows."""
        self.view.fill(self.form, self.procedure)
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from the form as it stands now."""
        reading = self.read()
        blank = self.form.is_blank
        self.view.show_page(
            Page(
                form=self.form,
                procedure=self.procedure,
                gone=self.gone,
                due=self._due(reading),
                fee=agreed_fee(reading.intake, self.procedure) if self.procedure else None,
                missing=() if blank else reading.missing,
                warnings=reading.warnings,
                troubles=tuple(each for each in reading.missing if each.field in self.touched and not blank),
                history=self.history(),
                waiting=self.waiting,
                kept_at=self.drafts.kept_at,
                clock_suspect=self._clock_is_suspect(),
            )
        )

    def refused(self, error: Exception) -> None:
        """Say a refusal in the strip."""
        if isinstance(error, Refusal):
            self.view.say(error)

    def _clock_is_suspect(self) -> bool:
        return self.desk.clock.quality() == "suspect"

    def _due(self, reading: Reading) -> DueShown | None:
        if self.procedure is None:
            return None
        if self._clock_is_suspect():
            return DueShown(None)
        if self.form.own_due:
            return DueShown(reading.intake.due_at)
        try:
            promise = promised(reading.intake, self.procedure, self.desk.clock.now(), self.desk.catalogue)
            version = self.desk.catalogue.calendar().version
        except Refusal as refusal:
            return DueShown(None, refusal=refusal)
        return DueShown(promise.due_at if promise else None, promise, calendar_version=version)
