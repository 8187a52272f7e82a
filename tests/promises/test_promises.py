"""Medborgarlöften: written, given, kept or not, and ended by the clock."""

import re
from datetime import date, timedelta

import pytest

from regional_app.clock import today
from regional_app.work.promises import queries, reporting
from regional_app.work.promises.models import CitizenPromise, PromiseState

YEAR = today().year
PROMISE = {
    "text": "Vi finns på torget varje lördag",
    "from_on": f"{YEAR}-01-01",
    "to_on": f"{YEAR}-12-31",
    "kommun_does": "Fältare på torget",
    "police_does": "Fotpatrull",
    "dialogue": "Enkät i våras",
    "finding_id": "",
    "focus_area_key": "",
}
LONG_AGO = {"from_on": date(YEAR - 2, 1, 1), "to_on": date(YEAR - 2, 12, 31), "given_on": date(YEAR - 2, 1, 10)}


def address(promise, rest=""):
    return f"/norrby/loften/{promise.id}{rest}"


def hidden_version(page):
    return re.search(r'name="version"[^>]*value="(\d+)"', page.text).group(1)


def test_a_promise_is_written_given_and_followed_up(as_coordinator, as_leadership):
    as_coordinator.get("/norrby/loften/nytt")
    here = as_coordinator.post("/norrby/loften", PROMISE).location
    as_leadership.get(here, expect=404)
    assert "finns på torget" not in as_leadership.get("/norrby/loften").words

    as_coordinator.get(f"{here}/givande")
    as_coordinator.post(f"{here}/givande", {"on": today().isoformat()})
    page = as_leadership.get(here)
    for text in ("Pågår", "Fältare på torget", "Fotpatrull", "Enkät i våras", "Inte uppföljt ännu"):
        assert text in page.words

    as_coordinator.get(f"{here}/uppfoljningar/ny")
    as_coordinator.post(
        f"{here}/uppfoljningar", {"made_on": today().isoformat(), "note": "Tio av tio", "result": "kept"}
    )
    page = as_leadership.get(here)
    for text in ("Tio av tio", "Eva Ek", "hållet"):
        assert text in page.words
    log = as_coordinator.get("/norrby/handelser").words
    assert "Gav ett löfte" in log
    assert "Följde upp ett löfte" in log


def test_a_promise_rests_on_a_finding_of_the_lagesbild_in_force(as_coordinator, as_chief, norrby, soderby):
    picture = norrby.picture(decided_on=today())
    finding = norrby.finding(picture)
    unfinished = norrby.finding(norrby.picture(), title="Bara ett utkast")
    other = soderby.finding(soderby.picture(decided_on=today()), title="Söderbys problem")

    page = as_coordinator.get("/norrby/loften/nytt")
    assert "Droghandel vid torget" in page.words
    assert "Söderbys problem" not in page.words
    assert "Bara ett utkast" not in page.words
    for wrong in (other.id, unfinished.id, "inte-ett-id"):
        as_coordinator.post("/norrby/loften", {**PROMISE, "finding_id": wrong}, expect=422)
    here = as_coordinator.post("/norrby/loften", {**PROMISE, "finding_id": finding.id}).location

    assert f"/norrby/lagesbilder/{picture.id}/problem/{finding.id}" in as_coordinator.get(here).text
    as_coordinator.post(f"{here}/givande", {"on": today().isoformat()})
    assert (
        f"/exempelregionen/norrby/lagesbilder/{picture.id}/problem/" in as_chief.get(f"/exempelregionen{here}").text
    )


def test_the_finding_stays_when_a_newer_lagesbild_comes(as_coordinator, norrby):
    finding = norrby.finding(norrby.picture(decided_on=date(2020, 1, 1)), title="Gammalt problem")
    norrby.picture(decided_on=today())
    promise = norrby.promise(finding_id=finding.id)

    page = as_coordinator.get(address(promise, "/redigera"), most_queries=17)

    assert f'selected value="{finding.id}"' in page.text
    fields = {**PROMISE, "finding_id": finding.id, "version": hidden_version(page)}
    as_coordinator.post(address(promise, "/redigera"), fields)
    assert "Gammalt problem" in as_coordinator.get(address(promise)).words


def test_a_promise_needs_a_text_and_a_period_in_order(as_coordinator):
    wrong = {**PROMISE, "text": "  ", "to_on": f"{YEAR - 1}-12-31", "from_on": f"{YEAR}-01-01"}

    page = as_coordinator.post("/norrby/loften", wrong, expect=422)

    assert "Slutdagen måste komma efter startdagen" in page.words
    assert "Fyll i det här fältet" in page.words
    assert "Fotpatrull" in page.text
    as_coordinator.post("/norrby/loften", {**PROMISE, "text": "x" * 501}, expect=422)


def test_whoever_saves_second_sees_both_texts(as_coordinator, as_police, norrby):
    promise = norrby.promise()
    version = hidden_version(as_police.get(address(promise, "/redigera")))
    as_coordinator.post(address(promise, "/redigera"), {**PROMISE, "kommun_does": "Evas rad", "version": version})

    mine = {**PROMISE, "kommun_does": "Sams rad", "version": version}
    page = as_police.post(address(promise, "/redigera"), mine, expect=409)

    assert "Evas rad" in page.words
    assert "Sams rad" in page.words
    as_police.post(address(promise, "/redigera"), {**mine, "version": hidden_version(page)})
    assert "Sams rad" in as_coordinator.get(address(promise)).words


def test_a_given_promise_is_frozen_and_shows_the_way_back(as_coordinator, norrby):
    promise = norrby.promise(given_on=today())

    for act, fields in (("/redigera", PROMISE), ("/givande", {"on": today().isoformat()})):
        as_coordinator.get(address(promise, act), expect=409)
        page = as_coordinator.post(address(promise, act), fields, expect=409)
        assert f'href="{address(promise)}"' in page.text
    assert "Vi nattvandrar" in as_coordinator.get(address(promise)).words


def test_what_is_not_written_is_told_before_the_giving(as_coordinator, norrby):
    promise = norrby.promise(dialogue="", police_does=" ")

    page = as_coordinator.get(address(promise, "/givande"))

    assert "Det här är inte skrivet" in page.words
    assert "Dialog med medborgarna" in page.words
    assert "Det här gör kommunen" not in page.words


def test_a_promise_is_not_given_tomorrow(as_coordinator, norrby):
    promise = norrby.promise()
    tomorrow = (today() + timedelta(days=1)).isoformat()

    assert "framtiden" in as_coordinator.post(address(promise, "/givande"), {"on": tomorrow}, expect=422).words


def test_only_the_coordinator_gives(as_police, norrby):
    promise = norrby.promise()

    assert "/givande" not in as_police.get(address(promise)).text
    as_police.post(address(promise, "/givande"), {"on": today().isoformat()}, expect=403)


def test_a_draft_is_not_followed_up(as_coordinator, norrby):
    promise = norrby.promise()

    as_coordinator.get(address(promise, "/uppfoljningar/ny"), expect=409)
    follow_up = {"made_on": today().isoformat(), "note": "Hm", "result": ""}
    assert "utkast" in as_coordinator.post(address(promise, "/uppfoljningar"), follow_up, expect=409).words


def test_the_result_said_last_is_the_promises(as_coordinator, norrby):
    promise = norrby.promise(given_on=date(YEAR, 1, 1))
    days = [today(), today() - timedelta(days=3), today()]
    for day, result in zip(days, ("partly", "broken", ""), strict=True):
        fields = {"made_on": day.isoformat(), "note": "Så här gick det", "result": result}
        as_coordinator.post(address(promise, "/uppfoljningar"), fields)

    assert "Resultat delvis hållet" in as_coordinator.get(address(promise)).words


def test_a_follow_up_needs_a_note_and_a_day_that_has_come(as_coordinator, norrby):
    promise = norrby.promise(given_on=today())
    tomorrow = (today() + timedelta(days=1)).isoformat()

    page = as_coordinator.post(
        address(promise, "/uppfoljningar"), {"made_on": tomorrow, "note": "", "result": "fint"}, expect=422
    )

    assert "framtiden" in page.words
    assert "Fyll i det här fältet" in page.words


def test_a_promise_ends_by_the_clock(as_leadership, norrby):
    promise = norrby.promise(**LONG_AGO)

    assert "Avslutat" in as_leadership.get(address(promise)).words


@pytest.mark.parametrize(
    ("given", "first", "last", "state"),
    [
        (False, -10, -5, PromiseState.DRAFT),
        (True, -10, -1, PromiseState.ENDED),
        (True, -10, 0, PromiseState.ONGOING),
        (True, 0, 10, PromiseState.ONGOING),
        (True, 1, 10, PromiseState.COMING),
    ],
)
def test_the_state_follows_from_giving_and_days(given, first, last, state):
    from_on, to_on = (today() + timedelta(days=days) for days in (first, last))

    assert CitizenPromise(from_on=from_on, to_on=to_on, given_on=from_on if given else None).state == state


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("lage=utkast", {"Utkastet", "Nuvarande", "Förra"}),
        ("lage=draft", {"Utkastet"}),
        ("lage=ongoing", {"Nuvarande"}),
        ("lage=ended", {"Förra"}),
        ("sok=FÖRRA", {"Förra"}),
        ("omrade=unga", {"Nuvarande"}),
        ("", {"Utkastet", "Nuvarande", "Förra"}),
    ],
)
def test_promises_are_found_by_state_words_and_focus_area(as_coordinator, norrby, soderby, question, found):
    norrby.promise(text="Utkastet")
    norrby.promise(text="Nuvarande", given_on=today(), focus_area_key="unga")
    norrby.promise(text="Förra", **LONG_AGO)
    soderby.promise(text="Söderbys", given_on=today())

    page = as_coordinator.get(f"/norrby/loften?{question}")

    assert {text for text in ("Utkastet", "Nuvarande", "Förra", "Söderbys") if f">{text}</a>" in page.text} == found


def test_promises_are_sorted_by_link(as_coordinator, norrby):
    norrby.promise(text="Östra torget")
    norrby.promise(text="Allén", **LONG_AGO)

    latest_first = as_coordinator.get("/norrby/loften").words
    by_text = as_coordinator.get("/norrby/loften?ordning=lofte").words

    assert latest_first.index("Östra torget") < latest_first.index("Allén")
    assert by_text.index("Allén") < by_text.index("Östra torget")


def test_many_promises_cost_no_more_questions(as_coordinator, norrby):
    norrby.promise()
    few = len(as_coordinator.get("/norrby/loften").statements)
    for number in range(20):
        norrby.promise(text=f"Löfte {number}", given_on=today())

    assert len(as_coordinator.get("/norrby/loften").statements) == few


def test_a_neighbour_kommun_finds_nothing(as_stranger, norrby):
    promise = norrby.promise(given_on=today())

    as_stranger.get(address(promise), expect=404)
    as_stranger.get(f"/soderby/loften/{promise.id}", expect=404)
    assert "nattvandrar" not in as_stranger.get("/soderby/loften").words


def test_the_area_reads_given_promises_and_is_offered_no_act(as_chief, norrby):
    promise = norrby.promise(text="Givet i Norrby", given_on=today())
    norrby.promise_follow_up(promise, note="Det går bra")
    draft = norrby.promise(text="Utkast i Norrby")
    here = "/exempelregionen/norrby/loften"

    page = as_chief.get(here)
    assert "Givet i Norrby" in page.words
    assert "Utkast i Norrby" not in page.words
    page = as_chief.get(f"{here}/{promise.id}")
    assert "Det går bra" in page.words
    assert 'method="post"' not in page.text.split("<main")[1]
    assert "/uppfoljningar/ny" not in page.text
    as_chief.get(f"{here}/{draft.id}", expect=404)


def test_a_long_promise_is_shortened_in_the_heading_and_whole_below(as_leadership, norrby):
    promise = norrby.promise(text="Vi lovar " + "mycket " * 20 + "och slutet", given_on=today())

    page = as_leadership.get(address(promise))

    assert "och slutet" in page.words
    assert "…" in page.words


def test_an_empty_list_says_what_a_promise_is(as_coordinator, as_leadership):
    assert "Ett löfte börjar som utkast" in as_coordinator.get("/norrby/loften").words
    assert "När kommunen och polisen har gett" in as_leadership.get("/norrby/loften").words


def test_the_pages_speak_english_too(as_coordinator, norrby):
    as_coordinator.get(f"/en{address(norrby.promise(given_on=today()))}")
    as_coordinator.get("/en/norrby/loften")


def of_year(kommun, year):
    """The focus areas of the promises that are given for a year, that are followed up in it, and that were kept."""
    rows = kommun.read(lambda: reporting.year(year))
    keys = ("promises", "promises_followed_up", "promises_kept")
    return tuple([row.area for row in rows[key]] for key in keys)


def test_the_year_counts_given_promises_only(norrby, soderby):
    both = norrby.promise(
        focus_area_key="unga", from_on=date(2024, 6, 1), to_on=date(2025, 5, 31), given_on=date(2024, 5, 1)
    )
    norrby.promise(from_on=date(2025, 1, 1), to_on=date(2025, 12, 31), given_on=date(2025, 1, 1), result="broken")
    norrby.promise(from_on=date(2025, 1, 1), to_on=date(2025, 12, 31))
    soderby.promise(from_on=date(2025, 1, 1), to_on=date(2025, 12, 31), given_on=date(2025, 1, 1))
    norrby.promise_follow_up(both, made_on=date(2024, 12, 1), result="kept")

    assert of_year(norrby, 2024) == (["unga"], ["unga"], ["unga"])
    assert sorted(of_year(norrby, 2025)[0], key=str) == [None, "unga"]
    assert of_year(norrby, 2025)[1:] == ([None], [])


def test_what_is_said_after_its_time_is_about_its_last_day(norrby, on_day):
    """Dorotea: a note of 2017 says nothing of 2018; a note of January 2019 does, when the promise ended in 2018."""
    on_day(date(2019, 1, 10))
    promise = norrby.promise(from_on=date(2017, 6, 1), to_on=date(2018, 12, 31), given_on=date(2017, 6, 1))
    norrby.promise_follow_up(promise, made_on=date(2017, 12, 6), result="kept")

    assert of_year(norrby, 2017)[2] == [None]
    assert of_year(norrby, 2018) == ([None], [], [])
    norrby.promise_follow_up(promise, made_on=date(2019, 1, 10), result="broken")

    assert of_year(norrby, 2018) == ([None], [None], [])
    assert of_year(norrby, 2019) == ([], [], [])


def test_del_2_asks_how_many_promises_its_years_have(norrby):
    norrby.promise(from_on=date(2024, 6, 1), to_on=date(2025, 5, 31), given_on=date(2024, 5, 1))
    norrby.promise(from_on=date(2025, 1, 1), to_on=date(2025, 12, 31))

    for first, last, count in ((2023, 2023, 0), (2024, 2024, 1), (2025, 2027, 1), (2026, 2027, 0)):
        assert norrby.read(lambda years=(first, last): queries.given_in(*years)) == count
