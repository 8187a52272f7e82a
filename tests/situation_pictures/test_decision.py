"""Deciding a lägesbild: complete or refused, frozen afterwards, renewed within two years."""

from collections import Counter
from datetime import date, timedelta

import pytest

from regional_app.clock import today
from regional_app.work.situation_pictures import reporting
from regional_app.work.situation_pictures.models import SituationPicture

DECISION = {"by": "kommunstyrelsen", "on": today().isoformat(), "registry_number": "KS 2026/12"}


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}{rest}"


def test_a_complete_lagesbild_is_decided(as_coordinator, as_leadership, norrby):
    picture = norrby.picture()
    norrby.finding(picture)
    as_coordinator.get(address(picture, "/faststallande"))

    as_coordinator.post(address(picture, "/faststallande"), DECISION)

    page = as_leadership.get(address(picture))
    assert "av kommunstyrelsen" in page.words
    assert "KS 2026/12" in page.words
    assert "Fastställde en lägesbild" in as_coordinator.get("/norrby/handelser").words


def test_an_incomplete_lagesbild_is_refused_and_says_what_is_missing(as_coordinator, norrby):
    picture = norrby.picture(analysis=" ", other_information="")

    page = as_coordinator.post(address(picture, "/faststallande"), DECISION, expect=409)

    for missing in ("Annan information", "Analys", "Minst ett problem"):
        assert missing in page.words
    assert "Kartläggning" not in page.words
    assert "Utkast" in as_coordinator.get(address(picture)).words


def test_a_decision_needs_organ_day_and_number(as_coordinator, norrby):
    picture = norrby.picture()
    norrby.finding(picture)
    tomorrow = (today() + timedelta(days=1)).isoformat()

    page = as_coordinator.post(address(picture, "/faststallande"), {"by": "KS", "on": tomorrow}, expect=422)

    assert "kan inte ligga i framtiden" in page.words
    assert "Fyll i det här fältet" in page.words


def test_only_the_coordinator_decides(as_police, norrby):
    picture = norrby.picture()
    norrby.finding(picture)

    assert "/faststallande" not in as_police.get(address(picture)).text
    as_police.post(address(picture, "/faststallande"), DECISION, expect=403)


@pytest.mark.parametrize(
    "act",
    [
        "/redigera",
        "/faststallande",
        "/problem",
        "/problem/{}/redigera",
        "/problem/{}/prioritet",
        "/problem/{}/borttagning",
    ],
)
def test_a_decided_lagesbild_is_frozen_and_shows_the_way_back(as_coordinator, norrby, act):
    picture = norrby.picture(decided_on=today())
    finding = norrby.finding(picture)

    page = as_coordinator.post(address(picture, act.format(finding.id)), {"title": "Ny"}, expect=409)

    assert "redan fastställt" in page.words
    assert f'href="{address(picture)}' in page.text
    assert "Droghandel vid torget" in as_coordinator.get(address(picture)).words


def test_forms_of_a_decided_lagesbild_are_closed(as_coordinator, norrby):
    picture = norrby.picture(decided_on=today())

    for form in ("/redigera", "/faststallande", "/problem/nytt"):
        as_coordinator.get(address(picture, form), expect=409)


def test_the_next_lagesbild_begins_with_the_texts_of_the_decided(as_coordinator, norrby):
    picture = norrby.picture(decided_on=today())
    norrby.finding(picture)

    page = as_coordinator.post(address(picture, "/nasta"))

    following = as_coordinator.get(page.location)
    for text in ("ny version", "Utkast", "Få vuxna ute", "Droghandel vid torget"):
        assert text in following.words
    as_coordinator.post(f"{page.location}/nasta", expect=409)


@pytest.mark.parametrize(
    ("days", "words"),
    [(10, "Senast"), (700, "Ska uppdateras senast"), (800, "Lägesbilden behöver uppdateras")],
)
def test_the_two_year_clock_is_shown(as_leadership, norrby, days, words):
    picture = norrby.picture(decided_on=today() - timedelta(days=days))

    assert words in as_leadership.get(address(picture)).words
    assert "6 §" in as_leadership.get(address(picture)).words


def test_a_replaced_lagesbild_points_to_the_one_in_force(as_leadership, norrby):
    old = norrby.picture(title="Gammal", decided_on=today() - timedelta(days=900))
    norrby.picture(title="Färsk", decided_on=today())

    page = as_leadership.get(address(old))

    assert "Läs den som gäller: Färsk" in page.words
    assert "Tiden för uppdatering" not in page.words


def test_two_years_end_on_the_same_day_of_the_year():
    assert SituationPicture(kind="local", decided_on=date(2024, 2, 29)).due_on == date(2026, 2, 28)
    picture = SituationPicture(kind="local", decided_on=date(2024, 12, 14))
    assert not picture.is_old(date(2026, 12, 14))
    assert picture.is_old(date(2026, 12, 15))
    assert picture.is_due_soon(date(2026, 9, 15))
    assert not picture.is_due_soon(date(2026, 9, 14))


def test_the_year_is_counted_from_the_lagesbild_in_force(norrby, soderby):
    before = norrby.picture(decided_on=date(2023, 5, 1))
    norrby.finding(before, focus_area_key="droger")
    now = norrby.picture(decided_on=date(2025, 12, 31))
    norrby.finding(now, focus_area_key="droger")
    norrby.finding(now, title="Annat", focus_area_key="droger")
    norrby.finding(now, title="Löst")
    norrby.finding(norrby.picture(), focus_area_key="droger")
    soderby.finding(soderby.picture(decided_on=date(2025, 1, 1)))

    def areas(year):
        return Counter(row.area for row in norrby.read(lambda: reporting.year(year))["findings"])

    assert norrby.read(lambda: reporting.year(2022)) is None
    assert areas(2024) == {"droger": 1}
    assert areas(2025) == {"droger": 2, None: 1}
