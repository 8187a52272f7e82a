"""What is decided, given or submitted is frozen, and a decision says the same things whatever it decides."""

from datetime import date

import pytest

from regional_app.answers.reports.models import Contribution
from regional_app.errors import DecidedAlready, GivenAlready, NotSubmitted, StillDraft, SubmittedAlready
from regional_app.work.agreements.models import DecisionRecord
from regional_app.work.plans.models import Plan
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.situation_pictures.models import SituationPicture
from tests.plans.test_decision import complete

DAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("draft", "frozen", "already", "still"),
    [
        (Plan(), Plan(decided_on=DAY), DecidedAlready, StillDraft),
        (SituationPicture(), SituationPicture(decided_on=DAY), DecidedAlready, StillDraft),
        (CitizenPromise(), CitizenPromise(given_on=DAY), GivenAlready, StillDraft),
        (Contribution(), Contribution(submitted_on=DAY), SubmittedAlready, NotSubmitted),
    ],
    ids=["plan", "situation picture", "promise", "contribution"],
)
def test_a_draft_is_written_in_and_what_is_frozen_is_built_upon(draft, frozen, already, still):
    draft.require_draft()
    frozen.require_decided()
    with pytest.raises(already):
        frozen.require_draft()
    with pytest.raises(still):
        draft.require_decided()


@pytest.mark.parametrize("kind", [Plan, SituationPicture, DecisionRecord])
def test_a_decision_is_its_organ_day_and_number(kind):
    record = kind()

    record.keep_decision({"by": "kommunstyrelsen § 112", "on": DAY, "registry_number": "KS 2026/1"})

    assert not record.is_draft
    assert (record.decided_by, record.decided_on, record.registry_number) == (
        "kommunstyrelsen § 112",
        DAY,
        "KS 2026/1",
    )


@pytest.mark.parametrize("page", ["lagesbilder", "planer"])
def test_the_same_is_asked_for_whatever_is_decided(as_coordinator, norrby, page):
    picture = norrby.picture(extent="Många", other_information="Oro", analysis="Mörkt")
    norrby.finding(picture)
    plan, *_ = complete(norrby)
    record = picture if page == "lagesbilder" else plan

    shown = as_coordinator.get(f"/norrby/{page}/{record.id}/faststallande").words

    assert "Beslutande organ och paragraf Till exempel kommunstyrelsen § 112." in shown
    assert "Beslutsdag" in shown
    assert "Diarienummer Till exempel KS 2018/123." in shown
