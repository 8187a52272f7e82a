"""The next lägesbild goes out from the one before: what follows, what is new, and when and why a problem is there."""

import re
from datetime import date

from tests.situation_pictures.test_writing import FINDING, hidden_version

LONG_AGO = date(2025, 5, 5)


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}{rest}"


def test_the_next_begins_with_causes_but_is_prioritised_anew(as_coordinator, norrby, decided):
    page = as_coordinator.post(address(decided, "/nasta"))

    following = as_coordinator.get(page.location)
    assert "Lägesbild ett, ny version" in following.words
    one = re.search(rf'href="({page.location}/problem/[0-9a-f-]{{36}})"', following.text).group(1)
    problem = as_coordinator.get(one).words
    assert problem.index("Därför att Mörkt") < problem.index("Och det beror på att Lamporna är trasiga")
    assert "Prioritet –" in problem
    assert "Versioner" in as_coordinator.get(address(decided)).words


def test_three_versions_are_seen_in_order_and_drafts_only_by_writers(as_coordinator, as_leadership, norrby, decided):
    second = norrby.picture(title="Lägesbild två", decided_on=decided.decided_on, predecessor_id=decided.id)
    norrby.picture(title="Lägesbild tre", predecessor_id=second.id)

    for middle in (decided, second):
        page = as_coordinator.get(address(middle)).words.split("Versioner")[1]
        assert page.index("Lägesbild ett") < page.index("Lägesbild två") < page.index("Lägesbild tre")
    assert "Lägesbild tre" not in as_leadership.get(address(decided)).words


def test_what_has_changed_is_shown_word_by_word(as_coordinator, as_chief, norrby):
    before = norrby.picture(title="Förra", extent="Många stölder", decided_on=LONG_AGO)
    stays = norrby.finding(before, title="Mopeder", cause="Tråkigt")
    norrby.finding(before, title="Löst problem")
    after = norrby.picture(extent="Få stölder", predecessor_id=before.id)
    norrby.finding(after, title="Mopeder", cause="Tråkigt\nStängt", trend="falling", predecessor_id=stays.id)
    norrby.finding(after, title="Nytt problem")

    page = as_coordinator.get(address(after, "/andringar"))

    assert "Borta: Många" in page.words
    assert "Nytt: Få" in page.words
    assert "Nya problem Nytt problem" in page.words
    assert "Problem som inte är kvar Löst problem" in page.words
    assert "Borta: ökar" in page.words
    assert "Orsaker" in page.words
    as_coordinator.get(address(before, "/andringar"), expect=404)
    as_chief.get(f"/exempelregionen{address(after, '/andringar')}", expect=404)


def test_nothing_has_changed_right_after_the_start(as_coordinator, decided):
    page = as_coordinator.post(address(decided, "/nasta"))

    # The priority was given by nobody before, so nothing differs yet.
    assert "Ingenting har ändrats" in as_coordinator.get(f"{page.location}/andringar").words


def test_when_a_problem_is_seen_is_shown_and_searched(as_coordinator, norrby):
    picture = norrby.picture()
    times = {"time_pattern": "När bussen har gått", "weekday": "fridays", "time_of_day": "night", "season": "winter"}

    as_coordinator.post(address(picture, "/problem"), {**FINDING, **times})

    page = as_coordinator.get(address(picture, "?sok=bussen"))
    assert "Visar 1 av 1" in page.words
    one = re.search(rf'href="({address(picture)}/problem/[0-9a-f-]{{36}})"', page.text).group(1)
    assert "fredagar, natt, vinter" in as_coordinator.get(one).words
    as_coordinator.post(address(picture, "/problem"), {**FINDING, "weekday": "söndag kl 3"}, expect=422)


def test_a_chain_of_causes_is_written_line_by_line(as_coordinator, as_police, norrby):
    picture = norrby.picture()
    finding = norrby.finding(picture, cause="Första\nAndra")
    edit = address(picture, f"/problem/{finding.id}/redigera")
    version = hidden_version(as_coordinator.get(edit))

    as_coordinator.post(edit, {**FINDING, "cause": "Ny första\n\n  Ny andra  \nTredje", "version": version})

    page = as_coordinator.get(address(picture, f"/problem/{finding.id}")).words
    assert page.index("Ny första") < page.index("Ny andra") < page.index("Tredje")
    assert " Första" not in page
    # Only the chain was changed, and still the second to save is told.
    version = hidden_version(as_coordinator.get(edit))
    as_coordinator.post(edit, {**FINDING, "cause": "En enda", "version": version})
    stale = as_police.post(edit, {**FINDING, "cause": "En annan", "version": version}, expect=409)
    assert "En enda" in stale.words
