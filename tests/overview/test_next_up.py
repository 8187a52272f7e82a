"""Härnäst: what is late, due or waiting, with the day in words, the reason, and the way to the act."""

import re
from datetime import date

import pytest

from regional_app.people.accounts.session import identity_session
from regional_app.people.kept_forms.models import KeptForm


def listed(page):
    """When, what and where to, row by row."""
    rows = re.findall(
        r'upnext__when"[^>]*>(.*?)</p>.*?upnext__what">\s*<a href="([^"]*)">(.*?)</a>.*?upnext__why">(.*?)</p>',
        page.text,
        re.DOTALL,
    )
    return {what.strip(): (when.strip(), href, why.strip()) for when, href, what, why in rows}


def test_a_late_measure_comes_first_and_leads_to_its_follow_up(as_coordinator, norrby, implementation_2018):
    late = norrby.measure(implementation_2018, text="Fältare ute", due_on=date(2018, 12, 3), starts_on=None)
    norrby.measure(implementation_2018, text="Belysning", due_on=date(2018, 12, 31), position=2)
    norrby.measure(implementation_2018, text="Senare", due_on=date(2019, 6, 1), position=3)

    steps = listed(as_coordinator.get("/norrby/"))

    assert next(iter(steps)) == "Följ upp: Fältare ute"
    when, href, why = steps["Följ upp: Fältare ute"]
    assert when == "försenad sedan 3 december"
    assert "Åtgärden skulle vara klar 3 december 2018. Ansvarig: fritidsförvaltningen." in why
    assert href.endswith(f"/atgarder/{late.id}/uppfoljningar/ny")
    as_coordinator.get(href)
    assert steps["Följ upp: Belysning"][0] == "om 17 dagar"
    assert "Följ upp: Senare" not in steps
    assert "Följ upp 1 åtgärd som inte är uppföljd i år" in steps


def test_a_measure_that_is_done_or_followed_up_asks_for_nothing(as_coordinator, norrby, implementation_2018):
    norrby.measure(implementation_2018, text="Klar", due_on=date(2018, 12, 1), status="done")
    followed = norrby.measure(implementation_2018, text="Sedd", position=2)
    norrby.follow_up(followed, made_on=date(2018, 10, 1))

    assert not [what for what in listed(as_coordinator.get("/norrby/")) if "åtgärd" in what or "Klar" in what]


def test_the_year_s_report_is_due_on_the_last_day_and_the_agreement_says_why(as_coordinator, plan_2018):
    when, href, why = listed(as_coordinator.get("/norrby/"))["Skriv årsrapporten för 2018"]

    assert (when, href) == ("om 17 dagar", "/norrby/arsrapporter/2018")
    assert "Överenskommelsen 2017–2018, C9: en lämnad årsrapport." in why


def test_last_year_s_missing_report_is_late_where_there_was_a_plan(as_coordinator, norrby, year_2018):
    norrby.plan(decided_on=date(2017, 1, 15), first_year=2017, last_year=2018)

    steps = listed(as_coordinator.get("/norrby/"))

    assert steps["Skriv årsrapporten för 2017"][0] == "försenad sedan 31 december 2017"


def test_an_agreement_near_its_end_asks_for_the_next(as_coordinator, year_2018):
    when, href, _ = listed(as_coordinator.get("/norrby/"))["Förbered nästa överenskommelse efter 2017–2018"]

    assert when == "om 17 dagar"
    assert href == f"/norrby/overenskommelser/{year_2018.id}"


@pytest.mark.parametrize(
    ("day", "reason", "other"),
    [
        (date(2018, 12, 14), "C9: en lämnad årsrapport", "Lag (2023:196)"),
        (date(2023, 6, 30), "årets rapport vilar på den", "Lag (2023:196)"),
        (date(2023, 7, 1), "Lag (2023:196) 6 §", "C9"),
    ],
)
def test_an_old_picture_names_the_law_only_when_it_is_in_force(
    as_coordinator, norrby, year_2018, on_day, day, reason, other
):
    on_day(day)
    norrby.picture(decided_on=date(day.year - 3, 5, 2))

    when, _, why = listed(as_coordinator.get("/norrby/"))["Förnya lägesbilden Lägesbild Norrby"]

    assert when == f"försenad sedan 2 maj {day.year - 1}"
    assert reason in why
    assert other not in why


def test_a_draft_says_what_it_lacks_and_a_whole_one_waits_for_the_decision(
    as_coordinator, as_police, norrby, year_2018
):
    norrby.picture(title="Bild", analysis="")
    plan = norrby.plan(title="Plan", first_year=2018, last_year=2018)

    steps = listed(as_coordinator.get("/norrby/"))
    assert "Det saknas: analys, minst ett problem." in steps["Skriv klart lägesbilden Bild"][2]
    assert "minst en genomförandeplan" in steps["Skriv klart planen Plan"][2]

    whole = norrby.picture(title="Hel")
    norrby.finding(whole)
    norrby.goal(plan)
    norrby.implementation_plan(plan)
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2))

    steps = listed(as_coordinator.get("/norrby/"))
    assert steps["Fastställ lägesbilden Hel"][:2] == (
        "väntar på dig",
        f"/norrby/lagesbilder/{whole.id}/faststallande",
    )
    assert steps["Fastställ planen Plan"][:2] == ("väntar på dig", f"/norrby/planer/{plan.id}/faststallande")
    # Not the police: they write, somebody else decides.
    assert listed(as_police.get("/norrby/"))["Fastställ planen Plan"][:2] == ("", f"/norrby/planer/{plan.id}")


def test_promises_ask_for_follow_up_and_for_a_result(as_coordinator, norrby, year_2018):
    ended = {"from_on": date(2018, 1, 1), "to_on": date(2018, 6, 30), "given_on": date(2018, 1, 2)}
    running = {"from_on": date(2018, 1, 1), "to_on": date(2018, 12, 31), "given_on": date(2018, 1, 2)}
    norrby.promise(text="Slut", **ended)
    norrby.promise(text="Sagt", result="kept", **ended)
    norrby.promise(text="Löper", **running)
    seen = norrby.promise(text="Sett", **running)
    norrby.promise_follow_up(seen, made_on=date(2018, 5, 5))

    steps = listed(as_coordinator.get("/norrby/"))

    assert steps["Säg hur det gick: Slut"][0] == "försenad sedan 30 juni"
    assert steps["Följ upp: Löper"][0] == "om 17 dagar"
    assert not [what for what in steps if "Sagt" in what or "Sett" in what]


def test_the_police_are_reminded_of_their_own(as_police, as_contributor, norrby, implementation_2018):
    for position, who in enumerate(("kommun", "police", "both"), 1):
        norrby.measure(
            implementation_2018, text=f"Av {who}", done_by=who, due_on=date(2018, 12, 3), position=position
        )

    assert {"Följ upp: Av police", "Följ upp: Av both"} <= set(listed(as_police.get("/norrby/")))
    assert "Följ upp: Av kommun" not in listed(as_police.get("/norrby/"))
    # A contributor sees measures and nothing else.
    assert set(listed(as_contributor.get("/norrby/"))) == {"Följ upp: Av kommun", "Följ upp: Av both"}


def test_five_are_shown_and_the_rest_is_one_click_away_without_a_script(as_coordinator, norrby, implementation_2018):
    for number in range(1, 8):
        norrby.measure(implementation_2018, text=f"Nr {number}", due_on=date(2018, 12, number), position=number)

    main = as_coordinator.get("/norrby/").text.split("<main", 1)[1]
    before, after = main.split("<details", 1)

    assert before.count("upnext__what") == 5
    assert "Visa alla (" in after
    assert "Nr 7" in after


def test_a_form_that_was_not_sent_is_waiting_in_its_own_room(as_police, app, people, year_2018):
    with app.app_context(), identity_session() as session:
        user = people.user("sam@polisen.example")
        session.add(KeptForm(user_id=user.id, path="/norrby/loften", fields={"text": ["Ett löfte"]}))

    assert listed(as_police.get("/norrby/"))["Skicka formuläret som du inte hann skicka"][1] == "/utkast"
    assert "inte hann skicka" not in as_police.get("/soderby/").words


def test_nothing_to_do_is_said_gladly(as_contributor, year_2018):
    assert "Allt är gjort för nu." in as_contributor.get("/norrby/").words


def test_nothing_of_another_kommun_is_in_the_list(as_stranger, norrby, implementation_2018):
    norrby.measure(implementation_2018, text="Norrbys egen", due_on=date(2018, 12, 3))
    norrby.promise(text="Norrbys löfte", given_on=date(2018, 1, 1), from_on=date(2018, 1, 1), to_on=date(2018, 6, 1))

    page = as_stranger.get("/soderby/")

    assert "Norrby" not in page.words


def test_the_commonest_acts_follow_the_permissions(as_coordinator, as_contributor, as_leadership, norrby, plan_2018):
    norrby.measure(norrby.implementation_plan(plan_2018, position=2))

    def acts(client):
        found = re.search(r'quickacts".*?</nav>', client.get("/norrby/").text, re.DOTALL)
        return re.findall(r'href="[^"]*">([^<]*)<', found.group()) if found else []

    assert acts(as_coordinator) == [
        "Börja på en ny lägesbild",
        "Följ upp en åtgärd",
        "Skriv ett nytt löfte",
        "Skriv årets rapport",
    ]
    assert acts(as_contributor) == ["Följ upp en åtgärd"]
    assert acts(as_leadership) == []
    norrby.picture()
    assert "Beskriv ett nytt problem" in acts(as_coordinator)


def test_last_year_s_report_is_still_missing_in_january_and_the_agreement_of_that_year_says_why(
    as_coordinator, as_leadership, as_chief, exempelregionen, plan_2018, on_day
):
    from regional_app.work.agreements.models import Commitment

    next_one = exempelregionen.agreement("nasta", "2019–2020", kommuner=("norrby",))
    exempelregionen.kept(
        Commitment(
            agreement_id=next_one.id, position=1, code="A1", who="all", text="Rapport", evidence="annual_report"
        )
    )
    on_day(date(2019, 1, 10))

    home = as_coordinator.get("/norrby/")
    when, href, why = listed(home)["Skriv årsrapporten för 2018"]

    assert (when, href) == ("försenad sedan 31 december 2018", "/norrby/arsrapporter/2018")
    assert "Överenskommelsen 2017–2018, C9" in why
    assert "Skriv rapporten för 2018" in home.words
    assert "Årsrapporten för 2018 är inte inlämnad." in home.words
    assert "Årsrapport 2018 inte inlämnad" in as_leadership.get("/norrby/").words
    said = "Årsrapporten för 2018 är inte inlämnad. Sista dagen var 31 december 2018."
    area = as_chief.get("/exempelregionen/")
    assert said in area.words.split("Söderby kommun")[0]
    assert "2018 saknas" in area.words
    assert said in as_chief.get("/exempelregionen/norrby/").words


def test_what_has_not_begun_is_not_asked_about(as_coordinator, norrby, implementation_2018):
    norrby.measure(implementation_2018, text="Nästa år", starts_on=date(2018, 12, 20), due_on=date(2018, 12, 30))
    norrby.measure(implementation_2018, text="Begynt", starts_on=date(2018, 12, 20), status="ongoing", position=2)

    steps = listed(as_coordinator.get("/norrby/"))

    assert "Följ upp: Nästa år" not in steps
    assert "Följ upp 1 åtgärd som inte är uppföljd i år" in steps


def test_what_was_not_followed_up_last_year_is_asked_about_as_last_year_s(
    as_coordinator, norrby, implementation_2018, on_day
):
    norrby.goal(norrby.plan(decided_on=date(2018, 1, 10), first_year=2018, last_year=2018, title="Äldre"))
    measure = norrby.measure(implementation_2018, text="Belysning")
    on_day(date(2019, 1, 10))

    when, href, _why = listed(as_coordinator.get("/norrby/"))["Följ upp 1 åtgärd som inte är uppföljd under 2018"]
    assert when == "försenad sedan 31 december 2018"
    assert str(measure.id) in href

    norrby.follow_up(measure, made_on=date(2019, 1, 10))
    assert not [what for what in listed(as_coordinator.get("/norrby/")) if "åtgärd som" in what]


@pytest.mark.parametrize("who", ["as_coordinator", "as_leadership", "as_police"])
def test_the_last_day_is_said_on_the_home_of_everybody_who_speaks_for_a_party(request, year_2018, who):
    assert "Förbered nästa överenskommelse efter 2017–2018" in listed(request.getfixturevalue(who).get("/norrby/"))


@pytest.mark.parametrize("who", ["as_chief", "as_region_admin"])
def test_the_last_day_is_said_in_the_region_s_room(request, year_2018, who):
    page = request.getfixturevalue(who).get("/exempelregionen/")

    assert "Förbered nästa överenskommelse efter 2017–2018" in page.words


def test_next_year_s_plan_decided_in_december_is_asked_for_no_more_and_counts_for_its_year(
    as_coordinator, as_chief, norrby, year_2018, on_day
):
    norrby.plan(decided_on=date(2018, 12, 10), first_year=2019, last_year=2019)

    home = as_coordinator.get("/norrby/")
    assert "Börja på del 2" not in listed(home)
    assert "Fastställd för 2019." in home.words
    assert "Ingen plan är fastställd för året." not in as_chief.get("/exempelregionen/norrby/").words
    assert as_chief.get("/exempelregionen/").words.count("Ingen plan är fastställd för året.") == 1

    on_day(date(2019, 1, 10))
    home = as_coordinator.get("/norrby/")
    assert "Börja på del 2" not in listed(home)
    assert "Fastställd." in home.words
    # What it was for is reported when its year is over, not the year it was decided in.
    assert "Skriv årsrapporten för 2018" not in listed(home)
    assert "Skriv årsrapporten för 2019" in listed(home)
