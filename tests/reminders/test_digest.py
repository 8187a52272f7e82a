"""Veckobrevet: one a week, in the person's language, of the person's own rooms, and only when there is something."""

import re
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.concepts.next_step import NextStep
from regional_app.desk.reminders import outbox, voice
from regional_app.desk.reminders.models import Reminder
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Membership
from tests.cast import EMAILS

pytestmark = pytest.mark.usefixtures("people")


def plain(message):
    return message.get_body(("plain",)).get_content()


def simple_html(message):
    return message.get_body(("html",)).get_content()


def digests(letterbox, who):
    return [one for one in letterbox.to(who) if re.search(r"väntar på dig|wait", one["Subject"])]


def test_on_monday_the_coordinator_gets_what_is_late_and_where_to_mend_it(letterbox, late_measure, a_minute_passes):
    a_minute_passes()

    (letter,) = digests(letterbox, "eva")
    assert letter["From"] == "rummet@example.se"
    assert letter["List-Unsubscribe"] == "<http://localhost/logga-in?next=/konto/paminnelser>"
    address = f"http://localhost/norrby/planer/{late_measure.plan_id}/atgarder/{late_measure.id}/uppfoljningar/ny"
    for said in (plain(letter), simple_html(letter)):
        assert "Hej Eva Ek!" in said
        assert "Följ upp: Fältare ute" in said
        assert "försenad sedan 3 december" in said
        assert address in said
        assert "http://localhost/norrby/" in said
        # Who answers for it stays in the room.
        assert "fritidsförvaltningen" not in said


def test_the_letter_is_sent_once_however_often_the_worker_looks(letterbox, late_measure, a_minute_passes, on_day):
    for _ in range(3):
        a_minute_passes()
    on_day(date(2018, 12, 11))
    a_minute_passes()
    assert len(digests(letterbox, "eva")) == 1

    on_day(date(2018, 12, 17))
    a_minute_passes()
    assert len(digests(letterbox, "eva")) == 2


def test_nothing_is_sent_on_another_day_or_to_somebody_with_nothing_to_do(
    letterbox, late_measure, a_minute_passes, on_day, reminders
):
    on_day(date(2018, 12, 12))
    a_minute_passes()
    assert not digests(letterbox, "eva")

    on_day(date(2018, 12, 17))
    a_minute_passes()
    assert digests(letterbox, "eva")
    assert not letterbox.to("cia")
    assert reminders("cia")["digest"].outcome == "nothing_to_say"


def test_who_has_switched_the_letter_off_gets_none(letterbox, late_measure, a_minute_passes, chosen):
    chosen("eva", switched_off=["digest", "report", "picture"])

    a_minute_passes()

    assert letterbox.to("ali")
    assert not letterbox.to("eva")


def test_another_kommun_s_matters_are_never_in_the_letter(letterbox, late_measure, soderby, a_minute_passes):
    plan = soderby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    soderby.measure(soderby.implementation_plan(plan), text="Bara Söderbys", due_on=date(2018, 12, 3))

    a_minute_passes()

    (to_eva,), (to_stina,) = digests(letterbox, "eva"), digests(letterbox, "stina")
    for said in (plain(to_eva), simple_html(to_eva)):
        assert "Söderby" not in said
        assert "soderby" not in said
    for said in (plain(to_stina), simple_html(to_stina)):
        assert "Bara Söderbys" in said
        assert "Norrby" not in said
        assert "Fältare" not in said
    assert not [one for one in letterbox.to("vera") if "Fältare" in plain(one)]


def test_the_police_hear_of_each_of_their_rooms_under_its_name(letterbox, norrby, soderby, monday, a_minute_passes):
    for room in (norrby, soderby):
        plan = room.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
        room.measure(
            room.implementation_plan(plan), text=f"I {room.space.slug}", done_by="police", due_on=date(2018, 12, 3)
        )

    a_minute_passes()

    said = plain(digests(letterbox, "sam")[0])
    assert said.index("Norrby kommun") < said.index("Följ upp: I norrby") < said.index("Söderby kommun")
    assert said.index("Söderby kommun") < said.index("Följ upp: I soderby")


def test_the_letter_is_in_english_for_who_wants_it(letterbox, late_measure, a_minute_passes, chosen):
    chosen("eva", language="en", switched_off=["report", "picture"])

    a_minute_passes()

    (letter,) = letterbox.to("eva")
    assert "Follow up: Fältare ute" in plain(letter)
    assert "http://localhost/en/norrby/planer/" in plain(letter)
    assert '<html lang="en">' in simple_html(letter)
    assert "försenad" not in plain(letter)


def test_who_has_left_since_the_letter_was_ordered_gets_nothing_of_the_room(
    app, people, late_measure, mailed, letterbox, a_minute_passes, reminders
):
    port = app.config["MAIL_PORT"]
    mailed(1)
    a_minute_passes()
    with app.app_context(), identity_session() as session:
        eva = session.scalars(sa.select(User).where(User.email == EMAILS["eva"])).one()
        session.execute(
            sa.update(Membership)
            .where(Membership.user_id == eva.id)
            .values(from_on=date(2018, 1, 1), to_on=date(2018, 12, 9))
        )
        session.execute(sa.update(Reminder).values(try_at=instant()))
    mailed(port)
    a_minute_passes()

    assert not letterbox.to("eva")
    assert reminders("eva")["digest"].outcome == "nothing_to_say"


def test_a_server_that_is_away_loses_nothing(app, late_measure, dead_server, mailed, a_minute_passes, reminders):
    a_minute_passes()
    a_minute_passes()

    waiting = reminders("eva")["digest"]
    assert waiting.outcome is None
    assert not any(one.outcome == "sent" for who in ("eva", "ali", "stina") for one in reminders(who).values())


def test_when_the_server_is_back_the_letter_arrives_once(
    app, late_measure, letterbox, mailed, a_minute_passes, reminders
):
    letterbox.answer = "451 Try later"
    a_minute_passes()
    assert reminders("eva")["digest"].outcome is None

    letterbox.answer = "250 OK"
    with app.app_context(), identity_session() as session:
        session.execute(sa.update(Reminder).values(try_at=instant()))
    a_minute_passes()
    a_minute_passes()

    assert len(digests(letterbox, "eva")) == 1
    assert reminders("eva")["digest"].outcome == "sent"


def test_what_nobody_could_deliver_for_days_is_given_up(app, late_measure, dead_server, a_minute_passes, reminders):
    a_minute_passes()
    with app.app_context(), identity_session() as session:
        long_ago = instant() - outbox.GIVEN_UP_AFTER - timedelta(hours=1)
        session.execute(sa.update(Reminder).values(asked_at=long_ago, try_at=long_ago))
    for _ in range(30):
        a_minute_passes()

    assert reminders("eva")["digest"].outcome == "given_up"


def test_no_mail_is_ordered_while_mail_is_off(app, late_measure, a_minute_passes, reminders):
    a_minute_passes()

    assert reminders("eva") == {}


def test_private_words_stay_in_the_house(letterbox, late_measure, a_minute_passes, monkeypatch):
    told = [
        NextStep("Ring om Kalle", "Kalle har det svårt.", "/norrby/hemligt/1", date(2018, 12, 3), private=True),
        NextStep("Följ upp: Belysning", "Ansvarig: Siv.", "/norrby/atgarder"),
    ]
    monkeypatch.setattr(voice, "asked_here", lambda **_: told)

    a_minute_passes()

    for letter in digests(letterbox, "eva"):
        for said in (plain(letter), simple_html(letter)):
            assert "Kalle" not in said
            assert "Siv" not in said
            assert "Något väntar på dig" in said
    assert digests(letterbox, "eva")
