"""The region's common lägesbild: each problem in n of n kommuner, and who is missing."""

import csv
import io
import json
import re
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.db import db

YEAR = 2026
REGION = f"/exempelregionen/gemensam-lagesbild/{YEAR}"
KOMMUN = f"/norrby/gemensam-lagesbild/{YEAR}"
DECIDED = date(2026, 1, 15)


@pytest.fixture(autouse=True)
def standing_day(on_day):
    """In the middle of 2026."""
    on_day(date(2026, 6, 1))


def say(room, *categories, **over):
    """A decided lägesbild of the kommun, with a problem for each category."""
    picture = room.picture(**{"decided_on": DECIDED, **over})
    for category in categories:
        room.finding(picture, category=category, title=category)
    return picture


def row(page, heading):
    """The row of a problem in words."""
    body = page.text.split("<tbody", 1)[1].split("</tbody>")[0]
    rows = [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in body.split("<tr")[1:]]
    return next(one for one in rows if heading in one)


def publish(client):
    """Publish the year; the version's address."""
    return client.post(f"{REGION}/publicering").location


def table(client, address):
    """The file's rows, by problem and kommun."""
    text = client.get(address).response.data.decode("utf-8-sig")
    return {(one["Problem"], one["Kommun"]): one for one in csv.DictReader(io.StringIO(text), delimiter=";")}


def test_six_lagesbilder_give_six_of_six_and_five_of_six(as_region_admin, six):
    for room in six:
        say(room, "narkotika")
    for room in six[1:]:
        picture = say(room, "narkotika", "tobak", decided_on=date(2026, 2, 1))
        assert picture.decided_on

    page = as_region_admin.get(REGION)

    assert "6 av 6 kommuner har en fastställd lägesbild." in page.words
    assert "6 av 6" in row(page, "Narkotika")
    assert "5 av 6" in row(page, "Tobak")
    assert "Saknas" not in page.words


def test_a_kommun_without_a_lagesbild_is_missing_and_never_without_the_problem(as_chief, six):
    for room in six[:5]:
        say(room, "narkotika")
    six[5].finding(six[5].picture(title="Utkast"), category="narkotika")

    page = as_chief.get(REGION)
    rows = table(as_chief, f"{REGION}.csv")

    assert "5 av 6 kommuner har en fastställd lägesbild. Saknas: Alvby." in page.words
    assert "5 av 5 som har en lägesbild; 1 saknas" in row(page, "Narkotika")
    assert "Alvby saknas och räknas inte som fri från problemen" in page.words
    assert rows["Narkotika", "Alvby"]["Antal problem"] == ""
    assert rows["Narkotika", "Alvby"]["Lägesbild fastställd"] == "saknas"


def test_nobody_has_a_lagesbild(as_chief):
    page = as_chief.get(REGION)

    assert "Att ingen finns betyder inte att problem saknas." in page.words
    as_chief.post(f"{REGION}/publicering", expect=409, audited=False)


def test_the_same_word_typed_differently_is_one_problem(as_chief, norrby, soderby):
    say(norrby, "Narkotika ")
    say(soderby, "narkotika", "NARKOTIKA")

    page = as_chief.get(REGION)

    assert "2 av 2" in row(page, "Narkotika")
    assert page.words.count("arkotika") == 1


def test_the_police_put_two_words_under_one_heading(as_chief, as_region_admin, norrby, soderby):
    say(norrby, "tobak")
    say(soderby, "alkohol")
    form = as_region_admin.get(f"{REGION}/rubriker").text
    names = re.findall(r'name="(rubrik-\w+)"', form)

    as_region_admin.post(f"{REGION}/rubriker", {"version": "0", **dict.fromkeys(names, "Alkohol och tobak")})
    page = as_chief.get(REGION)

    assert len(names) == 2
    assert "2 av 2" in row(page, "Alkohol och tobak")
    assert "Tobak" not in page.words


def test_who_joins_words_second_is_told_and_the_same_click_twice_is_not(as_chief, as_region_admin, norrby):
    say(norrby, "tobak")
    name = re.search(r'name="(rubrik-\w+)"', as_chief.get(f"{REGION}/rubriker").text)[1]
    form = {"version": "0", name: "Alkohol och tobak"}
    as_region_admin.post(f"{REGION}/rubriker", form)

    as_region_admin.post(f"{REGION}/rubriker", form, audited=False)
    as_chief.post(f"{REGION}/rubriker", {**form, name: "Rökning"}, expect=409, audited=False)

    assert "Alkohol och tobak" in as_chief.get(REGION).words


def test_a_lagesbild_about_violent_extremism_is_never_counted(as_chief, norrby, soderby):
    say(norrby, "narkotika")
    say(norrby, "våldsbejakande extremism", kind="vbe", decided_on=date(2026, 3, 1))
    say(soderby, "våldsbejakande extremism", kind="vbe")

    page = as_chief.get(REGION)

    assert "1 av 2 kommuner har en fastställd lägesbild. Saknas: Söderby kommun." in page.words
    assert "extremism" not in page.words
    assert "1 av 1" in row(page, "Narkotika")


def test_another_region_is_not_counted_and_sees_nothing(as_chief, people, app, connection, norrby):
    from tests.cast import EMAILS
    from tests.client import PageClient
    from tests.factories import RoomFactory

    say(RoomFactory(app, "vasterby"), "trafik")
    say(norrby, "narkotika")
    publish(as_chief)
    nils = PageClient(app, connection, people.log_in(EMAILS["nils"]))

    assert "Trafik" not in as_chief.get(REGION).words
    nils.get(REGION, expect=404)
    there = nils.get(f"/grannregionen/gemensam-lagesbild/{YEAR}")
    assert "Narkotika" not in there.words
    assert "Trafik" in there.words
    nils.get(f"/grannregionen/gemensam-lagesbild/{YEAR}?version=1", expect=404)


def test_what_is_published_stays_when_a_kommun_decides_anew(as_chief, as_coordinator, norrby, soderby):
    say(norrby, "narkotika")
    say(soderby, "tobak")
    publish(as_chief)
    say(norrby, "tobak", decided_on=date(2026, 3, 1), title="Ny lägesbild")

    published, live = as_coordinator.get(KOMMUN), as_chief.get(REGION)

    assert "1 av 2" in row(published, "Narkotika")
    assert "1 av 2" in row(published, "Tobak")
    assert "2 av 2" in row(live, "Tobak")
    assert "Narkotika" not in live.words.split("Publicerade versioner")[0]

    publish(as_chief)
    page = as_coordinator.get(KOMMUN)
    assert "Tobak: från 1 av 2 till 2 av 2" in page.words
    assert "Narkotika: inte längre med, var 1 av 2" in page.words
    assert "Har en ny lägesbild: Norrby kommun." in page.words
    assert "1 av 2" in row(as_coordinator.get(f"{KOMMUN}?version=1"), "Narkotika")


def test_nothing_new_is_not_published_twice(as_chief, norrby):
    say(norrby, "narkotika")
    publish(as_chief)

    assert "Publicera</a>" not in as_chief.get(REGION).text
    as_chief.post(f"{REGION}/publicering", expect=409, audited=False)


def test_the_texts_are_read_by_the_kommuner_when_they_are_published(
    as_region_admin, as_chief, as_contributor, norrby
):
    say(norrby, "narkotika")
    texts = {
        "mobility": "Längs E12",
        "season": "Fjällturism i mars",
        "analysis": "Samma grupp",
        "priorities": "Vägen",
    }

    as_region_admin.post(f"{REGION}/redigera", {"version": "0", **texts})

    assert "Inte publicerad ännu" in as_contributor.get(KOMMUN).words
    as_contributor.get(f"{KOMMUN}.json", expect=404)
    publish(as_chief)
    page = as_contributor.get(KOMMUN)
    assert all(text in page.words for text in texts.values())


def test_what_is_published_is_found_and_is_news_in_the_region_and_nowhere_else(
    as_chief, as_region_admin, as_coordinator, as_neighbour, norrby
):
    say(norrby, "Skadegörelse")
    texts = {"mobility": "Längs skoterleden", "season": "", "analysis": "", "priorities": ""}
    as_region_admin.post(f"{REGION}/redigera", {"version": "0", **texts})
    assert "Inget hittades" in as_coordinator.get("/norrby/sok?q=skoterleden").words
    publish(as_chief)

    for words in ("skadegörelse", "skoterleden"):
        assert f"{KOMMUN}?version=1" in as_coordinator.get(f"/norrby/sok?q={words}").text
        assert f"{REGION}?version=1" in as_chief.get(f"/exempelregionen/sok/kommuner?q={words}").text
        assert "gemensam-lagesbild/" not in as_neighbour.get(f"/vasterby/sok?q={words}").text
    for client, room in ((as_coordinator, "norrby"), (as_region_admin, "exempelregionen")):
        assert "Den gemensamma lägesbilden är publicerad" in client.get(f"/{room}/nytt").words
    assert "Den gemensamma lägesbilden är publicerad" not in as_neighbour.get("/vasterby/nytt").words


def test_who_saves_second_sees_both_texts(as_region_admin, as_chief):
    as_region_admin.post(f"{REGION}/redigera", {"version": "0", "season": "Fjällturism"})

    page = as_chief.post(f"{REGION}/redigera", {"version": "0", "season": "Marknader"}, expect=409, audited=False)

    assert "Fjällturism" in page.words
    assert "Marknader" in page.text


def test_the_risk_calendar_of_the_year_is_frozen_with_it(as_chief, as_coordinator, norrby, exempelregionen):
    say(norrby, "narkotika")
    norrby.risk_event(title="Norrbymarknaden")
    publish(as_chief)
    norrby.risk_event(title="Höstmarknaden")

    assert "Norrbymarknaden 10–11 juli, marknad, Norrby kommun" in as_coordinator.get(KOMMUN).words
    assert "Höstmarknaden" not in as_coordinator.get(KOMMUN).words
    assert "Höstmarknaden" in as_chief.get(REGION).words


def test_the_json_holds_the_data_under_its_checksum(as_chief, as_coordinator, norrby):
    from regional_app.concepts.frozen import checksum

    say(norrby, "narkotika")
    publish(as_chief)

    file = json.loads(as_coordinator.get(f"{KOMMUN}.json").text)

    assert file["sha256"] == checksum(file["data"])
    assert file["data"]["problems"][0]["by_kommun"]["soderby"] is None
    assert file["data"]["problems"][0]["by_kommun"]["norrby"]["findings"] == 1


def test_a_published_version_is_never_changed(as_chief, norrby, exempelregionen):
    say(norrby, "narkotika")
    publish(as_chief)

    with exempelregionen.acting(), pytest.raises(sa.exc.ProgrammingError), db.session.begin_nested():
        db.session.execute(sa.update(PublishedCommonPicture).values(number=2))


def test_only_the_chief_publishes_and_only_the_region_writes(as_region_admin, as_police, as_coordinator, norrby):
    say(norrby, "narkotika")

    as_region_admin.get(f"{REGION}/publicering", expect=403)
    as_police.get(f"{REGION}/redigera", expect=403)
    as_police.get(REGION)
    as_coordinator.get(f"{KOMMUN}/redigera", expect=404)


def test_one_kommun_more_asks_no_question_more(as_chief, six):
    say(six[0], "narkotika")
    few = len(as_chief.get(REGION).statements)
    for room in six[1:]:
        say(room, "narkotika", "tobak")

    assert len(as_chief.get(REGION).statements) == few
