"""How an intake ends: a number and a receipt, or form 02 or 03, or the next one for the same person."""

from __future__ import annotations

from dataclasses import replace

from desk_app.actions.receive import Received, Visited
from desk_app.domain.errors import Refusal
from desk_app.domain.events import Outcome
from desk_app.store.preferences import DESK
from ui.likings import TOGETHER
from ui.reception.open_form import OpenForm
from ui.reception.reading import OWNER, SUBMITTER, Lack, Missing, Reading, visit_papers
from ui.reception.showing import SeriesKept


class Closing:
    """Saves once, whatever is pressed how often: the form's id is the dossier's."""

    def __init__(self, desk: OpenForm) -> None:
        self._desk = desk
        self.last: Received | None = None

    def save(self, *, printing: bool, follow: bool = False) -> None:
        """Receive the dossier and be ready again; with something missing, go there instead.

        `follow` begins the next dossier of the same person. A second press while the first is being
        written, or on an empty form, does nothing.
        """
        if self._desk.saving or self._desk.form.is_blank:
            return
        reading = self._desk.read()
        if self._desk.gone is not None or reading.missing:
            self.go_to_missing()
        else:
            self._keep(reading, save_only=not printing, follow=follow)

    def keep_visit(self, outcome: Outcome, reason: str) -> None:
        """End the intake with form 02 or 03 for `reason`; what must be filled in first is gone to."""
        reading = self._desk.read()
        missing = reading.missing_for(outcome)
        if missing:
            self._point_out(missing)
        elif reason.strip() and not self._desk.saving:
            papers = visit_papers(self._desk.form.papers)
            intake = replace(reading.intake, outcome=outcome, reason=reason.strip(), papers=papers)
            self._keep(replace(reading, intake=intake), save_only=False, follow=False)

    def go_to_unseen(self) -> None:
        """Form 02 names all that is missing at once: first to the required paper nobody looked at yet."""
        unseen = tuple(each for each in self._desk.read().missing if each.lack is Lack.UNSEEN)
        if unseen:
            self._point_out(unseen)

    def go_to_missing(self) -> None:
        """Go to the first thing that is missing; from now on every one of them is said at its field."""
        if self._desk.gone is not None:
            self._desk.view.go_to("procedure")
        else:
            self._point_out(self._desk.read().missing)

    def next_for_same(self) -> None:
        """Ctrl+N: save what is there, then begin the next dossier of the same person."""
        if not self._desk.form.is_blank:
            self.save(printing=True, follow=True)
        elif self.last is not None:
            self._begin_next(self.last, (self.last.dossier.id,))

    def _point_out(self, missing: tuple[Missing, ...]) -> None:
        self._desk.touched |= {each.field for each in missing}
        self._desk.refresh()
        if missing:
            self._desk.view.tell_missing()
            self._desk.view.go_to(missing[0].field)

    def end_series(self) -> None:
        """No further one for this person: the form is ready again, and all of them can go on one sheet."""
        series = tuple(self._desk.form.series)
        self._desk.lay_out(self._desk.blank())
        if self.last is not None and self.last.dossier.id in series:
            self._tell_series(self.last, series)
        self._desk.view.go_to(f"{OWNER}.id_number")

    def _keep(self, reading: Reading, *, save_only: bool, follow: bool) -> None:
        desk, intake, actor = self._desk, reading.intake, self._desk.actor()
        form = desk.form
        desk.saving = True
        desk.view.set_saving(True)

        def settled() -> None:
            desk.saving = False
            desk.view.set_saving(False)

        def kept(outcome: Received | Visited) -> None:
            desk.lay_out(desk.blank())
            desk.view.say(outcome)
            series: tuple[str, ...] = ()
            if isinstance(outcome, Received):
                self.last = outcome
                series = (*form.series, outcome.dossier.id)
            if follow and isinstance(outcome, Received):
                self._begin_next(outcome, series)
            else:
                desk.view.go_to(f"{OWNER}.id_number")
            # With one sheet for all, paper waits for the last of them; a power cut leaves it owed.
            later = self.one_sheet and (follow or len(series) > 1)
            desk.view.kept(outcome, save_only=save_only, later=later and not save_only)
            if len(series) > 1 and not follow and isinstance(outcome, Received):
                self._tell_series(outcome, series, silent=save_only)

        desk.run(
            lambda: desk.desk.receive(intake, actor=actor), done=kept, failed=self._not_kept, settled=settled
        )

    @property
    def one_sheet(self) -> bool:
        """Whether this desk gives one receipt for all dossiers of a series."""
        return self._desk.desk.preferences.get(DESK, TOGETHER, False)

    def _tell_series(self, last: Received, ids: tuple[str, ...], *, silent: bool = False) -> None:
        together = self.one_sheet and not silent
        self._desk.view.say(SeriesKept(last, ids, together))
        if together:
            self._desk.view.print_together(ids)

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._desk.view.say(error)
            if error.field:
                self._desk.view.go_to(error.field)

    def _begin_next(self, last: Received, series: tuple[str, ...]) -> None:
        """The same person and procedure, everything else anew; the cursor waits for whom it is asked."""
        form = self._desk.blank()
        form.series = list(series)
        fact = last.dossier.received
        form.owner.take(fact.owner, now=fact.received_at if fact.owner.from_card else None)
        if fact.submitter is not None:
            form.has_submitter, form.mandate = True, fact.mandate or ""
            form.submitter.take(fact.submitter, now=fact.received_at if fact.submitter.from_card else None)
        form.competent_agency = fact.competent_agency or ""
        # What was looked at a minute ago is not asked again.
        form.confirmed = [f"{OWNER}.born_on", f"{SUBMITTER}.born_on"]
        form.settled = [f"double:{each}" for each in series]
        self._desk.lay_out(form)
        self._desk.choose(fact.procedure_code)
        self._desk.look_up()
        self._desk.view.go_to("subject")
