"""Six people do the same at the same moment: one of them does it, the others get a sentence, and it is done once."""

import itertools
import threading
from datetime import date
from functools import partial
from uuid import uuid4

import pytest

from regional_app.answers.reports import services as reports
from regional_app.clock import today
from regional_app.db import db
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Section
from regional_app.work.agreements.services import handing_over, negotiation
from tests.cast import EMAILS, PASSWORD
from tests.factories import People, RoomFactory

pytestmark = pytest.mark.committed

AT_ONCE, DAY = 6, today().isoformat()
DECISION = {"by": "kommunstyrelsen § 112", "on": DAY, "registry_number": "KS 1", "reason": "Brister finns."}
SIGNING = {"place": "Norrby", "has_read": "y", "password": PASSWORD}
# Done, gone, no; and of six passwords at once some are asked to wait a few seconds.
ANSWERS = {302, 404, 409, 422}


class World:
    """The rooms, and everybody's login."""

    def __init__(self, committed):
        self.app, people = committed.app, People(committed.app)
        self.norrby, self.soderby, self.region = (
            RoomFactory(self.app, slug) for slug in ("norrby", "soderby", "exempelregionen")
        )
        self.years = itertools.count(2002)
        self.tokens = {name: people.log_in(email) for name, email in EMAILS.items()}

    def browser(self, who):
        client = self.app.test_client()
        with client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = self.tokens[who], True
        return client

    def at_once(self, who, path, data, times=AT_ONCE):
        """The same post from so many browsers; what each came to."""
        start, came = threading.Barrier(times), []

        def post():
            client = self.browser(who)
            start.wait(timeout=30)
            came.append(client.post(path, data=data).status_code)

        threads = [threading.Thread(target=post) for _ in range(times)]
        for one in threads:
            one.start()
        for one in threads:
            one.join(timeout=120)
        return came


@pytest.fixture(scope="module")
def world(committed):
    committed.app.config["WTF_CSRF_ENABLED"] = False
    yield World(committed)
    committed.app.config["WTF_CSRF_ENABLED"] = True


def _agreement(world, *, handed_over=False):
    agreement = world.region.agreement(
        f"ny-{uuid4().hex[:8]}",
        "2030–2031",
        unsigned=3,
        kommuner=("norrby", "soderby"),
        origin="room",
        purposes="Mål.",
    )
    world.region.kept(Section(agreement_id=agreement.id, position=1, heading="Mål", body="Så."))
    if handed_over:
        with world.region.acting():
            handing_over.hand_over(queries.whole_agreement(agreement.id), with_open=True)
    return agreement.id


def _proposal(world, *, adopted=False):
    agreement_id = _agreement(world)
    with world.soderby.acting():
        agreement = queries.whole_agreement(agreement_id)
        proposal = negotiation.propose(agreement, agreement.sections[0], "Annorlunda.", "Klarare")
        db.session.flush()
        found = proposal.id
    for room in (world.norrby, world.region) if adopted else ():
        with room.acting():
            negotiation.take_stance(queries.whole_agreement(agreement_id), queries.proposal(found), "adopts", "")
    return f"{agreement_id}/forslag/{found}"


def _plan(world, **over):
    return world.norrby.plan(**over)


def _revision(world):
    plan = _plan(world, decided_on=date(today().year, 1, 1))
    return _plan(world, predecessor_id=plan.id, revision_reason="Nytt läge")


def _member(world):
    return world.norrby.member(email=f"{uuid4().hex[:8]}@norrby.example").id


def _decided(world):
    return _plan(world, decided_on=date(today().year, 1, 1)).id


def _picture(world):
    picture = world.norrby.picture()
    world.norrby.finding(picture, cause="Mörkt")
    return picture.id


def _year(world, *, submitted=False):
    """A year that nobody has reported; it has a decided plan and a draft of the report."""
    year = next(world.years)
    _plan(world, decided_on=date(year, 1, 1), first_year=year, last_year=year)
    with world.norrby.acting():
        reports.write_contribution(year, "Ett bra år.", {})
    if submitted:
        with world.norrby.acting():
            reports.submit_contribution(year, "1")
    return year


def _agreed(path, world, make=_agreement):
    return f"overenskommelser/{make(world)}{path}"


_handed_over = partial(_agreement, handed_over=True)
# act: (whose room, who, what is made anew and its address, what is sent)
ACTS = {
    "give a promise": ("norrby", "eva", lambda w: f"loften/{w.norrby.promise().id}/givande", {"on": DAY}),
    "throw a promise away": ("norrby", "eva", lambda w: f"loften/{w.norrby.promise().id}/borttagning", {}),
    "decide a picture": ("norrby", "eva", lambda w: f"lagesbilder/{_picture(w)}/faststallande", DECISION),
    "throw a picture away": ("norrby", "eva", lambda w: f"lagesbilder/{w.norrby.picture().id}/borttagning", {}),
    "decide a plan": ("norrby", "eva", lambda w: f"planer/{_plan(w).id}/faststallande", DECISION),
    "begin a revision": ("norrby", "eva", lambda w: f"planer/{_decided(w)}/revidering", {"reason": "Nytt läge"}),
    "throw a revision away": ("norrby", "eva", lambda w: f"planer/{_revision(w).id}/revidering/slut", {}),
    "submit a year": ("norrby", "eva", lambda w: f"arsrapporter/{_year(w)}/inlamning", {"version": "1"}),
    "open a year": (
        "norrby",
        "eva",
        lambda w: f"arsrapporter/{_year(w, submitted=True)}/oppning",
        {"reason": "Fel tal"},
    ),
    "end a membership": ("norrby", "eva", lambda w: f"medlemmar/{_member(w)}/avslut", {}),
    "hand over": ("exempelregionen", "rut", partial(_agreed, "/overlamning"), {}),
    "take back": ("exempelregionen", "rut", partial(_agreed, "/atertagande", make=_handed_over), {}),
    "decide to sign": ("norrby", "eva", partial(_agreed, "/beslut", make=_handed_over), DECISION),
    "sign": ("norrby", "kim", partial(_agreed, "/underskrift", make=_handed_over), SIGNING),
    "decline": (
        "norrby",
        "kim",
        partial(_agreed, "/avbojande", make=_handed_over),
        {"reason": "Nej", "password": PASSWORD},
    ),
    "answer a proposal": ("norrby", "eva", partial(_agreed, "/svar", make=_proposal), {"kind": "adopts"}),
    "withdraw a proposal": ("soderby", "stina", partial(_agreed, "/atertagande", make=_proposal), {}),
    "apply a proposal": (
        "exempelregionen",
        "rut",
        partial(_agreed, "/inforande", make=partial(_proposal, adopted=True)),
        {},
    ),
}


def _race(world, act):
    slug, who, make, sent = ACTS[act]
    came = world.at_once(who, f"/{slug}/{make(world)}", sent)
    assert set(came) <= ANSWERS, (act, came)
    assert came.count(302) == 1, (act, came)


@pytest.mark.parametrize("act", ACTS)
def test_of_six_at_once_one_does_it_and_the_others_are_told(world, act):
    _race(world, act)


@pytest.mark.prove
@pytest.mark.parametrize("turn", range(20))
@pytest.mark.parametrize("act", ACTS)
def test_whatever_the_turn_it_is_done_once(world, act, turn):
    _race(world, act)
