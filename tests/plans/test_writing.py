"""Writing del 2: goals of every kind, genomförandeplaner, measures, and two people at once."""

import re
from datetime import date

import pytest

from regional_app.clock import today

YEAR = today().year
GOAL = {"text": "Målet", "owner": "common", "focus_area_key": "", "finding_id": ""}
CHANGE = {
    "change_in": "",
    **GOAL,
    "unit": "anmälda brott",
    "baseline_year": "2016",
    "baseline_value": "1 000",
    "target_percent": "−10",
}
MEASURE = {
    "text": "Nattvandring",
    "done_by": "both",
    "responsible": "fritid",
    "starts_on": "2026-01-01",
    "due_on": "2026-06-30",
}


def address(plan, rest=""):
    return f"/norrby/planer/{plan.id}{rest}"


def hidden_version(page):
    return re.search(r'name="version"[^>]*value="(\d+)"', page.text).group(1)


def link(page, pattern):
    return re.search(rf'href="([^"]*{pattern})"', page.text).group(1)


def test_a_plan_is_begun_under_the_years_agreement_and_written_by_two(as_coordinator, as_police, exempelregionen):
    agreement = exempelregionen.agreement("nu", f"{YEAR}–{YEAR + 1}")
    page = as_coordinator.get("/norrby/planer/ny")
    assert f'value="{YEAR + 1}"' in page.text
    plan = {"title": "Del 2 Norrby", "agreement_id": str(agreement.id), "first_year": YEAR, "last_year": YEAR + 1}

    here = as_coordinator.post("/norrby/planer", plan).location

    edit = as_police.get(f"{here}/redigera")
    as_police.post(f"{here}/redigera", {**plan, "title": "Del 2, Kulan & Grönå", "version": hidden_version(edit)})
    words = as_coordinator.get(here).words
    assert "Del 2, Kulan & Grönå" in words
    assert agreement.title in words
    assert "Det här saknas" in words


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"first_year": YEAR + 1, "last_year": YEAR}, "kan inte komma före"),
        ({"last_year": YEAR + 5}, "gällde inte kommunen alla de åren"),
        ({"first_year": "18"}, "årtal med fyra siffror"),
        ({"first_year": "tjugo"}, "årtal med fyra siffror"),
        ({"title": " "}, "Fyll i det här fältet"),
    ],
)
def test_the_years_of_a_plan_are_those_of_its_agreement(as_coordinator, exempelregionen, over, sentence):
    agreement = exempelregionen.agreement("nu", f"{YEAR}–{YEAR + 1}")
    plan = {"title": "Del 2", "agreement_id": str(agreement.id), "first_year": YEAR, "last_year": YEAR}

    assert sentence in as_coordinator.post("/norrby/planer", {**plan, **over}, expect=422).words


def test_another_kommuns_agreement_is_no_choice(as_coordinator, exempelregionen):
    theirs = exempelregionen.agreement("deras", f"{YEAR}–{YEAR}", kommuner=("soderby",))
    plan = {"title": "Del 2", "agreement_id": str(theirs.id), "first_year": YEAR, "last_year": YEAR}

    as_coordinator.post("/norrby/planer", plan, expect=422)
    assert str(theirs.id) not in as_coordinator.get("/norrby/planer/ny").text


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("change", CHANGE, "Minska med 10 procent jämfört med 2016"),
        ("level", {**GOAL, "unit": "procent", "direction": "up", "target_value": "80,5"}, "Minst 80,5 procent"),
        (
            "at_least",
            {**GOAL, "unit": "vandringar", "target_value": "2", "period": "year"},
            "Minst 2 vandringar per år",
        ),
        ("yearly_better", {**GOAL, "unit": "procent", "direction": "up"}, "Bättre varje år, högre är bättre"),
        ("ceiling", {**GOAL, "unit": "inbrott", "target_value": "1 050"}, "Högst 1 050 inbrott"),
        ("qualitative", GOAL, "Bedöms i ord"),
    ],
)
def test_every_kind_of_goal_asks_only_for_what_it_needs(as_coordinator, norrby, kind, fields, words):
    plan = norrby.plan()
    assert f"slag={kind}" in as_coordinator.get(address(plan, "/mal/nytt")).text
    page = as_coordinator.get(address(plan, f"/mal/nytt?slag={kind}"))
    names = set(re.findall(r'name="(\w+)"', page.text.split("<main")[1])) - {
        "csrf_token",
        "submission",
        "version",
        "draft",
        "preview",
        "target_percent_way",
    }
    assert set(fields) <= names
    assert names - set(fields) <= {
        "baseline_year",
        "baseline_value",
        "change_in",
        "deadline_on",
        "season",
        "share_of",
        "place",
        "source",
        "indicator_id",
    }

    as_coordinator.post(address(plan, f"/mal?slag={kind}"), fields)

    page = as_coordinator.get(address(plan))
    assert words in page.words
    assert "Utanför fokusområdena" in page.words
    goal = link(page, r"/mal/[0-9a-f-]{36}")
    edit = as_coordinator.get(f"{goal}/redigera")
    as_coordinator.post(
        f"{goal}/redigera",
        {**fields, "change_in": "percent", "version": hidden_version(edit), "text": "Ett nytt mål"},
    )
    assert "Ett nytt mål" in as_coordinator.get(goal).words
    as_coordinator.get(f"{goal}/borttagning")
    as_coordinator.post(f"{goal}/borttagning")
    assert "Inget mål ännu" in as_coordinator.get(address(plan)).words


def test_an_unknown_kind_leads_back_to_the_choice(as_coordinator, norrby):
    plan = norrby.plan()

    page = as_coordinator.post(address(plan, "/mal?slag=annat"), GOAL, audited=False)

    assert page.location == address(plan, "/mal/nytt")


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"baseline_value": "1.234"}, "Menar du 1 234 eller 1,234?"),
        ({"baseline_value": "1,234.5"}, "Menar du 1 234,5?"),
        ({"baseline_value": "cirka 40"}, "Skriv bara talet"),
        ({"baseline_year": ""}, "Fyll i det här fältet"),
        ({"target_percent": "0"}, "Noll är ingen förändring"),
        ({"target_percent": "−110"}, "mer än 100 procent"),
        ({"unit": "procentenheter"}, "Procentenheter är skillnaden mellan två andelar"),
        (
            {"unit": "procent", "baseline_value": "31,8"},
            "från 31,8 till 28,62 (procent av startvärdet) eller till 21,8",
        ),
        ({"unit": "procent", "baseline_value": ""}, "Enheten är en andel"),
        ({"change_in": "points"}, "Procentenheter går bara när enheten är procent"),
    ],
)
def test_numbers_that_can_be_read_two_ways_are_asked_about(as_coordinator, norrby, over, sentence):
    plan = norrby.plan()

    page = as_coordinator.post(address(plan, "/mal?slag=change"), {**CHANGE, **over}, expect=422)

    assert sentence in page.words.replace("\xa0", " ")
    for typed in over.values():
        assert typed in page.text


def test_ten_points_are_written_out(as_coordinator, norrby):
    plan = norrby.plan()
    as_coordinator.post(
        address(plan, "/mal?slag=change"),
        {**CHANGE, "unit": "procent", "baseline_value": "31,8", "change_in": "points"},
    )

    assert "Minska med 10 procentenheter jämfört med 2016" in as_coordinator.get(address(plan)).words


def test_a_goal_stands_under_the_focus_area_of_its_agreement(as_coordinator, exempelregionen, norrby):
    plan = norrby.plan(agreement_id=exempelregionen.agreement("nu", f"{YEAR}–{YEAR}").id)

    as_coordinator.post(address(plan, "/mal?slag=qualitative"), {**GOAL, "focus_area_key": "unga"})
    as_coordinator.post(address(plan, "/mal?slag=qualitative"), {**GOAL, "focus_area_key": "finns-inte"}, expect=422)

    assert "Ungdomar" in as_coordinator.get(address(plan)).words


def test_a_goal_rests_on_a_problem_of_the_lagesbild_in_force(as_coordinator, norrby):
    finding = norrby.finding(norrby.picture(decided_on=today()))
    plan = norrby.plan()
    as_coordinator.post(address(plan, "/mal?slag=qualitative"), {**GOAL, "finding_id": str(finding.id)})

    goal = link(as_coordinator.get(address(plan)), r"/mal/[0-9a-f-]{36}")

    assert "Droghandel vid torget" in as_coordinator.get(goal).words


def test_a_genomforandeplan_and_its_measures_are_written_and_taken_away(as_coordinator, norrby):
    plan = norrby.plan()
    goal = norrby.goal(plan)
    as_coordinator.get(address(plan, "/genomforandeplaner/ny"))
    one = {"title": "Đorđes François-grupp", "goal_id": str(goal.id), "responsible": "Vualtjeren tjïelte"}
    as_coordinator.post(address(plan, "/genomforandeplaner"), one)
    page = as_coordinator.get(address(plan))
    assert "Ansvarig: Vualtjeren tjïelte" in page.words
    here = link(page, r"/genomforandeplaner/[0-9a-f-]{36}/redigera").removesuffix("/redigera")
    assert "Vualtjeren tjïelte" in as_coordinator.get(f"{here}/atgarder/ny").text

    as_coordinator.post(f"{here}/atgarder", MEASURE)
    as_coordinator.post(f"{here}/atgarder", {**MEASURE, "text": "Fältare"})
    page = as_coordinator.get(address(plan))
    assert "1 januari 2026 till 30 juni 2026" in page.words
    measure = link(page, r"/atgarder/[0-9a-f-]{36}")
    edit = as_coordinator.get(f"{measure}/redigera")
    as_coordinator.post(f"{measure}/redigera", {**MEASURE, "cause": "Få vuxna ute", "version": hidden_version(edit)})
    assert "Få vuxna ute" in as_coordinator.get(measure).words

    as_coordinator.get(f"{measure}/borttagning")
    as_coordinator.post(f"{measure}/borttagning")
    as_coordinator.post(f"{address(plan)}/mal/{goal.id}/borttagning")
    edit = as_coordinator.get(f"{here}/redigera")
    as_coordinator.post(
        f"{here}/redigera", {**one, "goal_id": "", "title": "Nytt namn", "version": hidden_version(edit)}
    )
    assert "1 åtgärd." in as_coordinator.get(f"{here}/borttagning").words
    as_coordinator.post(f"{here}/borttagning")
    assert "Ingen genomförandeplan ännu" in as_coordinator.get(address(plan)).words


def test_a_measure_ends_after_it_begins(as_coordinator, norrby):
    one = norrby.implementation_plan(norrby.plan())

    page = as_coordinator.post(
        f"/norrby/planer/{one.plan_id}/genomforandeplaner/{one.id}/atgarder",
        {**MEASURE, "due_on": "2025-12-31", "text": ""},
        expect=422,
    )

    assert "Slutdagen måste komma efter startdagen" in page.words
    assert "Fyll i det här fältet" in page.words


def test_a_text_of_a_hundred_thousand_signs_is_given_back_to_be_shortened(as_coordinator, norrby):
    plan = norrby.plan()
    text = "åäö tjïelte " * 8_400

    page = as_coordinator.post(address(plan, "/mal?slag=qualitative"), {**GOAL, "text": text}, expect=422)

    assert "åäö tjïelte åäö" in page.text
    assert len(page.text) > 100_000


def test_names_keep_their_letters(as_coordinator, norrby):
    plan = norrby.plan()
    as_coordinator.post(
        address(plan, "/mal?slag=qualitative"), {**GOAL, "text": "André i Gaaltije möter Đorđe, Zoë & <b>"}
    )

    assert "André i Gaaltije möter Đorđe, Zoë & <b>" in as_coordinator.get(address(plan)).words


def test_whoever_saves_second_sees_both_texts_and_can_save_again(as_coordinator, as_police, norrby):
    plan = norrby.plan()
    goal = norrby.goal(plan, kind="ceiling", unit="inbrott", target_value="50")
    edit = address(plan, f"/mal/{goal.id}/redigera")
    whole = {**GOAL, "unit": "inbrott", "target_value": "50", "version": hidden_version(as_police.get(edit))}
    as_coordinator.post(edit, {**whole, "text": "Evas text", "target_value": "0"})

    page = as_police.post(edit, {**whole, "text": "Sams text"}, expect=409)

    for text in ("Evas text", "Sams text", "Värde att nå"):
        assert text in page.words
    assert "Evas text" in as_coordinator.get(address(plan)).words
    as_police.post(edit, {**whole, "text": "Bådas text", "version": hidden_version(page)})
    assert "Bådas text" in as_coordinator.get(address(plan)).words


@pytest.mark.parametrize("what", ["plan", "implementation_plan", "measure"])
def test_nothing_is_overwritten_unseen(as_coordinator, as_police, exempelregionen, norrby, what):
    agreement = exempelregionen.agreement("nu", f"{YEAR}–{YEAR}")
    plan = norrby.plan(agreement_id=agreement.id)
    one = norrby.implementation_plan(plan)
    measure = norrby.measure(one)
    edit, fields, name = {
        "plan": ("/redigera", {"agreement_id": str(agreement.id), "first_year": YEAR, "last_year": YEAR}, "title"),
        "implementation_plan": (
            f"/genomforandeplaner/{one.id}/redigera",
            {"goal_id": "", "responsible": "fritid"},
            "title",
        ),
        "measure": (f"/atgarder/{measure.id}/redigera", MEASURE, "text"),
    }[what]
    form = {**fields, "version": hidden_version(as_police.get(address(plan, edit)))}
    as_coordinator.post(address(plan, edit), {**form, name: "Evas ord"})

    page = as_police.post(address(plan, edit), {**form, name: "Sams ord"}, expect=409)

    assert "Evas ord" in page.words
    assert "Sams ord" in page.words
    as_police.post(address(plan, edit), {**form, name: "Bådas ord", "version": hidden_version(page)})


def test_the_same_click_twice_makes_one_goal(as_coordinator, norrby):
    plan = norrby.plan()
    form = {**GOAL, "text": "Bara en gång", "submission": "5b0d0f6e-6d3f-4d5e-9b5d-0a8f1c2d3e4f"}
    as_coordinator.post(address(plan, "/mal?slag=qualitative"), form)
    as_coordinator.post(address(plan, "/mal?slag=qualitative"), form, audited=False)

    assert as_coordinator.get(address(plan)).words.count("Bara en gång") == 1


def test_a_contributor_writes_no_plan(as_contributor, norrby):
    plan = norrby.plan(decided_on=date(2026, 1, 1))

    for act in ("/redigera", "/mal?slag=level", "/genomforandeplaner", "/faststallande"):
        as_contributor.post(address(plan, act), {}, expect=403)
