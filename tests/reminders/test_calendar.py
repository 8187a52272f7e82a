"""The calendar: a secret link, shown once, that tells the days of the person's own rooms and can be taken back."""

import re
from datetime import date

import sqlalchemy as sa
from icalendar import Calendar

from regional_app.db import db
from regional_app.people.accounts import throttle
from regional_app.people.accounts.models import User
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Membership
from regional_app.work.plans.models import Measure
from tests.cast import EMAILS

SETTINGS = "/konto/paminnelser"


def new_link(client):
    assert client.post(f"{SETTINGS}/kalender").location == f"{SETTINGS}#kalender"
    page = client.get(SETTINGS)
    return re.search(r'value="http://localhost(/kalender/[\w-]+\.ics)"', page.text).group(1)


def fetched(client, link, **options):
    """As a calendar programme would; there are several rooms to ask."""
    page = client.get(link, most_queries=40, **options)
    assert page.response.content_type == "text/calendar; charset=utf-8"
    lines = page.response.data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    return Calendar.from_ical(page.response.data)


def events(client, link):
    return {str(one["summary"]): one for one in fetched(client, link).walk("VEVENT")}


def test_the_calendar_tells_the_days_of_the_own_rooms_without_login(
    as_coordinator, as_citizen, soderby, late_measure, coming_measure
):
    plan = soderby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    soderby.measure(soderby.implementation_plan(plan), text="Bara Söderbys", due_on=date(2018, 12, 20))

    found = events(as_citizen, new_link(as_coordinator))

    late = found["Norrby kommun: Följ upp: Fältare ute"]
    assert late.decoded("dtstart") == date(2018, 12, 3)
    assert late["url"].startswith(f"http://localhost/norrby/planer/{late_measure.plan_id}/")
    assert late.decoded("dtstamp")
    # Months ahead too, and nobody else's.
    assert [one for one in found.values() if str(coming_measure.id) in one["url"]]
    assert "Norrby kommun: Skriv årsrapporten för 2018" in found
    assert not [one for one in found if "Söderby" in one]


def test_a_day_that_is_moved_moves_in_the_calendar(as_coordinator, as_citizen, norrby, late_measure):
    link = new_link(as_coordinator)
    before = events(as_citizen, link)["Norrby kommun: Följ upp: Fältare ute"]
    with norrby.acting():
        db.session.get(Measure, late_measure.id).due_on = date(2019, 3, 1)
        db.session.get(Measure, late_measure.id).text = "Fältare hela natten"

    after = events(as_citizen, link)["Norrby kommun: Följ upp: Fältare hela natten"]

    assert after["uid"] == before["uid"]
    assert after.decoded("dtstart") == date(2019, 3, 1)


def test_the_link_is_shown_once_and_never_kept(app, as_coordinator, people):
    token = new_link(as_coordinator).split("/")[2].removesuffix(".ics")

    page = as_coordinator.get(SETTINGS)
    assert token not in page.text
    assert "Din kalenderlänk skapades" in page.words
    with app.app_context(), identity_session() as session:
        kept = session.execute(sa.text("select row_to_json(c)::text from identity.calendar_feeds c")).scalar_one()
    assert token not in kept


def test_a_link_that_is_taken_back_or_changed_is_not_found(as_coordinator, as_citizen):
    first = new_link(as_coordinator)
    second = new_link(as_coordinator)
    as_citizen.get(first, expect=404)
    fetched(as_citizen, second)

    as_coordinator.post(f"{SETTINGS}/kalender/avslut")

    as_citizen.get(second, expect=404)
    as_citizen.get("/kalender/finns-inte.ics", expect=404)
    assert "Skapa en kalenderlänk" in as_coordinator.get(SETTINGS).words


def test_who_has_left_has_an_empty_calendar_and_a_closed_account_none(
    app, as_coordinator, as_citizen, late_measure, as_operator, people
):
    link = new_link(as_coordinator)
    with app.app_context(), identity_session() as session:
        eva = session.scalars(sa.select(User).where(User.email == EMAILS["eva"])).one()
        ended = {"from_on": date(2018, 1, 1), "to_on": date(2018, 12, 9)}
        session.execute(sa.update(Membership).where(Membership.user_id == eva.id).values(**ended))
    assert events(as_citizen, link) == {}

    as_operator.post(f"/drift/konton/{eva.id}/avstangning")

    as_citizen.get(link, expect=404)


def test_the_calendar_is_in_the_person_s_language(as_coordinator, as_citizen, late_measure, chosen):
    chosen("eva", language="en")

    found = events(as_citizen, new_link(as_coordinator))

    late = next(one for summary, one in found.items() if summary.endswith("Follow up: Fältare ute"))
    assert late["url"].startswith("http://localhost/en/norrby/")


def test_guessing_at_links_is_slowed_down(as_coordinator, as_citizen, monkeypatch):
    monkeypatch.setattr(throttle, "PER_FEED_GUESSER", throttle.parse("3 per 15 minutes"))
    for number in range(3):
        as_citizen.get(f"/kalender/gissning-{number}.ics", expect=404)

    page = as_citizen.get("/kalender/gissning-4.ics", expect=429)

    assert page.response.headers["Retry-After"]


def test_nobody_makes_a_link_without_login(as_citizen):
    as_citizen.post(f"{SETTINGS}/kalender", expect=403)


def test_guesses_of_others_stop_nobody_who_has_a_link(as_coordinator, as_citizen, monkeypatch):
    monkeypatch.setattr(throttle, "PER_FEED_GUESSER", throttle.parse("1 per 15 minutes"))
    link = new_link(as_coordinator)
    as_citizen.get("/kalender/gissning.ics", expect=404)
    as_citizen.get("/kalender/gissning.ics", expect=429)

    as_citizen.get(link)
