"""A draft lägesbild is thrown away with its problems; what is decided stays."""

from datetime import date


def removal(picture):
    return f"/norrby/lagesbilder/{picture.id}/borttagning"


def test_a_draft_is_thrown_away_with_its_problems(as_coordinator, norrby, soderby):
    picture, other = norrby.picture(title="Felaktigt utkast"), soderby.picture(title="Söderbys")
    norrby.finding(picture)

    assert "Ta bort utkastet" in as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words
    assert "med sina texter och 1 problem" in as_coordinator.get(removal(picture)).words
    as_coordinator.post(removal(picture))

    assert "Felaktigt utkast" not in as_coordinator.get("/norrby/lagesbilder").words
    as_coordinator.get(f"/norrby/lagesbilder/{picture.id}", expect=404)
    assert "Tog bort ett utkast till lägesbild" in as_coordinator.get("/norrby/handelser").words
    as_coordinator.post(removal(other), expect=404, audited=False)


def test_what_is_decided_stays(as_coordinator, norrby):
    picture = norrby.picture(decided_on=date(2026, 1, 2))

    as_coordinator.get(removal(picture), expect=409)
    as_coordinator.post(removal(picture), expect=409)
    assert "Ta bort utkastet" not in as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words


def test_only_those_who_write_throw_away(as_contributor, as_leadership, as_stranger, as_chief, norrby):
    picture = norrby.picture()

    for other in (as_contributor, as_leadership):
        other.post(removal(picture), expect=403, audited=False)
    for other in (as_stranger, as_chief):
        other.post(removal(picture), expect=404, audited=False)
