"""Drafts of the form: kept every two seconds, laid aside, taken up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from desk_app.bootstrap import OpenDesk
from desk_app.store.drafts import Draft
from ui.reception.form import Form, kept
from ui.reception.showing import Run, Waiting


class DraftBook:
    """Keeps one form at a time, and only when it has changed."""

    def __init__(self, desk: OpenDesk, run: Run, failed: Callable[[Exception], None]) -> None:
        self._desk, self._run, self._failed = desk, run, failed
        self._kept: dict[str, bytes] = {}
        self._complained = False  # a write that fails is said once, and tried again with every round
        self.kept_at: datetime | None = None

    def keep(self, form: Form, title: str, done: Callable[[], None]) -> None:
        """Keep `form` if it has changed; a form emptied again is forgotten."""
        content = kept(form)
        if form.is_blank:
            if form.id in self._kept:
                self.forget(form.id, done)
            return
        if self._kept.get(form.id) == content:
            return
        draft = self._draft(form, title, content, parked=False)

        def told(_: None) -> None:
            self.kept_at, self._complained = draft.saved_at, False
            done()

        def not_kept(refusal: Exception) -> None:
            if self._kept.get(form.id) == content:
                # Tried again with the next round; something earlier may still lie there.
                self._kept[form.id] = b""
            if not self._complained:
                self._complained = True
                self._failed(refusal)

        self._kept[form.id] = content
        self._run(lambda: self._desk.drafts.keep(draft), done=told, failed=not_kept)

    def lay_aside(self, form: Form, title: str, *, parked: bool, done: Callable[[Draft], None]) -> None:
        """Keep `form` out of sight; `parked` False is taken up by itself when its clerk comes back."""
        draft = self._draft(form, title, kept(form), parked=parked)
        self.begin()
        self._run(lambda: self._desk.drafts.keep(draft), done=lambda _: done(draft), failed=self._failed)

    def forget(self, draft_id: str, done: Callable[[], None]) -> None:
        """Throw a draft away."""
        self._kept.pop(draft_id, None)
        self.kept_at = None
        self._run(lambda: self._desk.drafts.forget(draft_id), done=lambda _: done(), failed=self._failed)

    def waiting(self, done: Callable[[Waiting], None]) -> None:
        """Ask which drafts there are and how many dossiers came today."""
        today = self._desk.clock.now().date()
        self._run(
            lambda: Waiting(self._desk.drafts.every(), self._desk.queues.received_on(today)),
            done=done,
            failed=self._failed,
        )

    def begin(self) -> None:
        """A new form lies on the desk: nothing of it is kept yet."""
        self._kept.clear()
        self.kept_at = None

    def _draft(self, form: Form, title: str, content: bytes, *, parked: bool) -> Draft:
        return Draft(form.id, form.clerk, self._desk.clock.now(), parked, title, content)


def unfinished(drafts: Sequence[Draft], clerk: str) -> Draft | None:
    """The form this clerk was writing when the desk stopped."""
    return next((draft for draft in drafts if draft.clerk == clerk and not draft.parked), None)
