"""The parties rank the problems, the mean gives the order, and the samordnare adopts it."""

import pytest

from regional_app.work.situation_pictures.queries import picture_to_change


@pytest.fixture
def problems(norrby):
    """A draft with three problems."""
    picture = norrby.picture()
    return picture, [norrby.finding(picture, title=title) for title in ("Asfalt", "Bilar", "Cyklar")]


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}/rangordning{rest}"


def places(problems, *ranks):
    return {f"plats-{one.id}": str(rank) for one, rank in zip(problems, ranks, strict=True)}


def priorities(room, picture):
    return room.read(lambda: {one.title: one.priority for one in picture_to_change(picture.id).findings})


def test_the_mean_of_the_parties_is_adopted(as_coordinator, as_police, as_leadership, norrby, soderby, problems):
    picture, found = problems
    soderby.finding(soderby.picture())
    page = as_coordinator.get(address(picture)).words
    assert "Har inte rangordnat alla problem: kommunen, polisen" in page
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/parter", {"party": "skolan"})

    as_coordinator.post(address(picture, "/kommunen"), places(found, 1, 2, 3))
    as_police.post(address(picture, "/polisen"), places(found, 3, 1, 2))
    page = as_coordinator.get(address(picture)).words
    assert "Har inte rangordnat alla problem: skolan" in page
    assert "Rangordnat för polisen av Sam Sälg" in page
    as_coordinator.post(address(picture, "/skolan"), places(found, 3, 2, 1))

    # Means: Asfalt 7/3, Bilar 5/3, Cyklar 2.
    page = as_coordinator.get(address(picture)).words
    assert "Alla parter har rangordnat" in page
    for mean in ("2,3", "1,7"):
        assert mean in page
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/prioritering")
    assert priorities(norrby, picture) == {"Bilar": 1, "Cyklar": 2, "Asfalt": 3}
    assert "Antog rangordningen" in as_coordinator.get("/norrby/handelser").words


def test_the_same_mean_is_the_same_priority(as_coordinator, as_police, norrby, problems):
    picture, found = problems
    as_coordinator.post(address(picture, "/kommunen"), places(found, 1, 2, 3))
    as_police.post(address(picture, "/polisen"), places(found, 2, 1, 3))

    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/prioritering")

    assert priorities(norrby, picture) == {"Asfalt": 1, "Bilar": 1, "Cyklar": 3}


def test_each_party_speaks_for_itself(as_coordinator, as_police, as_leadership, problems):
    picture, found = problems

    as_coordinator.post(address(picture, "/polisen"), places(found, 1, 2, 3), expect=403)
    as_police.post(address(picture, "/kommunen"), places(found, 1, 2, 3), expect=403)
    as_police.post(f"/norrby/lagesbilder/{picture.id}/prioritering", expect=403)
    as_leadership.get(address(picture), expect=404)
    as_coordinator.post(address(picture, "/bandyklubben"), places(found, 1, 2, 3), expect=404)


@pytest.mark.parametrize(
    ("ranks", "said"),
    [((1, 1, 2), "Två problem har samma tal"), ((1, 2, 4), "från 1 till 3"), (("", 1, 2), "Fyll i")],
)
def test_a_rank_is_a_place_of_ones_own(as_coordinator, problems, ranks, said):
    picture, found = problems

    page = as_coordinator.post(address(picture, "/kommunen"), places(found, *ranks), expect=422)

    assert said in page.words


def test_ranks_are_changed_until_the_decision(as_coordinator, norrby, problems):
    picture, found = problems
    as_coordinator.post(address(picture, "/kommunen"), places(found, 1, 2, 3))
    as_coordinator.post(address(picture, "/kommunen"), places(found, 3, 2, 1))
    assert 'value="3"' in as_coordinator.get(address(picture, "/kommunen")).text
    form = {"by": "KS", "on": "2026-01-02", "registry_number": "KS 1"}
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/faststallande", form)

    as_coordinator.post(address(picture, "/kommunen"), places(found, 1, 2, 3), expect=409)
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/parter", {"party": "skolan"}, expect=409)
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/prioritering", expect=409)
    assert "Rangordnat för kommunen av Eva Ek" in as_coordinator.get(address(picture)).words


def test_a_party_is_named_once_and_may_go(as_coordinator, problems):
    picture, found = problems
    here = f"/norrby/lagesbilder/{picture.id}/parter"
    for name in ("Skolan", "skolan", "Polisen"):
        as_coordinator.post(here, {"party": name})
    assert as_coordinator.get(address(picture)).words.count("Ta bort Skolan") == 1
    as_coordinator.post(address(picture, "/Skolan"), places(found, 1, 2, 3))

    as_coordinator.post(f"{here}/borttagning", {"party": "Skolan"})

    assert "Skolan" not in as_coordinator.get(address(picture)).words


def test_without_ranks_nothing_is_adopted(as_coordinator, problems):
    picture, _ = problems

    assert "Anta ordningen" not in as_coordinator.get(address(picture)).words
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/prioritering", expect=409)


def test_many_problems_cost_no_more_questions(as_coordinator, norrby, problems):
    picture, _ = problems
    few = len(as_coordinator.get(address(picture)).statements)
    for number in range(20):
        norrby.finding(picture, title=f"Problem {number}")

    assert len(as_coordinator.get(address(picture)).statements) == few
