"""Attack 03 in the large: threads, rooms and answers mixed over the application's own pools. No foreign row."""

import hashlib
import secrets
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.db import db
from regional_app.people.accounts.models import LoginSession, User
from regional_app.people.accounts.session import identity_session
from tests.cast import EMAILS

pytestmark = pytest.mark.committed

THREADS, REQUESTS = 8, 50
# who asks for what -> whose names must and must not be in the answer
ASKED = [
    ("eva", "/norrby/medlemmar", "Ali Alm", "Stina Sten"),
    ("ali", "/norrby/", "Eva Ek", "Stina Sten"),
    ("stina", "/soderby/medlemmar", "Stina Sten", "Eva Ek"),
    ("stina", "/norrby/medlemmar", "", "Eva Ek"),
    ("sam", "/norrby/medlemmar", "Eva Ek", "Stina Sten"),
    ("sam", "/soderby/medlemmar", "Stina Sten", "Eva Ek"),
    ("tor", "/exempelregionen/norrby/medlemmar", "Kim Klint", "Ali Alm"),
    ("tor", "/exempelregionen/soderby/medlemmar", "Stina Sten", "Eva Ek"),
    ("vera", "/vasterby/medlemmar", "Vera Vik", "Eva Ek"),
    (None, "/", "", "Eva Ek"),
]


@pytest.fixture
def tokens(committed):
    """Everybody in the cast is logged in."""
    found = {}
    with committed.app.app_context(), identity_session() as session:
        users = {user.email: user.id for user in session.scalars(sa.select(User))}
        for name, email in EMAILS.items():
            found[name] = secrets.token_urlsafe(32)
            digest = hashlib.sha256(found[name].encode()).digest()
            at = instant()
            session.add(LoginSession(token_hash=digest, user_id=users[email], browser="", began_at=at, seen_at=at))
    return found


def browser(committed, token):
    client = committed.app.test_client()
    if token:
        with client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = token, True
    return client


def test_eight_threads_ask_for_two_kommuner_and_never_meet(committed, tokens):
    def ask(seed):
        chance, foreign, missing = Random(seed), [], []
        for _ in range(REQUESTS):
            who, url, own, other = chance.choice(ASKED)
            text = browser(committed, tokens.get(who)).get(url).get_data(as_text=True)
            foreign += [url] if other in text else []
            missing += [url] if own not in text else []
        return foreign, missing

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(ask, range(THREADS)))

    assert [foreign for foreign, _ in answers if foreign] == []
    assert [missing for _, missing in answers if missing] == []
    with committed.app.app_context():
        assert db.engines[None].pool.checkedout() == 0


def test_one_thread_asks_for_a_room_and_then_for_none(committed, tokens):
    def both():
        scoped = browser(committed, tokens["eva"]).get("/norrby/").get_data(as_text=True)
        with committed.app.app_context():
            rows = db.session.execute(sa.text("select name from members")).all()
        return "Eva Ek" in scoped, rows

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(both).result() == (True, [])


def test_a_request_that_fails_midway_leaves_nothing_for_the_next(committed, tokens, monkeypatch):
    from regional_app.people.rooms import queries

    def fail():
        real()
        raise RuntimeError("midway")

    real = queries.members_and_former
    monkeypatch.setattr(queries, "members_and_former", fail)
    committed.app.config["PROPAGATE_EXCEPTIONS"] = False
    try:
        assert browser(committed, tokens["eva"]).get("/norrby/medlemmar").status_code == 500
    finally:
        committed.app.config["PROPAGATE_EXCEPTIONS"] = None
    monkeypatch.undo()

    with committed.app.app_context():
        assert db.session.execute(sa.text("select name from members")).all() == []
        assert db.session.execute(sa.text("select current_setting('app.ctx', true)")).scalar() in {"", None}
    text = browser(committed, tokens["stina"]).get("/soderby/medlemmar").get_data(as_text=True)
    assert "Stina Sten" in text
    assert "Eva Ek" not in text
