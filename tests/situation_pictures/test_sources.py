"""Four sources tell, each in its own part, and one sees who wrote it."""

import pytest

from tests.situation_pictures.test_writing import hidden_version


def address(picture, rest=""):
    return f"/norrby/lagesbilder/{picture.id}{rest}"


def write(client, picture, source, text, **options):
    page = client.get(address(picture, f"/kallor/{source}"))
    form = {"text": text, "version": hidden_version(page)}
    return client.post(address(picture, f"/kallor/{source}"), form, **options)


@pytest.mark.parametrize("source", ["medarbetare", "medborgare", "partner"])
def test_the_samordnare_writes_for_three(as_coordinator, as_police, norrby, soderby, source):
    picture = norrby.picture()

    write(as_coordinator, picture, source, "Det är mörkt i tunneln")

    page = as_police.get(address(picture)).words
    assert "Det är mörkt i tunneln" in page
    assert "Skrivet av Eva Ek" in page
    as_police.get(address(picture, f"/kallor/{source}"), expect=403)
    as_police.post(address(picture, f"/kallor/{source}"), {"text": "x", "version": "1"}, expect=403)
    as_coordinator.get(f"/norrby/lagesbilder/{soderby.picture().id}/kallor/{source}", expect=404)


def test_the_kommunpolis_writes_for_the_police_alone(as_police, as_coordinator, norrby):
    picture = norrby.picture()

    write(as_police, picture, "polisen", "Fler anmälda stölder")

    assert "Skrivet av Sam Sälg" in as_coordinator.get(address(picture)).words
    assert "Skrev en källas del" in as_coordinator.get("/norrby/handelser").words
    as_coordinator.get(address(picture, "/kallor/polisen"), expect=403)
    as_coordinator.post(address(picture, "/kallor/polisen"), {"text": "x", "version": "1"}, expect=403)
    as_coordinator.get(address(picture, "/kallor/kyrkan"), expect=404)


def test_what_a_source_told_is_changed_by_one_at_a_time(as_coordinator, norrby):
    picture = norrby.picture()
    write(as_coordinator, picture, "partner", "Första")
    stale = {"text": "Andra", "version": "0"}

    page = as_coordinator.post(address(picture, "/kallor/partner"), stale, expect=409)

    assert "Första" in page.words
    write(as_coordinator, picture, "partner", "Andra")
    assert "Första" not in as_coordinator.get(address(picture)).words


def test_a_source_says_something_or_nothing(as_coordinator, norrby):
    picture = norrby.picture()

    as_coordinator.post(address(picture, "/kallor/partner"), {"text": " ", "version": "0"}, expect=422)
    assert "Skrivet av" not in as_coordinator.get(address(picture)).words


def test_a_source_is_silent_after_the_decision(as_coordinator, as_leadership, decided):
    as_coordinator.post(address(decided, "/kallor/partner"), {"text": "Sent", "version": "0"}, expect=409)
    as_coordinator.get(address(decided, "/kallor/partner"), expect=409)
    assert "/kallor/" not in as_leadership.get(address(decided)).text


def test_what_a_source_told_is_found(as_coordinator, norrby, soderby):
    norrby.contribution(norrby.picture(), text="Cykelverkstaden har haft inbrott")
    soderby.contribution(soderby.picture(title="Annan"), text="Cykelverkstaden här också")

    page = as_coordinator.get("/norrby/sok?q=cykelverkstaden").words

    assert "Lägesbild Norrby" in page
    assert "Annan" not in page
