"""The form on the desk, with all that follows from it: procedure, promise, what is missing, who it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from desk_app.actions.receive import agreed_fee, promised
from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant
from desk_app.domain.errors import Refusal
from desk_app.domain.places import Renamed
from desk_app.domain.procedure import Procedure
from desk_app.domain.words import folded
from desk_app.places import places
from desk_app.wire.envelope import Actor, new_id
from ui import wording
from ui.reception import persons
from ui.reception.draft_book import DraftBook
from ui.reception.form import Form, PaperLine, papers_again
from ui.reception.reading import OWNER, SUBMITTER, Lack, Missing, Reading, read_form
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
        self._addresses: dict[str, Renamed | None] = {}

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
        self._look_at_procedure()
        self.refilled()

    def look_again(self) -> None:
        """Time has passed: a new day may have begun, or a new catalogue come, under the open form."""
        before = self.procedure, self.gone
        self._look_at_procedure()
        if (self.procedure, self.gone) == before:
            self.refresh()
        else:
            self.refilled()

    def choose(self, code: str) -> bool:
        """Take a procedure, its papers laid out anew; False when it is not in force."""
        try:
            procedure = self.desk.catalogue.procedure(code, self.today())
        except Refusal as refusal:
            self._lose(code, refusal)
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
        return persons.history(self.known, self.owner(), self.form)

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
            person = known.person if known.sure and self.history().twin is None else None
            if person is not None and form.owner.take_where_empty(person):
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
            part for part in (name, wording.name_of(self.procedure) if self.procedure else "") if part
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
                successor=self._successor(),
                due=self._due(reading),
                fee=agreed_fee(reading.intake, self.procedure) if self.procedure else None,
                missing=() if blank else reading.missing,
                warnings=reading.warnings,
                troubles=tuple(each for each in reading.missing if each.field in self.touched and not blank),
                history=self.history(),
                waiting=self.waiting,
                kept_at=self.drafts.kept_at,
                clock_suspect=self._clock_is_suspect(),
                renamed=self.renamed(),
            )
        )

    def refused(self, error: Exception) -> None:
        """Say a refusal in the strip."""
        if isinstance(error, Refusal):
            self.view.say(error)

    def _look_at_procedure(self) -> None:
        """Take the chosen procedure as it is in force today; a new version of it keeps what was ticked."""
        form = self.form
        code = form.procedure or form.former
        if not code:
            return
        try:
            procedure = self.desk.catalogue.procedure(code, self.today())
        except Refusal as refusal:
            # Chosen yesterday, abolished overnight: nothing is saved under the dead code.
            self._lose(code, refusal)
            return
        if not form.procedure:
            form.take_procedure(procedure)
        elif not _same_papers(form.papers, procedure):
            form.papers = papers_again(procedure, form.papers)
        self.procedure, self.gone = procedure, None

    def _lose(self, code: str, refusal: Refusal) -> None:
        if self.gone is None or self.gone.facts != refusal.facts:
            self.gone = refusal
        self.procedure = None
        self.form.lose_procedure(code)

    def _successor(self) -> Procedure | None:
        """What took the place of the procedure that is gone."""
        code = str(self.gone.facts.get("successor", "")) if self.gone is not None else ""
        try:
            return self.desk.catalogue.procedure(code, self.today()) if code else None
        except Refusal:
            return None  # the successor is not in force either: the search is open

    def renamed(self) -> Mapping[str, Renamed]:
        """What the residences would read with today's communes, by party; the office's own name stands."""
        own = folded(self.desk.desk.office.name)
        found = {}
        for at in (OWNER, SUBMITTER):
            party = self.form.party(at)
            told = self._today_of(party.card_address or party.address)
            if told is not None and folded(told.old) not in own:
                found[at] = told
        return found

    def _today_of(self, address: str) -> Renamed | None:
        if address not in self._addresses:
            self._addresses = (
                {**self._addresses, address: places().renamed(address)} if address else {"": None}
            )
        return self._addresses[address]

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


def _same_papers(lines: list[PaperLine], procedure: Procedure) -> bool:
    """Whether the list is still the one the procedure asks for."""
    asked = [(line.name, line.requirement) for line in lines if line.requirement is not None]
    return asked == [(paper.name, paper.requirement) for paper in procedure.papers]
