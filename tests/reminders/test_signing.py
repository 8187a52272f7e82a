"""Påminn den som saknas: those who can sign get a mail, others none, and at most one a day."""

import pytest
import sqlalchemy as sa

from regional_app.clock import today
from regional_app.desk.reminders.models import Reminder
from regional_app.people.accounts.session import identity_session
from tests.cast import PASSWORD


@pytest.fixture
def handed_over(as_region_admin, exempelregionen):
    """An agreement of Norrby, Söderby and the police that lies before the parties."""
    year = today().year
    label = f"{year}–{year + 1}"
    kommuner = ("norrby", "soderby")
    one = exempelregionen.agreement(
        "ny", label, unsigned=3, kommuner=kommuner, origin="room", purposes="Färre brott."
    )
    as_region_admin.post(f"/exempelregionen/overenskommelser/{one.id}/overlamning")
    return one


def at(agreement, room="exempelregionen", word="/paminnelse"):
    return f"/{room}/overenskommelser/{agreement.id}{word}"


def asked(letterbox, who):
    return [one for one in letterbox.to(who) if "underskrift" in one["Subject"]]


def test_the_region_reminds_those_who_can_sign(as_region_admin, letterbox, a_minute_passes, handed_over):
    page = as_region_admin.get(at(handed_over, word=""))
    assert at(handed_over) in page.text
    page = as_region_admin.get(at(handed_over))
    assert "Norrby kommun 1 person har rollen som skriver under." in page.words
    assert "Söderby kommun Ingen med rätt att skriva under har ett konto." in page.words

    page = as_region_admin.post(at(handed_over))
    assert "Påminnelsen är beställd till 2 personer." in as_region_admin.get(page.location).words
    a_minute_passes()

    (to_kim,) = asked(letterbox, "kim")
    assert f"http://localhost/norrby/overenskommelser/{handed_over.id}" in to_kim.get_body(("plain",)).get_content()
    assert len(asked(letterbox, "tor")) == 1
    for who in ("eva", "ali", "stina", "sam", "rut", "vera"):
        assert not asked(letterbox, who)


def test_once_a_day(as_region_admin, letterbox, a_minute_passes, handed_over):
    for _ in range(2):
        as_region_admin.post(at(handed_over))
        a_minute_passes()

    page = as_region_admin.get(at(handed_over))
    assert "De har redan fått en påminnelse i dag." in page.words
    assert "Senast påmind" in page.words
    assert len(asked(letterbox, "kim")) == 1


def test_who_signs_before_the_mail_is_written_gets_none(
    as_region_admin, as_leadership, letterbox, a_minute_passes, handed_over
):
    as_region_admin.post(at(handed_over))
    signing = {"place": "Norrby", "has_read": "y", "password": PASSWORD}
    as_leadership.post(at(handed_over, "norrby", "/underskrift"), signing)

    a_minute_passes()

    assert not asked(letterbox, "kim")
    assert asked(letterbox, "tor")


def test_who_wants_no_such_mail_gets_none(as_region_admin, letterbox, a_minute_passes, handed_over, chosen):
    chosen("kim", switched_off=["signature"])

    as_region_admin.post(at(handed_over))
    a_minute_passes()

    assert not asked(letterbox, "kim")
    assert asked(letterbox, "tor")


def test_only_the_region_reminds(as_coordinator, as_leadership, as_police, as_chief, handed_over):
    as_coordinator.post(at(handed_over, "norrby"), expect=403)
    as_leadership.get(at(handed_over, "norrby"), expect=403)
    as_police.get(at(handed_over), expect=403)
    assert "E-post är inte påslagen" in as_chief.get(at(handed_over)).words
    as_chief.post(at(handed_over), expect=409)


def test_the_other_region_knows_nothing_of_it(as_neighbour_chief, handed_over, letterbox):
    as_neighbour_chief.get(at(handed_over, "grannregionen"), expect=404)
    as_neighbour_chief.post(at(handed_over, "grannregionen"), expect=404)


def test_the_weekly_letter_asks_the_leadership_until_its_own_party_has_signed(
    app, as_region_admin, as_leadership, letterbox, a_minute_passes, handed_over
):
    def letters():
        with app.app_context(), identity_session() as session:
            session.execute(sa.delete(Reminder))  # it can be asked for once a minute
        as_leadership.post("/konto/paminnelser/veckobrev")
        a_minute_passes()
        return [one.get_body(("plain",)).get_content() for one in letterbox.to("kim")]

    assert "Skriv under överenskommelsen" in letters()[-1]
    signing = {"place": "Norrby", "has_read": "y", "password": PASSWORD}
    as_leadership.post(at(handed_over, "norrby", "/underskrift"), signing)
    letterbox.letters.clear()

    assert not [said for said in letters() if "Skriv under överenskommelsen" in said]
