"""What the dossier page decides, without a window."""

from desk_app.bootstrap import take
from desk_app.domain.dossier import Status
from desk_app.domain.steps import Step
from tests.builders import LAN, an_intake
from tests.ui.at_once import Later, at_once
from ui.dossier.presenter import DossierPresenter


class Seen:
    """A view that keeps what it was told."""

    def __init__(self):
        self.pages, self.taken, self.refused, self.unknown, self.forms = [], [], [], [], []

    def show_page(self, page, forms, primary):
        self.pages.append((page, primary))

    def show_form(self, form):
        self.forms.append(form)

    def show_taken(self, form):
        self.taken.append(form.step)

    def show_refused(self, refusal, field):
        self.refused.append((refusal.code, field))

    def show_unknown(self, trouble):
        self.unknown.append(trouble.code)


def presenter_of(desk, run=at_once):
    seen = Seen()
    return DossierPresenter(desk, seen, run=run, actor=lambda: LAN, take=take), seen


def test_a_dossier_is_found_by_any_of_its_names(desk, dossier):
    presenter, seen = presenter_of(desk)
    for code in (dossier.code, dossier.scan_code, dossier.ticket, dossier.id):
        presenter.open(code)
    assert [page.dossier.id for page, _primary in seen.pages] == [dossier.id] * 4


def test_an_unknown_code_is_said_and_not_shown(desk):
    presenter, seen = presenter_of(desk)
    presenter.open("H15.50.05-261123-0999")
    assert (seen.unknown, seen.pages) == (["dossier_unknown"], [])


def test_a_step_is_written_and_the_page_read_again(desk, dossier):
    presenter, seen = presenter_of(desk)
    presenter.open(dossier.code)
    presenter.submit(Step.HAND_ON, {"to": "Tư pháp – Hộ tịch", "note": ""})
    assert seen.taken == [Step.HAND_ON]
    assert seen.pages[-1][0].dossier.held_by == "Tư pháp – Hộ tịch"
    assert seen.pages[-1][1] is Step.COMPLETE


def test_a_refused_step_names_the_line_to_mend_and_changes_nothing(desk, dossier):
    presenter, seen = presenter_of(desk)
    presenter.open(dossier.code)
    presenter.submit(Step.WITHDRAW, {"reason": ""})
    assert seen.refused == [("field_missing", "reason")]
    assert desk.register.dossier(dossier.id).status is Status.RECEIVED


def test_pressed_twice_a_step_is_taken_once(desk, dossier):
    later = Later()
    presenter, seen = presenter_of(desk, later)
    presenter.open(dossier.code)
    later.answer()
    for _press in range(2):
        presenter.submit(Step.HAND_ON, {"to": "Tư pháp"})
    assert len(later.asked) == 1
    later.answer()
    assert seen.taken == [Step.HAND_ON]


def test_a_step_that_is_not_offered_opens_no_form(desk, dossier):
    presenter, seen = presenter_of(desk)
    presenter.open(dossier.code)
    presenter.choose(Step.RETURN_RESULT)
    assert seen.forms == []


def test_a_slow_answer_about_the_dossier_before_is_not_shown(desk, dossier):
    other = desk.receive(an_intake(), actor=LAN).dossier
    later = Later()
    presenter, seen = presenter_of(desk, later)
    presenter.open(dossier.code)
    presenter.open(other.code)
    later.answer(1)
    later.answer(0)
    assert [page.dossier.id for page, _primary in seen.pages] == [other.id]


def test_a_dossier_outlives_its_procedure(desk, dossier):
    from dataclasses import replace

    from ui.dossier.presenter import procedure_of

    assert procedure_of(desk, dossier) is not None
    gone = replace(dossier, received=replace(dossier.received, procedure_code="9.999999"))
    kept = procedure_of(desk, gone)
    assert kept is not None
    assert kept.name == dossier.received.procedure_name
