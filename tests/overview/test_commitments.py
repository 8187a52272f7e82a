"""The commitments of del 1: met or missing, as the records say, party by party."""

import csv
import io
import re
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.policy import Role

NORRBY, REGION = "/norrby/ataganden", "/exempelregionen/ataganden"
POLICE = "Lokalpolisområde Exempelregionen"
COMMITMENTS = (
    ("C1", "all", "bodies"),
    ("C2", "kommuner", "coordinators"),
    ("C3", "police", "area_officers"),
    ("C5", "all", "baseline_picture"),
    ("C6", "all", "goals"),
    ("C7", "kommuner", "implementation_plans"),
    ("C8", "kommuner", "follow_ups"),
    ("C9", "all", "annual_report"),
    ("C12", "kommuner", "promise_revision"),
)


@pytest.fixture
def agreed(on_day, exempelregionen):
    """14 December 2018: both kommuner and the police are bound by nine commitments, 2017–2018."""
    from regional_app.work.agreements.models import Commitment

    on_day()
    agreement = exempelregionen.agreement("avtal", "2017–2018", kommuner=("norrby", "soderby"))
    for position, (code, who, evidence) in enumerate(COMMITMENTS, 1):
        words = {"code": code, "who": who, "evidence": evidence, "text": f"Åtagande {code}."}
        exempelregionen.kept(Commitment(agreement_id=agreement.id, position=position, **words))
    return agreement


def row(page, code):
    """The row of one commitment in words."""
    body = page.text.split("<tbody", 1)[1].split("</tbody>")[0]
    rows = [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in body.split("<tr")[1:]]
    return next(one for one in rows if f"Åtagande {code}." in one)


def table(client, address, **asked):
    """The file's rows, by number and party."""
    query = "&".join(f"{key}={value}" for key, value in {"fil": "csv", **asked}.items())
    text = client.get(f"{address}?{query}").response.data.decode("utf-8-sig")
    return {(one["Nr"], one["Part"]): one for one in csv.DictReader(io.StringIO(text), delimiter=";")}


def test_nothing_is_met_until_the_records_show_it(as_leadership, agreed):
    page = as_leadership.get(NORRBY)

    for code in ("C5", "C6", "C7", "C8", "C9", "C12"):
        assert "Saknas" in row(page, code)
    assert "Fastställ en fördjupad lägesbild" in row(page, "C5")
    assert "Gäller inte" in row(page, "C3")
    assert "Kan ännu inte registreras" in row(page, "C1")


def test_a_cell_is_met_when_its_evidence_appears(as_coordinator, agreed, norrby):
    picture = norrby.picture(decided_on=date(2016, 6, 1), kind="baseline")
    plan = norrby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    goal = norrby.goal(plan)
    norrby.implementation_plan(plan)
    norrby.follow_up(goal, made_on=date(2018, 6, 1))
    norrby.follow_up(goal, made_on=date(2018, 11, 1))
    promise = norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2))
    norrby.kept(Contribution(year=2018, submitted_on=date(2018, 12, 1), submitted_by="Eva Ek"))

    page = as_coordinator.get(NORRBY)

    for code, words, href in (
        ("C5", "Fastställd lägesbild 1 juni 2016", f"/norrby/lagesbilder/{picture.id}"),
        ("C6", "1 mål 15 januari 2018", f"/norrby/planer/{plan.id}"),
        ("C7", "1 genomförandeplan", f"/norrby/planer/{plan.id}"),
        ("C8", "2 uppföljningar 1 november 2018", f"/norrby/planer/{plan.id}"),
        ("C12", "1 löfte med dialog", f"/norrby/loften/{promise.id}"),
    ):
        assert f"Uppfyllt {words}" in row(page, code)
        assert f'href="{href}"' in page.text
        as_coordinator.get(href)
    assert "Lämnad, inte kvitterad Inlämnad årsrapport 1 december 2018" in row(page, "C9")
    assert 'href="/norrby/arsrapporter/2018"' in page.text


def test_a_draft_or_an_empty_dialogue_shows_nothing(as_coordinator, agreed, norrby):
    norrby.picture()
    norrby.goal(norrby.plan(first_year=2018, last_year=2018))
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2), dialogue=" ")

    page = as_coordinator.get(NORRBY)

    assert all("Saknas" in row(page, code) for code in ("C5", "C6", "C12"))


def test_a_lagesbild_that_was_old_when_the_period_began_is_no_baseline(as_coordinator, agreed, norrby):
    norrby.picture(decided_on=date(2014, 12, 1), kind="baseline")
    assert "Saknas" in row(as_coordinator.get(NORRBY), "C5")

    norrby.picture(decided_on=date(2018, 2, 1), kind="baseline")

    assert "Uppfyllt Fastställd lägesbild 1 februari 2018" in row(as_coordinator.get(NORRBY), "C5")
    assert "Saknas" in row(as_coordinator.get(f"{NORRBY}?ar=2017"), "C5")


def test_who_left_last_year_held_the_role_then_but_not_today(as_leadership, agreed, norrby):
    norrby.member(name="Bo Berg", role=Role.COORDINATOR, from_on=date(2017, 1, 1), to_on=date(2017, 8, 31))

    assert "Bo Berg" in row(as_leadership.get(f"{NORRBY}?ar=2017"), "C2")
    assert "Bo Berg" not in row(as_leadership.get(NORRBY), "C2")


def test_earlier_years_stand_beside_this_one(as_coordinator, agreed, norrby):
    for year in (2017, 2018):
        norrby.promise(from_on=date(year, 1, 1), to_on=date(year, 12, 31), given_on=date(year, 1, 2))
    norrby.kept(Contribution(year=2017, submitted_on=date(2017, 12, 1), submitted_by="Eva Ek"))

    page = as_coordinator.get(NORRBY)

    assert "2017: uppfyllt" in row(page, "C12")
    assert "Saknas" in row(page, "C9")
    assert "2017: lämnad, inte kvitterad" in row(page, "C9")
    assert "/norrby/ataganden?ar=2017" in page.text


def test_a_kommun_sees_only_its_own_column(as_coordinator, agreed, soderby):
    soderby.picture(decided_on=date(2017, 2, 1), kind="baseline")

    found = table(as_coordinator, NORRBY)

    assert {party for _, party in found} == {"Norrby kommun"}
    assert len(found) == len(COMMITMENTS)
    assert found["C5", "Norrby kommun"]["Läge"] == "Saknas"
    as_coordinator.get("/soderby/ataganden", expect=404)
    as_coordinator.get(REGION, expect=404)


def test_the_area_sees_every_party_with_links_into_the_kommuner(as_chief, agreed, norrby, soderby):
    picture = norrby.picture(decided_on=date(2017, 2, 1), kind="baseline")

    page = as_chief.get(REGION)
    found = table(as_chief, REGION)

    assert {party for _, party in found} == {POLICE, "Norrby kommun", "Söderby kommun"}
    assert len(found) == 3 * len(COMMITMENTS)
    assert found["C5", "Norrby kommun"]["Läge"] == "Uppfyllt"
    assert found["C5", "Söderby kommun"]["Läge"] == "Saknas"
    assert found["C5", POLICE]["Visas av"] == "1 av 2. Saknas i Söderby kommun."
    address = f"/exempelregionen/norrby/lagesbilder/{picture.id}"
    assert f'href="{address}"' in page.text
    as_chief.get(address)


def test_the_area_reads_a_kommuns_own_column(as_police, agreed, norrby):
    plan = norrby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    norrby.goal(plan)

    page = as_police.get("/exempelregionen/norrby/ataganden")

    assert "Uppfyllt 1 mål" in row(page, "C6")
    assert f"/exempelregionen/norrby/planer/{plan.id}" in page.text


def test_the_police_answer_for_every_kommun_and_for_the_rollup(as_chief, agreed, norrby, soderby, exempelregionen):
    assert table(as_chief, REGION)["C3", POLICE]["Visas av"] == "I alla 2 kommuner"
    with soderby.acting():
        officer = db.session.scalars(sa.select(Member).where(Member.role == Role.POLICE_OFFICER)).one()
        officer.to_on = date(2018, 5, 31)
    exempelregionen.kept(AnnualReport(year=2018, number=1, data={}, sha256="0", published_on=date(2018, 12, 10)))

    found = table(as_chief, REGION)

    assert found["C3", POLICE]["Visas av"] == "1 av 2. Saknas i Söderby kommun."
    assert found["C9", POLICE]["Visas av"] == "Publicerad sammanställning"
    assert found["C9", POLICE]["Läge"] == "Lämnad, inte kvitterad"
    assert found["C2", POLICE]["Läge"] == "Gäller inte"


def test_a_goal_of_the_kommun_alone_is_not_the_polices(as_chief, agreed, norrby, soderby):
    for kommun, owner in ((norrby, "common"), (soderby, "kommun")):
        kommun.goal(kommun.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018), owner=owner)

    found = table(as_chief, REGION)

    assert {found["C6", party]["Läge"] for party in ("Norrby kommun", "Söderby kommun")} == {"Uppfyllt"}
    assert found["C6", POLICE]["Visas av"] == "1 av 2. Saknas i Söderby kommun."


def test_without_a_signed_agreement_nothing_is_asked(as_coordinator, as_chief, exempelregionen, on_day):
    on_day()
    exempelregionen.agreement("nytt", "2017–2018", unsigned=1)

    for client, address in ((as_coordinator, NORRBY), (as_chief, REGION)):
        assert "Ingen undertecknad överenskommelse" in client.get(address).words


def test_the_agreement_leads_to_its_commitments(as_coordinator, agreed):
    page = as_coordinator.get(f"/norrby/overenskommelser/{agreed.id}")

    assert "/norrby/ataganden?ar=2018" in page.text


def test_the_number_of_questions_is_the_same_for_a_long_year(as_chief, agreed, norrby, soderby):
    before = len(as_chief.get(REGION).statements)
    for kommun in (norrby, soderby):
        for number in range(4):
            plan = kommun.plan(decided_on=date(2018, 1, 1 + number), first_year=2018, last_year=2018)
            kommun.follow_up(kommun.goal(plan), made_on=date(2018, 6, 1))

    assert len(as_chief.get(REGION).statements) == before


def test_an_ordinary_lagesbild_is_no_baseline_until_it_is_marked(as_coordinator, agreed, norrby):
    picture = norrby.picture(decided_on=date(2017, 2, 1))
    assert "Saknas" in row(as_coordinator.get(NORRBY), "C5")

    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/startpunkt")

    assert "Uppfyllt" in row(as_coordinator.get(NORRBY), "C5")
