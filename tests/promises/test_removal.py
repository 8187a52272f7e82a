"""A draft promise is thrown away; what is given stays."""

from datetime import date


def removal(promise):
    return f"/norrby/loften/{promise.id}/borttagning"


def test_a_draft_is_thrown_away(as_coordinator, norrby, soderby):
    promise, other = norrby.promise(text="Ogenomtänkt"), soderby.promise()

    assert "Ta bort utkastet" in as_coordinator.get(f"/norrby/loften/{promise.id}").words
    assert "Ogenomtänkt" in as_coordinator.get(removal(promise)).words
    as_coordinator.post(removal(promise))

    assert "Ogenomtänkt" not in as_coordinator.get("/norrby/loften").words
    as_coordinator.get(f"/norrby/loften/{promise.id}", expect=404)
    assert "Tog bort ett utkast till löfte" in as_coordinator.get("/norrby/handelser").words
    as_coordinator.post(removal(other), expect=404, audited=False)


def test_what_is_given_stays(as_coordinator, norrby):
    promise = norrby.promise(given_on=date(2026, 1, 2))

    as_coordinator.get(removal(promise), expect=409)
    as_coordinator.post(removal(promise), expect=409)
    assert "Ta bort utkastet" not in as_coordinator.get(f"/norrby/loften/{promise.id}").words


def test_only_those_who_write_throw_away(as_contributor, as_leadership, as_stranger, as_chief, norrby):
    promise = norrby.promise()

    for other in (as_contributor, as_leadership):
        other.post(removal(promise), expect=403, audited=False)
    for other in (as_stranger, as_chief):
        other.post(removal(promise), expect=404, audited=False)
