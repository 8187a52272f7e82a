"""A measure begins and ends when it is said to: in spring, in week 40, all the time, or nobody has said."""

from datetime import date

import pytest

from regional_app.work.plans import queries
from tests.plans.test_exchange import look, write

MEASURE = {"text": "Nattvandra", "done_by": "kommun", "responsible": "fritid"}


@pytest.fixture
def draft(norrby, on_day):
    """A draft with a genomförandeplan, on 14 December 2018."""
    on_day(date(2018, 12, 14))
    plan = norrby.plan(first_year=2019, last_year=2020)
    return plan, norrby.implementation_plan(plan)


def add(client, draft, starts, ends, **options):
    plan, one = draft
    typed = MEASURE | {"starts_on": starts, "due_on": ends}
    return client.post(f"/norrby/planer/{plan.id}/genomforandeplaner/{one.id}/atgarder", typed, **options)


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("våren 2019", "kv 4 2019", "våren 2019 till kv 4 2019"),
        ("jan 2019", "2019-12-20", "jan 2019 till 20 december 2019"),
        ("2019-01-15", "löpande", "15 januari 2019, löpande"),
        ("", "–", "ej angivet"),
        ("", "cirka maj 2019", "senast cirka maj 2019 (antagen)"),
        ("2019-01-15", "2019-12-20", "15 januari 2019 till 20 december 2019"),
    ],
)
def test_a_time_stands_as_it_was_said(as_coordinator, norrby, draft, starts, ends, said):
    add(as_coordinator, draft, starts, ends)

    (measure,) = norrby.read(lambda: [one.id for one in queries.plan(draft[0].id).measures])
    page = as_coordinator.get(f"/norrby/planer/{draft[0].id}/atgarder/{measure}")
    assert f"Planerat {said}" in page.words
    edit = as_coordinator.get(f"/norrby/planer/{draft[0].id}/atgarder/{measure}/redigera")
    assert f'value="{ends}"' in edit.text


def test_days_are_reckoned_by_the_last_that_it_may_be_and_the_words_are_said_back(
    as_coordinator, norrby, draft, on_day
):
    where = add(as_coordinator, draft, "v 4 2019", "mars 2019").location
    page = as_coordinator.get(where)
    assert "Vi läste v 4 2019 som 21 januari 2019–27 januari 2019." in page.words

    days = norrby.read(
        lambda: [(one.starts_on, one.due_on, one.is_late) for one in queries.plan(draft[0].id).measures]
    )
    assert days == [(date(2019, 1, 21), date(2019, 3, 31), False)]


@pytest.mark.parametrize(
    ("starts", "ends", "asked"),
    [
        ("v. 4", "2019", "Skriv också vilket år"),
        ("hösten 2019", "våren 2019", "Slutdagen måste komma efter startdagen."),
        ("onsdag den 4 mars 2031", "", "4 mars 2031 är en tisdag, inte en onsdag."),
    ],
)
def test_what_could_be_several_is_asked_about(as_coordinator, draft, starts, ends, asked):
    assert asked in add(as_coordinator, draft, starts, ends, expect=422).words


def test_a_day_said_later_takes_away_the_words(as_coordinator, norrby, draft):
    add(as_coordinator, draft, "våren 2019", "löpande")
    (measure,) = norrby.read(lambda: [(one.id, one.version) for one in queries.plan(draft[0].id).measures])

    as_coordinator.post(
        f"/norrby/atgarder/{measure[0]}/lage", {"version": measure[1], "status": "planned", "due_on": "2019-12-01"}
    )

    page = as_coordinator.get(f"/norrby/planer/{draft[0].id}/atgarder/{measure[0]}")
    assert "Planerat våren 2019 till 1 december 2019" in page.words


def test_a_table_says_the_words_and_is_read_back_to_the_same(as_coordinator, norrby, draft):
    add(as_coordinator, draft, "våren 2019", "kv 4 2019")

    told = as_coordinator.get(f"/norrby/planer/{draft[0].id}/tabell/atgarder.csv").response.get_data()
    assert "våren 2019" in told.decode("utf-8-sig")
    page, _address = look(as_coordinator, draft[0], told, name="atgarder.csv")
    assert "oförändrad" in page.words

    page, address = look(as_coordinator, draft[0], told.replace(b"kv 4 2019", "löpande".encode()), name="a.csv")
    write(as_coordinator, page, address)
    assert norrby.read(lambda: [one.planned for one in queries.plan(draft[0].id).measures]) == ["våren 2019, löpande"]
