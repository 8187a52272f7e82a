"""The home of the lokalpolisområde: whom to call, and where every kommun stands."""

import re
from dataclasses import replace
from datetime import date

import pytest
from werkzeug.exceptions import NotFound

from regional_app import tenancy
from regional_app.people.rooms.request_scope import reading_area
from regional_app.policy import Role
from tests.reports.records import agree, live_a_year

HOME = "/exempelregionen/"


def rows(page):
    table = page.text.split("<tbody", 1)[1].split("</tbody>")[0]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in table.split("<tr")[1:]]


def names(page):
    return [re.search(r"(\w+) kommun", row).group(1) for row in rows(page)]


def talks(page):
    return page.words.split("Det här behöver ett samtal i dag")[1].split("Var kommunerna står")[0]


def test_whoever_needs_a_call_is_named_with_reason_and_contact(as_chief, norrby, implementation_2018):
    norrby.picture(decided_on=date(2016, 1, 1))
    norrby.measure(implementation_2018, due_on=date(2018, 12, 1))
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 6, 1), given_on=date(2018, 1, 2))

    text = talks(as_chief.get(HOME))

    for sentence in (
        "Lägesbilden är äldre än två år.",
        "1 åtgärd är försenad.",
        "1 löfte är slut utan resultat.",
        "Årsrapporten är inte inlämnad. Sista dagen är 31 december.",
        "Eva Ek eva@norrby.example",
        "Stina Sten",
    ):
        assert sentence in text


def test_the_report_is_not_missed_before_its_time(as_chief, year_2018, on_day):
    on_day(date(2018, 5, 1))

    assert "Årsrapporten" not in talks(as_chief.get(HOME))


def test_the_table_says_where_each_kommun_stands(as_region_admin, norrby, implementation_2018):
    norrby.measure(implementation_2018, status="done")
    norrby.measure(implementation_2018, position=2, due_on=date(2018, 12, 1))
    for result in ("kept", "broken", None):
        norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2), result=result)

    norrby_row, soderby_row = rows(as_region_admin.get(HOME))

    assert "Fastställd 15 januari 2018 1 av 2 1 försenad 1 av 2" in norrby_row
    assert "Ingen plan att räkna ur Inga givna" in soderby_row
    assert soderby_row.count("Ingen fastställd") == 2


def test_a_promise_nobody_has_followed_up_is_not_counted_as_broken(as_chief, norrby, year_2018):
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2))

    page = as_chief.get(HOME)

    assert "Inte uppföljt i år" in page.words
    assert "1 löfte är inte uppföljt i år." in page.words


def test_the_table_is_filtered_and_sorted_by_the_address(as_chief, norrby, plan_2018):
    assert names(as_chief.get(HOME)) == ["Norrby", "Söderby"]
    assert names(as_chief.get(f"{HOME}?visa=plan")) == ["Söderby"]
    assert names(as_chief.get(f"{HOME}?ordning=plan")) == ["Söderby", "Norrby"]
    assert "Ingen kommun passar" in as_chief.get(f"{HOME}?visa=forsenade").words
    assert "visa=plan" in as_chief.get(f"{HOME}?visa=plan").text.split("<thead")[1]
    as_chief.get(f"{HOME}?visa=hittepa&ordning=hittepa")


def test_the_year_before_is_compared_with_only_where_it_was_reported(
    as_chief, as_coordinator, exempelregionen, norrby, on_day
):
    on_day(date(2025, 12, 20))
    live_a_year(norrby, agree(exempelregionen))
    assert "Det finns inga siffror för 2024" in as_chief.get(HOME).words
    as_coordinator.post("/norrby/arsrapporter/2025", {"version": "0", "summary": "Bra."})
    as_coordinator.post("/norrby/arsrapporter/2025/inlamning", {"version": "1"})

    on_day(date(2026, 3, 1))
    norrby_row, soderby_row = rows(as_chief.get(HOME))

    assert "i fjol 2 av 3" in norrby_row
    assert "inga siffror för 2025" in soderby_row


def test_a_draft_is_not_shown_to_the_area(as_chief, norrby, year_2018):
    norrby.picture(title="Hemlig bild")
    norrby.plan(title="Hemlig plan", first_year=2018, last_year=2018)
    norrby.promise(text="Hemligt löfte")

    for address in (HOME, f"{HOME}norrby/"):
        assert "Hemlig" not in as_chief.get(address).words
    assert "Ingen fastställd" in rows(as_chief.get(HOME))[0]


def test_more_records_and_kommuner_ask_the_database_no_more(as_chief, as_coordinator, norrby, soderby, plan_2018):
    few = [len(client.get(url).statements) for client, url in _homes(as_chief, as_coordinator)]
    for room in (norrby, soderby):
        plan = room.plan(decided_on=date(2018, 2, 1), first_year=2018, last_year=2018)
        one = room.implementation_plan(plan)
        for position in range(1, 6):
            room.follow_up(room.measure(one, position=position, due_on=date(2018, 12, 1)))
            room.follow_up(room.goal(plan, position=position))
            room.finding(room.picture(decided_on=date(2018, 1, position)))
            room.promise_follow_up(room.promise(given_on=date(2018, 1, 1), from_on=date(2018, 1, 1)))

    assert [len(client.get(url).statements) for client, url in _homes(as_chief, as_coordinator)] == few
    assert max(few) <= 15


def _homes(as_chief, as_coordinator):
    return [(as_chief, HOME), (as_chief, f"{HOME}norrby/"), (as_coordinator, "/norrby/")]


def test_the_area_reads_a_kommun_s_home_and_is_offered_no_act(as_chief, norrby, implementation_2018):
    norrby.measure(implementation_2018, due_on=date(2018, 12, 1))
    page = as_chief.get(f"{HOME}norrby/")

    assert "Läget i Norrby kommun" in page.words
    assert "1 åtgärd är försenad." in page.words
    assert "eva@norrby.example" in page.words
    assert "Cia Ceder" not in page.words
    main = page.text.split("<main", 1)[1].split("</main>")[0]
    assert set(re.findall(r'href="(/[^"]*)"', main)) >= {
        f"/exempelregionen/norrby/planer/{implementation_2018.plan_id}"
    }
    for address in re.findall(r'href="(/[^"]*)"', main):
        assert address.startswith("/exempelregionen/norrby/"), address
        as_chief.get(address)
    assert "<form" not in main


def test_every_link_of_the_area_s_home_opens(as_chief, norrby, implementation_2018):
    norrby.measure(implementation_2018)
    main = as_chief.get(HOME).text.split("<main", 1)[1].split("</main>")[0]

    for address in set(re.findall(r'href="(/[^"]*)"', main)):
        as_chief.get(address.replace("&amp;", "&"))


def test_a_neighbour_s_kommuner_are_in_no_figure(as_neighbour_chief, norrby, implementation_2018):
    norrby.measure(implementation_2018, due_on=date(2018, 12, 1))

    page = as_neighbour_chief.get("/grannregionen/")

    assert "Västerby kommun" in page.words
    assert "Norrby" not in page.words


def test_the_door_to_the_area_opens_only_for_the_area_s_people(app, norrby, soderby, exempelregionen):
    kommuner = (norrby.scope.room, soderby.scope.room)
    chief = replace(exempelregionen.scope, roles=frozenset({Role.POLICE_CHIEF}), kommuner=kommuner)
    nobody = replace(exempelregionen.scope, roles=frozenset({Role.COORDINATOR}), kommuner=kommuner)

    with app.app_context(), tenancy.acting_in(nobody), pytest.raises(NotFound), reading_area():
        pass
    with app.app_context(), tenancy.acting_in(chief):
        with reading_area() as area:
            assert area.audience == "area"
        assert tenancy.current() == chief
