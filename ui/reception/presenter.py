"""Receiving at the counter: what every stroke of the clerk leads to, decided without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import msgspec

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind, Sex
from desk_app.domain.errors import InputRefused
from desk_app.domain.procedure import Procedure
from desk_app.papers import draft_receipt
from desk_app.store.drafts import Draft
from desk_app.wire.envelope import Actor
from ui.reception import persons
from ui.reception.arrivals import Arrivals
from ui.reception.closing import Closing
from ui.reception.draft_book import unfinished
from ui.reception.form import Form, PartyForm, resumed
from ui.reception.open_form import OpenForm
from ui.reception.reading import OWNER, SUBMITTER, typed_day
from ui.reception.showing import Discarded, PutAside, ReceptionView, Run, TwinChoice, Waiting


class Reception:
    """The clerk's strokes on one form; `arrivals` takes scans, `closing` ends the intake."""

    def __init__(self, desk: OpenDesk, view: ReceptionView, *, actor: Callable[[], Actor], run: Run) -> None:
        self._desk = OpenForm(desk, view, actor=actor, run=run)
        self.arrivals = Arrivals(self._desk)
        self.closing = Closing(self._desk)
        self._begun = False

    @property
    def form(self) -> Form:
        """The form on the desk."""
        return self._desk.form

    # Coming and going ---------------------------------------------------------------------------

    def begin(self) -> None:
        """The screen is entered: another clerk's form is laid away, this clerk's own is taken up."""
        desk = self._desk
        if desk.form.clerk != desk.actor().name:
            if not desk.form.is_blank:
                desk.drafts.lay_aside(desk.form, desk.title(), parked=False, done=lambda _: None)
            desk.lay_out(desk.blank())
            self._begun = False
        self.count_waiting()
        desk.refilled()

    def count_waiting(self) -> None:
        """Ask again which drafts there are and how many came today."""
        self._desk.drafts.waiting(self._take_waiting)

    def keep_draft(self) -> None:
        """Two seconds have passed: keep what was written."""
        self._desk.keep_draft()

    def refresh(self) -> None:
        """The list wrote into the form's papers: show what follows."""
        self._desk.refresh()

    def look_again(self) -> None:
        """Time has passed: the date moves on, a procedure may have come to its end at midnight."""
        self._desk.look_again()

    def lay_aside(self, *, on_purpose: bool = True) -> None:
        """Keep the form as a draft and be ready for the next citizen (Ctrl+D; Esc is less deliberate)."""
        desk = self._desk
        if desk.saving or desk.form.is_blank:
            return
        if desk.form.is_untouched_next:
            self.closing.end_series()
            return

        def laid(draft: Draft) -> None:
            desk.view.say(PutAside(draft, on_purpose))
            self.count_waiting()

        form, title = desk.form, desk.title()
        desk.lay_out(desk.blank())
        desk.drafts.lay_aside(form, title, parked=True, done=laid)
        desk.view.go_to(f"{OWNER}.id_number")

    def resume(self, draft: Draft) -> None:
        """Take a draft up again; a form in hand is laid aside first."""
        self.lay_aside()
        try:
            form = resumed(draft.content)
        except msgspec.MsgspecError:
            # A draft of another version of the form: nothing of it can be shown.
            self._desk.view.say(InputRefused("draft_unreadable", field="draft"))
            return
        form.clerk = self._desk.actor().name
        self._desk.lay_out(form)
        self._desk.view.say(None)
        self._desk.look_up()
        self._desk.view.go_to(self._where_it_stopped())
        self._desk.keep_draft()
        self.count_waiting()

    def discard(self, draft: Draft) -> None:
        """Throw a laid-aside draft away; Ctrl+Z has it back as long as the strip says so."""
        self._desk.drafts.forget(draft.id, self.count_waiting)
        self._desk.view.say(Discarded(draft))

    # Writing ------------------------------------------------------------------------------------

    def write(self, at: str, name: str, text: str) -> None:
        """The clerk typed into a field of the party `at`."""
        party = self._desk.form.party(at)
        if getattr(party, name) == text:
            return
        party.write(name, text)
        self._desk.view.complain(f"{at}.{name}", None)
        self._desk.refresh()

    def left(self, field: str) -> None:
        """The clerk left a field: tidy what is in it, say what is wrong with it, keep the draft."""
        desk = self._desk
        at, _, name = field.rpartition(".")
        changed = at in (OWNER, SUBMITTER) and _tidied(desk.form.party(at), name)
        desk.touched.add(field)
        if at == OWNER and name in ("id_number", "full_name", "born_on", "tax_code"):
            desk.look_up()
        if changed:
            desk.refilled()
        else:
            desk.refresh()
        desk.keep_draft()

    def choose_kind(self, at: str, kind: ApplicantKind) -> None:
        """A person, an enterprise, an agency, another organisation."""
        self._desk.form.party(at).become(kind)
        self._desk.refilled()

    def choose_id_kind(self, at: str, kind: IdKind) -> None:
        """The document the number stands on; none at all empties the number."""
        party = self._desk.form.party(at)
        party.id_kind = kind
        if kind is IdKind.NONE:
            party.write("id_number", "")
        self._desk.refilled()

    def set(self, **values: object) -> None:
        """Take values of the form's own fields: note, mandate, channel, fee_method, due_at, …"""
        for name, value in values.items():
            setattr(self._desk.form, name, value)
        self._desk.refresh()

    def want_own_due(self, wanted: bool) -> None:
        """The clerk wants a date of their own, or the counted one again."""
        form = self._desk.form
        form.own_due = wanted
        if not wanted:
            form.due_at = form.due_reason = ""
        self._desk.refilled()

    def accept_address(self, at: str, place: int = 0) -> None:
        """Write the residence with today's name of the commune; what the card says is kept beside it."""
        desk = self._desk
        told = desk.renamed().get(at)
        if told is not None and place < len(told.addresses):
            desk.form.party(at).write("address", told.addresses[place])
            desk.refilled()
            desk.keep_draft()

    def settle_twin(self, how: TwinChoice) -> None:
        """Decide about an earlier record of the person: take it, keep both as they are, or fill the gaps from it."""
        desk = self._desk
        twin = desk.history().twin
        if twin is None:
            return
        if how is not TwinChoice.KEEP:
            wanted = twin.lendable if how is TwinChoice.MERGE else (*twin.differing, *twin.lendable)
            desk.form.owner.borrow(twin.person, wanted)
        desk.form.settled.append(persons.twin_mark(twin.person))
        desk.refilled()
        if how is not TwinChoice.KEEP:
            desk.look_up()
        desk.keep_draft()

    def accept_double(self) -> None:
        """A second dossier of the same procedure is meant: the warning goes."""
        found = self._desk.history().same_procedure
        if found is not None:
            self._desk.form.settled.append(persons.double_mark(found))
            self._desk.refresh()

    def confirm(self, field: str) -> None:
        """A person has looked at a contradiction, or at letters a scanner may have garbled: it is right."""
        at, _, name = field.rpartition(".")
        if at in (OWNER, SUBMITTER) and name in (party := self._desk.form.party(at)).needs_check:
            party.needs_check.remove(name)
        elif field not in self._desk.form.confirmed:
            self._desk.form.confirmed.append(field)
        self._desk.refresh()

    # The procedure ------------------------------------------------------------------------------

    def search(self, words: str, limit: int = 6) -> Sequence[Procedure]:
        """Procedures for the words typed, best first."""
        return self._desk.desk.catalogue.search(words, limit)

    def choose(self, code: str) -> None:
        """Take a procedure; its papers are laid out, nothing looked at yet."""
        if self._desk.choose(code):
            self._desk.view.go_to("papers" if self._desk.form.papers else self._desk.next_field())
            self._desk.keep_draft()

    def draft_receipt(self, done: Callable[[bytes], None]) -> None:
        """The receipt as it would be printed now; nothing without a procedure."""
        desk = self._desk
        if desk.procedure is None:
            return
        intake, actor, form = desk.read().intake, desk.actor(), desk.form

        def drawn(pdf: bytes) -> None:
            if desk.form is form:
                done(pdf)

        desk.run(lambda: draft_receipt(desk.desk, intake, actor=actor), done=drawn, failed=desk.refused)

    # The rest -----------------------------------------------------------------------------------

    def begin_with(self, code: str) -> None:
        """Begin a dossier of the procedure `code`; a form that has another one is laid aside first."""
        if self._desk.form.procedure not in ("", code):
            self.lay_aside()
        if self._desk.choose(code):
            named = bool(self._desk.form.owner.full_name)
            self._desk.view.go_to("papers" if named and self._desk.form.papers else f"{OWNER}.id_number")
            self._desk.keep_draft()

    def begin_for(self, dossier: str) -> None:
        """Begin a dossier for the applicant of another one; a form that has a person is laid aside first."""
        desk = self._desk

        def met(owner: Applicant) -> None:
            if not desk.form.owner.is_blank:
                self.lay_aside()
            desk.form.owner.take(owner)
            desk.refilled()
            desk.look_up()
            desk.view.go_to("papers" if desk.form.procedure else "procedure")
            desk.keep_draft()

        desk.run(lambda: desk.desk.register.dossier(dossier).owner, done=met, failed=desk.refused)

    def _where_it_stopped(self) -> str:
        if not self._desk.form.procedure:
            return "procedure" if self._desk.form.owner.full_name else f"{OWNER}.id_number"
        return "papers" if self._desk.form.papers else self._desk.next_field()

    def _take_waiting(self, waiting: Waiting) -> None:
        """The drafts are known; the first time, the form that was being written is taken up again."""
        desk = self._desk
        drafts = [each for each in waiting.drafts if each.id != desk.form.id]
        mine = None if self._begun else unfinished(drafts, desk.actor().name)
        self._begun = True
        desk.waiting = replace(waiting, drafts=drafts)
        if mine is not None and desk.form.is_blank:
            self.resume(mine)
        else:
            desk.refresh()


def _tidied(party: PartyForm, name: str) -> bool:
    """Write a field the way the desk writes it: 01011988 → 01/01/1988, nu → Nữ; whether it changed."""
    text = getattr(party, name)
    better = text.strip()
    if name == "born_on" and better:
        try:
            better = f"{typed_day(better, field=name):%d/%m/%Y}"
        except InputRefused:
            return False
    elif name == "sex":
        better = str(Sex.read(better) or better)
    elif name == "id_number":
        better = better.replace(" ", "").upper()
    if better == text:
        return False
    party.write(name, better)
    return True
