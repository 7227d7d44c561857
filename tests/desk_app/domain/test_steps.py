"""What may be done with a dossier in each status, offered by name when it is refused."""

from itertools import product

import pytest

from desk_app.domain.dossier import ENDED, LEADS_TO, Status
from desk_app.domain.errors import StepNotAllowed
from desk_app.domain.steps import FROM, Step, offered_steps, refuse_unless_allowed
from tests.builders import a_dossier

# Where each leading step ends, by the design.
ENDS_IN = {
    Step.ASK_FOR_PAPERS: 5,
    Step.SUPPLEMENT: 4,
    Step.REQUEST_PAYMENT: 6,
    Step.RESUME: 4,
    Step.SEND_BACK: 4,
    Step.COMPLETE: 9,
    Step.STOP: 8,
    Step.WITHDRAW: 7,
    Step.RETURN_RESULT: 10,
    Step.REFUSE: 3,
}


@pytest.mark.parametrize(("step", "status"), list(product(Step, Status)))
def test_a_step_is_offered_exactly_where_it_may_be_taken(step, status):
    dossier = a_dossier(status)
    if status in FROM[step]:
        refuse_unless_allowed(step, dossier)
        assert step in offered_steps(dossier)
    else:
        with pytest.raises(StepNotAllowed) as caught:
            refuse_unless_allowed(step, dossier)
        assert caught.value.code == ("dossier_ended" if status in ENDED else "step_not_allowed")
        assert step not in offered_steps(dossier)


@pytest.mark.parametrize(("step", "to"), list(ENDS_IN.items()))
def test_no_step_is_offered_where_the_status_table_has_no_way(step, to):
    assert all(to in LEADS_TO[status] for status in FROM[step])


MONEY = [Step.COLLECT_FEE, Step.CONFIRM_PAYMENT]


@pytest.mark.parametrize(
    ("status", "left"),
    [
        (Status.NOT_ACCEPTED, [Step.HAND_BACK]),
        (Status.WITHDRAWN, [*MONEY, Step.HAND_BACK]),
        (Status.STOPPED, [*MONEY, Step.HAND_BACK]),
        (Status.RETURNED, [*MONEY, Step.REVOKE_RETURN]),
    ],
)
def test_what_has_ended_leaves_its_money_its_papers_and_a_mistaken_hand_over(status, left):
    assert offered_steps(a_dossier(status)) == left
    assert status in ENDED


def test_a_refusal_names_what_may_be_done_instead():
    with pytest.raises(StepNotAllowed) as caught:
        refuse_unless_allowed(Step.COMPLETE, a_dossier(Status.PAPERS_REQUESTED))
    assert (
        caught.value.facts["offered"]
        == "supplement, collect_fee, confirm_payment, resume, stop, withdraw, correct, void"
    )


def test_lateness_never_stands_in_the_way_of_handing_over():
    assert FROM[Step.RETURN_RESULT] == {Status.COMPLETED}
