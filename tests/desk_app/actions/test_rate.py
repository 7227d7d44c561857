"""A citizen's rating: without a name, once an occasion, and no step of the dossier."""

import pytest

from desk_app.actions.rate import rate
from desk_app.domain.errors import InputRefused
from desk_app.domain.steps import Step
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction


def touch(clerk, satisfaction=Satisfaction.SATISFIED, occasion=Occasion.RECEPTION):
    return rate(clerk.code, satisfaction, occasion, register=clerk.desk.register, clock=clerk.desk.clock)


def test_the_rating_is_kept_with_the_dossier_and_no_name(clerk):
    before = clerk.desk.register.dossier(clerk.code)
    after = touch(clerk, Satisfaction.VERY_SATISFIED)
    kept = clerk.desk.register.dossier(clerk.code)
    assert kept == after
    assert [(each.satisfaction, each.by) for each in kept.ratings] == [(5, RatedBy.TOUCH)]
    assert (kept.status, kept.changed_at) == (before.status, before.changed_at)
    line = clerk.last()
    assert (line.kind, line.actor.name, line.actor.via, line.actor.clerk_id) == (
        "citizen.rated",
        "",
        "citizen",
        None,
    )


def test_each_occasion_is_rated_once(clerk):
    touch(clerk)
    with pytest.raises(InputRefused) as no:
        touch(clerk, Satisfaction.DISSATISFIED)
    assert no.value.code == "already_rated"
    assert [each.satisfaction for each in clerk.desk.register.dossier(clerk.code).ratings] == [4]
    touch(clerk, Satisfaction.NEUTRAL, Occasion.RETURN)
    assert [each.satisfaction for each in clerk.desk.register.dossier(clerk.code).ratings] == [4, 3]


def test_a_dossier_that_has_ended_can_still_be_rated(clerk):
    clerk.take("complete")
    clerk.take("return_result")
    assert touch(clerk, occasion=Occasion.RETURN).ratings[0].occasion is Occasion.RETURN


def test_no_step_of_a_clerk_rates():
    assert not [step for step in Step if "rate" in step.value or "rating" in step.value]


def test_the_journal_still_verifies_and_the_rating_waits_to_be_sent(clerk):
    from desk_app.bootstrap import verify

    touch(clerk)
    assert verify(clerk.desk) > 0
    assert clerk.last().settled == "waiting"
