"""Indicators and their years: chosen, entered by hand, shown, compared with what the goals want."""

import re

import pytest

from regional_app.clock import today

YEAR = today().year


def address(one, rest=""):
    return f"/norrby/statistik/{one.id}{rest}"


def table(client, one, **typed):
    page = client.get(address(one, "/varden"))
    version = re.search(r'name="version"[^>]*value="(\d+)"', page.text).group(1)
    return {"version": version, **typed}


def test_an_indicator_of_the_register_is_followed_once(as_coordinator, norrby):
    as_coordinator.get("/norrby/statistik/indikatorer")

    first = as_coordinator.post("/norrby/statistik/indikatorer/ur-registret/skadegorelse")
    again = as_coordinator.post("/norrby/statistik/indikatorer/ur-registret/skadegorelse", audited=False)

    assert first.location == again.location
    assert "Anmäld skadegörelse" in as_coordinator.get(first.location).words
    assert "Anmäld skadegörelse" in as_coordinator.get("/norrby/statistik").words


def test_a_kommun_makes_an_indicator_of_its_own_that_others_never_see(as_coordinator, as_stranger, as_region_admin):
    made = {
        "name": "Klotter på skolor",
        "unit": "klotter",
        "source": "own",
        "is_count": "y",
        "better": "down",
        "decimals": "0",
    }

    page = as_coordinator.post("/norrby/statistik/indikatorer", made)

    assert "Klotter på skolor" in as_coordinator.get(page.location).words
    as_stranger.get(page.location.replace("norrby", "soderby"), expect=404)
    assert "Klotter" not in as_region_admin.get("/exempelregionen/oversikt/statistik").words


def test_a_share_is_not_counted_per_inhabitant(as_coordinator):
    made = {"name": "Trygga", "unit": "procent", "source": "survey", "per_100k": "y", "better": "up", "decimals": "1"}

    page = as_coordinator.post("/norrby/statistik/indikatorer", made, expect=422)

    assert "Bara antal kan räknas per 100 000 invånare." in page.words


def test_years_are_typed_in_a_table_and_keep_how_exact_they_are(as_coordinator, norrby, statistics):
    one = statistics(norrby).follows("skadegorelse")
    typed = {f"value_{YEAR}": "minst 1 043", f"value_{YEAR - 1}": "0", f"note_{YEAR}": "Brå, preliminärt"}

    as_coordinator.post(address(one, "/varden"), table(as_coordinator, one, **typed))

    words = as_coordinator.get(address(one)).words.replace("\xa0", " ")
    assert f"{YEAR}: minst 1 043" in words
    assert f"{YEAR - 1}: 0" in words
    assert "Brå, preliminärt" in words


@pytest.mark.parametrize(
    ("typed", "why"), [("4,5", "Ett antal är ett helt tal."), ("-3", "mindre än noll"), ("många", "Skriv bara talet")]
)
def test_what_is_no_count_is_refused(as_coordinator, norrby, statistics, typed, why):
    one = statistics(norrby).follows("skadegorelse")

    page = as_coordinator.post(
        address(one, "/varden"), table(as_coordinator, one, **{f"value_{YEAR}": typed}), expect=422
    )

    assert why in page.words


def test_whoever_saves_second_sees_both_values(as_coordinator, as_police, norrby, statistics):
    one = statistics(norrby).follows("skadegorelse")
    mine = table(as_coordinator, one, **{f"value_{YEAR}": "40"})
    as_police.post(address(one, "/varden"), table(as_police, one, **{f"value_{YEAR}": "41"}))

    page = as_coordinator.post(address(one, "/varden"), mine, expect=409)

    assert "40" in page.words
    assert "41" in page.words


def test_per_100_000_is_computed_from_the_population_of_the_year(as_coordinator, norrby, statistics):
    statistics(norrby).follows("befolkning", {YEAR: 6_000})
    one = statistics(norrby).follows("skadegorelse", {YEAR: 30, YEAR - 1: 33})

    words = as_coordinator.get(address(one)).words

    assert "500" in words
    assert f"kan inte räknas för {YEAR - 1}: antalet invånare är inte infört" in words


def test_a_half_per_100_000_is_rounded_up_for_the_kommun_and_the_area(as_coordinator, as_chief, norrby, statistics):
    statistics(norrby).follows("befolkning", {YEAR: 16_000})
    one = statistics(norrby).follows("skadegorelse", {YEAR: 2})

    assert "13 per 100 000" in as_chief.get("/exempelregionen/oversikt/statistik?indikator=skadegorelse").words
    assert f"{YEAR} 2 exakt 13" in as_coordinator.get(address(one)).words


@pytest.mark.parametrize(("before", "after", "warned"), [(4, 6, True), (4, 20, False), (400, 401, False)])
def test_a_small_change_is_said_to_be_chance_perhaps(as_leadership, norrby, statistics, before, after, warned):
    one = statistics(norrby).follows("skadegorelse", {YEAR - 1: before, YEAR: after})

    assert ("kan vara en slump" in as_leadership.get(address(one)).words) is warned


def test_the_trend_is_derived(as_leadership, norrby, statistics):
    one = statistics(norrby).follows("skadegorelse", {YEAR - 1: 100, YEAR: 60})

    assert "minskar" in as_leadership.get("/norrby/statistik").words
    assert f"Jämfört med {YEAR - 1}: minskar (−40, −40 procent)." in as_leadership.get(address(one)).words


@pytest.mark.parametrize(
    ("before", "after", "unit", "said"),
    [
        ("80", "39", "klotter", "minskar (−41, −51,3 procent)"),
        ("0", "20", "klotter", "ökar (+20)"),
        ("60", "68.2", "procent", "ökar (+8,2 procentenheter)"),
        ("70", "70", "%", "ungefär som förut (±0 procentenheter)"),
        ("4", "5", "index", "ökar (+1, +25 procent)"),
    ],
)
def test_a_change_is_said_in_number_and_per_cent_or_in_points(
    as_leadership, norrby, statistics, before, after, unit, said
):
    facts = {"unit": unit, "is_count": unit == "klotter", "counts_persons": False, "decimals": 1}
    one = statistics(norrby).counts("Kvällar ute", {YEAR - 1: before, YEAR: after}, **facts)

    assert f"Jämfört med {YEAR - 1}: {said}." in as_leadership.get(address(one)).words


def test_the_indicator_shows_what_the_goals_want(as_coordinator, norrby, statistics):
    one = statistics(norrby).follows("skadegorelse", {YEAR: 40})
    plan = norrby.plan(decided_on=today())
    norrby.goal(
        plan,
        kind="ceiling",
        text="Högst 30 skadegörelser",
        unit="anmälda brott",
        target_value=30,
        indicator_id=one.id,
    )

    page = as_coordinator.get(address(one))

    assert "Högst 30 skadegörelser" in page.words
    assert "mål:" in page.text


def test_a_contributor_reads_but_does_not_write(as_contributor, norrby, statistics):
    one = statistics(norrby).follows("skadegorelse", {YEAR: 40})

    assert "För in värden" not in as_contributor.get(address(one)).words
    as_contributor.get(address(one, "/varden"), expect=403)
    as_contributor.get("/norrby/statistik/filer/ny", expect=403)
