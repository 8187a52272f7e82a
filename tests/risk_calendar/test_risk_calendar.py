"""The risk calendar: what happens in the region, seen by its kommuner and the police."""

from datetime import date

import pytest

from regional_app.work.risk_calendar.models import RiskEvent
from regional_app.work.risk_calendar.occurrences import in_year

FORM = {
    "title": "Norrbymarknaden",
    "kind": "market",
    "place": "Torget",
    "first_on": "2026-07-10",
    "last_on": "2026-07-11",
    "visitors": "12 000",
    "risks": "Berusning, trängsel",
    "planned": "Fler vuxna ute",
    "contact": "kommunens evenemangssamordnare",
}


@pytest.fixture(autouse=True)
def standing_day(on_day):
    """In the spring of 2026."""
    on_day(date(2026, 3, 1))


def add(client, room="norrby", **over):
    """Add an event through the page; its address in its room."""
    return client.post(f"/{room}/riskkalender", {**FORM, **over}).location


def event(title, first, last, **over):
    """An event without a room, for the calendar's own arithmetic."""
    values = {"title": title, "kind": "event", "first_on": first, "last_on": last, "is_yearly": False, **over}
    return RiskEvent(**values)


def test_the_kommuner_and_the_police_of_the_region_see_the_event(as_coordinator, as_stranger, as_police, as_chief):
    add(as_coordinator)

    for client, room in ((as_stranger, "soderby"), (as_police, "exempelregionen"), (as_chief, "exempelregionen")):
        page = client.get(f"/{room}/riskkalender")
        assert "Norrbymarknaden" in page.words
        assert "Norrby kommun" in page.words


def test_another_region_does_not_see_it(as_coordinator, as_neighbour):
    address = add(as_coordinator)

    assert "Norrbymarknaden" not in as_neighbour.get("/vasterby/riskkalender").words
    as_neighbour.get(address.replace("norrby", "vasterby"), expect=404)
    assert "Norrbymarknaden" not in as_neighbour.get("/vasterby/riskkalender/kalender.ics").text


def test_others_read_it_and_only_its_room_writes_in_it(as_coordinator, as_stranger, as_region_admin):
    address = add(as_coordinator)

    for client, room in ((as_stranger, "soderby"), (as_region_admin, "exempelregionen")):
        there = address.replace("/norrby/", f"/{room}/")
        page = client.get(there)
        assert "Berusning, trängsel" in page.words
        assert "Ta bort" not in page.words
        client.get(f"{there}/redigera", expect=403)
        client.post(f"{there}/redigera", FORM, expect=404, audited=False)
        client.post(f"{there}/borttagning", expect=404, audited=False)


def test_the_region_adds_an_event_for_all(as_region_admin, as_contributor):
    add(as_region_admin, "exempelregionen", title="Skoterhelgen")

    page = as_contributor.get("/norrby/riskkalender")

    assert "Skoterhelgen" in page.words
    assert "Lokalpolisområdet" in page.words
    as_contributor.get("/norrby/riskkalender/ny", expect=403)


def test_two_events_of_the_same_weekend_warn_each_other(as_coordinator, as_stranger):
    address = add(as_coordinator, first_on="2026-07-10", last_on="2026-07-10")
    add(as_stranger, "soderby", title="Musikfesten", first_on="2026-07-12", last_on="2026-07-12")

    page = as_coordinator.get(address)

    assert "Samma dagar eller helg" in page.words
    assert "Musikfesten" in page.words
    assert "Musikfesten (Söderby kommun)" in as_coordinator.get("/norrby/riskkalender").words


def test_a_season_clashes_with_nothing():
    season = event("Fjällturism", date(2026, 3, 1), date(2026, 4, 30))
    market = event("Marknad", date(2026, 3, 7), date(2026, 3, 8))

    assert not any(one.others for one in in_year([season, market], 2026, {}))


def test_a_weekday_event_does_not_clash_with_the_next_week(app):
    with app.test_request_context():
        thursday = event("Skolavslutning", date(2026, 6, 11), date(2026, 6, 11))
        friday = event("Fest", date(2026, 6, 12), date(2026, 6, 12))
        monday = event("Läger", date(2026, 6, 15), date(2026, 6, 15))

        assert not any(one.others for one in in_year([thursday, friday, monday], 2026, {}))


def test_what_repeats_comes_every_year_from_its_first(as_coordinator):
    add(as_coordinator, is_yearly="y")
    add(as_coordinator, title="Jubileet")

    assert "Norrbymarknaden" in as_coordinator.get("/norrby/riskkalender/2028").words
    assert "Jubileet" not in as_coordinator.get("/norrby/riskkalender/2028").words
    assert "Norrbymarknaden" not in as_coordinator.get("/norrby/riskkalender/2025").words


def test_leap_day_and_new_year(app):
    with app.test_request_context():
        leap = event("Skottdagen", date(2024, 2, 29), date(2024, 2, 29), is_yearly=True)
        new_year = event("Nyår", date(2025, 12, 31), date(2026, 1, 1), is_yearly=True)

        assert [one.first_on for one in in_year([leap], 2026, {})] == [date(2026, 2, 28)]
        assert [one.first_on for one in in_year([new_year], 2026, {})] == [date(2025, 12, 31), date(2026, 12, 31)]
        assert [one.first_on for one in in_year([new_year], 2025, {})] == [date(2025, 12, 31)]


def test_the_list_is_filtered_by_kind_kommun_and_month(as_coordinator, as_stranger):
    add(as_coordinator)
    add(as_stranger, "soderby", title="Sportlovet", kind="school", first_on="2026-02-23", last_on="2026-03-01")

    for asked in ("slag=school", "kommun=Söderby kommun", "manad=2", "manad=3"):
        page = as_coordinator.get(f"/norrby/riskkalender?{asked}")
        assert "Sportlovet" in page.words
        assert "Norrbymarknaden" not in page.words


def test_the_year_as_a_table_file(as_coordinator):
    add(as_coordinator)

    file = as_coordinator.get("/norrby/riskkalender/2026?fil=csv").response.data.decode("utf-8-sig")

    assert "Norrbymarknaden;2026-07-10;2026-07-11;Norrby kommun;marknad" in file


def test_the_file_is_in_swedish_whatever_the_language_of_the_page(as_chief):
    add(as_chief, "exempelregionen")

    file = as_chief.get("/en/exempelregionen/riskkalender/2026?fil=csv").response.data.decode("utf-8-sig")

    assert "Lokalpolisområdet;marknad" in file


def test_the_calendar_file_says_whole_days_and_repeats(as_coordinator):
    add(as_coordinator, is_yearly="y", risks="Trängsel; berusning, " + "å" * 60)

    file = as_coordinator.get("/norrby/riskkalender/kalender.ics").response.data.decode()
    lines = file.split("\r\n")

    assert "DTSTART;VALUE=DATE:20260710" in lines
    assert "DTEND;VALUE=DATE:20260712" in lines
    assert "RRULE:FREQ=YEARLY" in lines
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "DESCRIPTION:Trängsel\\; berusning\\, " in file.replace("\r\n ", "")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1


def test_an_event_is_changed_and_removed(as_coordinator, as_stranger):
    address = add(as_coordinator)

    as_coordinator.post(f"{address}/redigera", {**FORM, "version": "1", "title": "Höstmarknaden"})
    assert "Höstmarknaden" in as_stranger.get("/soderby/riskkalender").words
    as_coordinator.post(f"{address}/redigera", {**FORM, "version": "1"}, expect=409, audited=False)

    as_coordinator.get(f"{address}/borttagning")
    as_coordinator.post(f"{address}/borttagning")
    assert "Höstmarknaden" not in as_stranger.get("/soderby/riskkalender").words


@pytest.mark.parametrize(
    "mistake",
    [{"title": ""}, {"last_on": "2026-07-09"}, {"last_on": "2027-08-01"}, {"visitors": "många"}, {"visitors": "-3"}],
)
def test_what_cannot_be_is_explained(as_coordinator, mistake):
    page = as_coordinator.post("/norrby/riskkalender", {**FORM, **mistake}, expect=422, audited=False)

    assert "Ny händelse" in page.words


def test_many_events_ask_no_question_more(as_coordinator):
    add(as_coordinator)
    few = len(as_coordinator.get("/norrby/riskkalender").statements)
    for number in range(5):
        add(as_coordinator, title=f"Marknad {number}")

    assert len(as_coordinator.get("/norrby/riskkalender").statements) == few


def test_a_crowd_of_events_on_one_day_is_counted_and_not_all_named():
    crowd = [RiskEvent(title=f"{n}", first_on=date(2026, 7, 10), last_on=date(2026, 7, 10)) for n in range(300)]
    later = RiskEvent(title="Senare", first_on=date(2026, 7, 20), last_on=date(2026, 7, 20))

    found = in_year([*crowd, later], 2026, {})

    assert {(len(one.others), one.unnamed) for one in found[:-1]} == {(10, 289)}
    assert (found[-1].others, found[-1].unnamed) == ([], 0)
