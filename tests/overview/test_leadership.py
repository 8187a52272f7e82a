"""Leadership: three figures, what to sign, what to read."""

from datetime import date


def test_the_kommun_s_leadership_sees_three_figures_and_how_they_are_counted(
    as_leadership, norrby, implementation_2018
):
    norrby.measure(implementation_2018, status="done")
    norrby.measure(implementation_2018, position=2)
    norrby.promise(from_on=date(2018, 1, 1), to_on=date(2018, 12, 31), given_on=date(2018, 1, 2), result="kept")

    page = as_leadership.get("/norrby/")

    assert "Åtgärder som är klara 1 av 2 Så räknas det: Alla åtgärder i årets fastställda plan" in page.words
    assert "Löften som hållits 1 av 1" in page.words
    assert "Årsrapport 2018 inte inlämnad" in page.words
    for figure in ("measures_done", "promises_kept"):
        assert "1 rad." in as_leadership.get(f"/norrby/arsrapporter/2018/underlag/{figure}").words
        assert f"/norrby/arsrapporter/2018/underlag/{figure}" in page.text


def test_what_is_not_there_is_no_zero(as_leadership, year_2018):
    page = as_leadership.get("/norrby/")

    assert "Åtgärder som är klara –" in page.words
    assert "Löften som hållits –" in page.words
    assert "0 av 0" not in page.words


def test_what_waits_for_a_signature_is_there_to_sign(as_leadership, as_chief, exempelregionen, on_day):
    on_day()
    exempelregionen.agreement("nytt", "2019–2020", unsigned=1)

    for client, home in ((as_leadership, "/norrby/"), (as_chief, "/exempelregionen/")):
        page = client.get(home)
        assert "Skriv under överenskommelsen 2019–2020" in page.words
        assert "Det saknas: Norrby kommun." in page.words


def test_what_is_decided_and_submitted_is_there_to_read(as_leadership, as_coordinator, as_chief, norrby, plan_2018):
    assert "Inget väntar på underskrift." in as_leadership.get("/norrby/").words
    as_coordinator.post("/norrby/arsrapporter/2018", {"version": "0", "summary": "Bra."})
    as_coordinator.post("/norrby/arsrapporter/2018/inlamning", {"version": "1"})
    as_chief.post("/exempelregionen/arsrapporter/2018/publicering")

    page = as_leadership.get("/norrby/")

    for name in (plan_2018.title, "Kommunens årsrapport 2018", "Områdets sammanställning 2018"):
        assert name in page.words
    as_leadership.get("/norrby/arsrapporter/2018/sammanstallning")


def test_the_chief_sees_the_area_s_figures(as_chief, norrby, implementation_2018):
    norrby.measure(implementation_2018, status="done")

    page = as_chief.get("/exempelregionen/")

    assert "Åtgärder som är klara 1 av 1 Så räknas det: I 1 av 2 kommuner" in page.words
    assert "Kommuner som har rapporterat 0 av 2" in page.words


def test_only_leadership_has_the_figures(as_coordinator, as_region_admin, plan_2018):
    assert "Åtgärder som är klara" not in as_coordinator.get("/norrby/").words
    assert "Att skriva under" not in as_region_admin.get("/exempelregionen/").words


def test_those_who_work_with_youth_matters_see_where_the_year_stands(as_case_worker, as_case_decider, plan_2018):
    for client in (as_case_worker, as_case_decider):
        page = client.get("/norrby/")
        assert "Läget i Norrby kommun" in page.words
        assert "upnext__item" not in page.text
