"""Finding a record by its words."""

from datetime import timedelta

import pytest

from regional_app.clock import today

LAST_WEEK = today() - timedelta(days=7)


def search(client, words, place="norrby", **more):
    return client.get(f"/{place}/sok", query_string={"q": words, **more})


@pytest.fixture
def year(norrby):
    """A decided lägesbild, plan and promise in Norrby."""
    picture = norrby.picture(decided_on=LAST_WEEK, title="Lägesbild om våren")
    norrby.finding(picture, title="Buskörning vid Åvägen", cause="Få mötesplatser för unga")
    plan = norrby.plan(decided_on=LAST_WEEK, title="Del 2 om trygghet")
    goal = norrby.goal(plan, text="Två trygghetsvandringar per år")
    measure = norrby.measure(norrby.implementation_plan(plan), text="Fältare ute på fredagar")
    norrby.follow_up(measure, note="Ute varje vecka sedan påsk")
    norrby.promise(given_on=LAST_WEEK, text="Vi nattvandrar varje fredag")
    return {"plan": plan, "goal": goal, "measure": measure}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Buskörning", "Buskörning vid Åvägen"),
        ("buskorning avagen", "Buskörning vid Åvägen"),
        ("BUSKÖR", "Buskörning vid Åvägen"),
        ("mötesplats", "Buskörning vid Åvägen"),
        ("vandring", "Två trygghetsvandringar per år"),
        ("vandringarna", "Två trygghetsvandringar per år"),
        ("fältarna", "Fältare ute på fredagar"),
        ("påsk", "Fältare ute på fredagar"),
        ("nattvandra", "Vi nattvandrar varje fredag"),
        ("Eva Ek", "Eva Ek"),
        ("fritidsförvaltning", "Trygga kvällar"),
    ],
)
def test_a_record_is_found_by_its_words_however_they_are_written(as_coordinator, year, words, found):
    assert found in search(as_coordinator, words).words


def test_every_word_must_be_there(as_coordinator, year):
    assert "Buskörning" in search(as_coordinator, "buskörning unga").words
    assert "Inget hittades" in search(as_coordinator, "buskörning fältare").words


def test_what_is_found_is_marked_where_it_stands(as_coordinator, year):
    page = search(as_coordinator, "motesplatser")

    assert "<mark>mötesplatser</mark> för unga" in page.text


def test_what_somebody_wrote_is_never_markup(as_coordinator, norrby):
    norrby.finding(norrby.picture(), title="<b>Bus</b> & <script>alert(1)</script> vid torget")

    page = search(as_coordinator, "script torget")

    assert "&lt;b&gt;Bus&lt;/b&gt; &amp; &lt;<mark>script</mark>&gt;alert(1)" in page.text
    assert "<script>alert" not in page.text


def test_a_long_text_is_shown_around_the_word(as_coordinator, norrby):
    norrby.picture(analysis="Vi börjar här. " + "Mycket text. " * 200 + "Cykelstölderna ökar. " + "Mer text. " * 200)

    page = search(as_coordinator, "cykelstöld")

    assert "… " in page.text
    assert "<mark>Cykelstölderna</mark> ökar." in page.text
    assert "Vi börjar här" not in page.words


def test_the_hits_are_counted_by_kind_and_one_kind_can_be_chosen(as_coordinator, year, norrby):
    for position in range(2, 9):
        norrby.goal(year["plan"], position=position, text=f"Trygghet nummer {position}")

    every = search(as_coordinator, "trygg")
    goals = search(as_coordinator, "trygg", visa="mal")

    assert "Mål 8" in every.words
    assert "Visa alla 8 under Mål" in every.words
    assert every.words.count("Trygghet nummer") + every.words.count("Två trygghetsvandringar") == 5
    assert goals.words.count("Trygghet nummer") == 7
    assert "Del 2 om trygghet" not in goals.words
    assert "Planer 1" in goals.words


def test_a_long_list_is_turned_like_a_book(as_coordinator, year, norrby):
    for position in range(2, 55):
        norrby.goal(year["plan"], position=position, text=f"Ljus på plats {position:02}")

    second = search(as_coordinator, "ljus", visa="mal", sida=2)
    beyond = search(as_coordinator, "ljus", visa="mal", sida=10**40)

    assert "Sida 2 av 2" in second.words
    assert second.words.count("Ljus på plats") == beyond.words.count("Ljus på plats") == 3


def test_nothing_found_says_what_to_try(as_coordinator, year):
    page = search(as_coordinator, "pingvin trygghet")

    assert "Inget hittades för ”pingvin trygghet”" in page.words
    assert "Kontrollera stavningen" in page.words
    assert 'sok?q=pingvin"' in page.text


def test_little_words_are_not_searched_for_alone(as_coordinator, year):
    assert "Skriv ett ord som säger mer" in search(as_coordinator, "och på").words
    assert "Buskörning" in search(as_coordinator, "buskörning och").words


def test_an_empty_search_shows_the_field(as_coordinator):
    page = as_coordinator.get("/norrby/sok")

    assert "Vad letar du efter?" in page.words
    assert "Inget hittades" not in page.words


def test_agreements_are_found_with_all_they_hold(as_coordinator, exempelregionen):
    from regional_app.work.agreements.models import Commitment

    one = exempelregionen.agreement("avtal", "2026–2027")
    exempelregionen.kept(
        Commitment(agreement_id=one.id, position=1, code="C1", text="Träffas varje kvartal", who="all", evidence="x")
    )

    for words in ("överenskommelse", "färre unga", "kvartal"):
        assert f"/norrby/overenskommelser/{one.id}" in search(as_coordinator, words).text


def test_a_years_report_is_found_by_what_was_written_in_it(as_coordinator, norrby):
    from regional_app.answers.reports.models import Contribution

    norrby.kept(
        Contribution(
            year=2025,
            summary="Samverkan gick bra.",
            assessments={"unga": "Fler vuxna ute.\nnattvandringen växer"},
            submitted_on=LAST_WEEK,
            submitted_by="Eva Ek",
        )
    )

    page = search(as_coordinator, "nattvandring")

    assert "Årsrapport 2025" in page.words
    assert "/norrby/arsrapporter/2025" in page.text
    assert "Årsrapport <mark>2025</mark>" in search(as_coordinator, "2025").text


def test_the_number_of_questions_does_not_grow_with_what_is_found(as_coordinator, year, norrby):
    few = len(search(as_coordinator, "trygg").statements)
    for position in range(2, 30):
        norrby.measure(norrby.implementation_plan(year["plan"]), position=position, text="Trygg gång")

    assert len(search(as_coordinator, "trygg").statements) == few
