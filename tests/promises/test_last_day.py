"""A promise may go on, be extended late or ended, and belong to an agreement."""

from datetime import date

import pytest

GIVEN = {"given_on": date(2018, 1, 2), "from_on": date(2018, 1, 1)}


@pytest.fixture(autouse=True)
def _day(on_day):
    on_day(date(2018, 12, 14))


def page(promise, rest=""):
    return f"/norrby/loften/{promise.id}{rest}"


def test_a_promise_without_a_last_day_goes_on_and_counts_every_year(as_coordinator, as_chief, norrby, on_day):
    typed = {
        "text": "Vi nattvandrar",
        "from_on": "2018-01-01",
        "to_on": "",
        "dialogue": "",
        "kommun_does": "",
        "police_does": "",
    }
    where = as_coordinator.post("/norrby/loften", typed).location
    as_coordinator.get(f"{where}/givande")
    as_coordinator.post(f"{where}/givande", {"on": "2018-01-02"})

    assert "1 januari 2018 och tills vidare" in as_coordinator.get(where).words
    on_day(date(2030, 5, 1))
    assert "Pågår" in as_coordinator.get(where).words
    assert "Löftet gäller tills vidare." in as_coordinator.get("/norrby/").words
    assert "Inget löfte är givet för året." not in as_chief.get("/exempelregionen/norrby/").words


def test_a_promise_is_extended_after_its_last_day_and_says_so(as_coordinator, norrby, on_day):
    promise = norrby.promise(to_on=date(2018, 12, 31), **GIVEN)
    on_day(date(2019, 2, 1))
    assert "Avslutat" in as_coordinator.get(page(promise)).words

    as_coordinator.get(page(promise, "/sista-dag"))
    as_coordinator.post(page(promise, "/sista-dag"), {"to_on": "2019-06-30", "reason": "Arbetet fortsätter."})

    words = as_coordinator.get(page(promise)).words
    assert "1 januari 2018 till och med 30 juni 2019" in words
    assert "Ändrat 1 februari 2019, gällde till och med 31 december 2018. Skäl: Arbetet fortsätter." in words
    assert "Pågår" in words
    assert "Ändrade ett löftes sista dag" in as_coordinator.get("/norrby/handelser").words


def test_a_promise_that_goes_on_is_ended(as_coordinator, norrby):
    promise = norrby.promise(to_on=None, **GIVEN)

    as_coordinator.post(page(promise, "/sista-dag"), {"to_on": "2018-11-30", "reason": "Torget är tomt."})

    words = as_coordinator.get(page(promise)).words
    assert "gällde tills vidare" in words
    assert "Avslutat" in words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"to_on": "2019-06-30", "reason": ""}, "Fyll i det här fältet"),
        ({"to_on": "2017-06-30", "reason": "Fel"}, "Slutdagen måste komma efter startdagen."),
    ],
)
def test_another_last_day_has_a_reason_and_comes_after_the_first(as_coordinator, norrby, typed, said):
    promise = norrby.promise(to_on=date(2018, 12, 31), **GIVEN)

    assert said in as_coordinator.post(page(promise, "/sista-dag"), typed, expect=422).words


def test_a_given_promise_says_what_can_be_done(as_coordinator, norrby):
    promise = norrby.promise(to_on=date(2018, 12, 31), **GIVEN)

    words = as_coordinator.get(page(promise, "/redigera"), expect=409).words

    assert "Löftet är redan givet" in words
    assert "ny version" not in words


def test_a_promise_belongs_to_an_agreement(as_coordinator, as_chief, exempelregionen, norrby):
    agreement = exempelregionen.agreement("avtal", "2017–2018")
    typed = {
        "text": "Vi nattvandrar",
        "from_on": "2018-01-01",
        "to_on": "2019-06-30",
        "agreement_id": str(agreement.id),
    }

    where = as_coordinator.post("/norrby/loften", typed).location

    assert "Överenskommelse Överenskommelse 2017–2018" in as_coordinator.get(where).words
    norrby.promise(to_on=None, agreement_id=agreement.id, **GIVEN)
