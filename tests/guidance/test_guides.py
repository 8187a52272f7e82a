"""The first-visit guide: on the home until the person puts it away, for that person alone."""

CLOSE = "/hjalp/guider/samordnare/stangning"
AGAIN = "/hjalp/guider/samordnare/visning"


def test_a_guide_that_is_put_away_stays_away_for_that_person_alone(as_coordinator, as_stranger):
    assert "Kom i gång" in as_coordinator.get("/norrby/").words
    assert "Kom i gång" in as_stranger.get("/soderby/").words

    closed = as_coordinator.post(CLOSE, {"place": "norrby"})

    assert closed.location == "/norrby/"
    assert "Stäng guiden" not in as_coordinator.get("/norrby/").words
    assert "Stäng guiden" in as_stranger.get("/soderby/").words


def test_a_guide_is_brought_back_from_help(as_coordinator):
    as_coordinator.post(CLOSE)
    assert "Visa guiden igen" in as_coordinator.get("/hjalp").words

    as_coordinator.post(AGAIN)

    assert "Visa guiden igen" not in as_coordinator.get("/hjalp").words
    assert "Stäng guiden" in as_coordinator.get("/norrby/").words


def test_putting_away_twice_is_the_same_as_once(as_coordinator):
    as_coordinator.post(CLOSE)
    as_coordinator.post(CLOSE)

    assert "Stäng guiden" not in as_coordinator.get("/norrby/").words


def test_a_guide_costs_one_question_on_the_home_and_none_elsewhere(as_coordinator):
    home, members = as_coordinator.get("/norrby/"), as_coordinator.get("/norrby/medlemmar")

    assert sum("identity.dismissals" in statement for statement in home.statements) == 1
    assert not any("identity.dismissals" in statement for statement in members.statements)


def test_closing_leads_to_no_place_that_is_not_ones_own(as_coordinator):
    assert as_coordinator.post(CLOSE, {"place": "soderby"}).location == "/platser"
    assert as_coordinator.post(CLOSE, {"place": "//evil.example"}).location == "/platser"


def test_the_area_is_shown_no_guide_in_a_kommuns_room(as_chief):
    assert "Stäng guiden" in as_chief.get("/exempelregionen/").words
    assert "Stäng guiden" not in as_chief.get("/exempelregionen/norrby/").words


def test_a_guide_that_does_not_exist_is_not_kept(as_coordinator):
    as_coordinator.post("/hjalp/guider/finns-inte/stangning", expect=404, audited=False)


def test_nobody_signed_out_puts_guides_away(as_citizen):
    as_citizen.post(CLOSE, expect=403, audited=False)
