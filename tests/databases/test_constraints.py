"""A lost race or a broken rule of the database is a sentence with a way on, never a page of errors."""

from datetime import timedelta

import psycopg
import pytest
import sqlalchemy as sa

from regional_app import constraints
from regional_app.db import db
from regional_app.work.promises import services as promises
from tests import database

SAID = """
select c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
  join pg_class t on t.oid = c.conrelid
 where n.nspname = any (array['public', 'identity', 'audit', 'jobs']) and c.contype in ('u', 'c', 'x')
   and t.relname not like 'procrastinate%'
union
select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = t.relnamespace
 where n.nspname = any (array['public', 'identity', 'audit', 'jobs']) and x.indisunique and not x.indisprimary
   and t.relname not like 'procrastinate%'
"""
PROMISE = {
    "text": "Vi nattvandrar varje fredag",
    "from_on": "2026-01-01",
    "to_on": "2026-12-31",
    "kommun_does": "Två fältare",
    "police_does": "En patrull",
    "dialogue": "Torgmöte i maj",
    "finding_id": "",
    "focus_area_key": "",
}


@pytest.fixture
def plant(monkeypatch):
    """`plant("23505", "uq_users_email")`: writing a promise breaks this rule of the database."""

    def plant(state, constraint=""):
        says = f"errcode = '{state}', constraint = '{constraint}', message = 'Key (email)=(bim@norrby.example)'"

        def break_it(**_values):
            db.session.execute(sa.text(f"do $$ begin raise exception using {says}; end $$"))

        monkeypatch.setattr(promises, "draft_promise", break_it)

    return plant


def test_every_rule_of_the_database_has_a_sentence(server, worker_database):
    with psycopg.connect(database.admin_url(server, worker_database)) as admin:
        rules = {row[0] for row in admin.execute(SAID)}

    assert rules == set(constraints.SENTENCES)


def test_a_broken_rule_is_answered_with_its_sentence(as_coordinator, plant, caplog):
    for name, said in constraints.SENTENCES.items():
        plant("23514" if name.startswith("ck_") else "23505", name)

        page = as_coordinator.post("/norrby/loften", PROMISE, expect=409)

        assert str(said) in page.words
        assert "Vi nattvandrar" in page.words
        assert name in caplog.text
        assert "bim@norrby.example" not in caplog.text + page.text


@pytest.mark.parametrize("state", ["23502", "23503", "23505", "23514", "40001", "40P01", "42501", "55P03"])
def test_so_is_every_other_race_that_is_lost(as_coordinator, plant, state):
    plant(state)

    assert "Se hur det är nu" in as_coordinator.post("/norrby/loften", PROMISE, expect=409).words


@pytest.mark.parametrize("state", ["22003", "22007", "22021", "22P02", "54000"])
def test_a_value_the_database_cannot_hold_is_the_senders_to_mend(as_coordinator, plant, state):
    plant(state)

    as_coordinator.post("/norrby/loften", PROMISE, expect=422)


def test_nothing_is_called_saved_when_the_last_moment_refuses(as_coordinator, monkeypatch):
    write = promises.draft_promise

    def backwards(**values):
        promise = write(**values)
        db.session.flush()
        promise.to_on = promise.from_on - timedelta(days=1)
        return promise

    monkeypatch.setattr(promises, "draft_promise", backwards)

    page = as_coordinator.post("/norrby/loften", PROMISE, expect=409)

    assert "Slutet kan inte komma före början" in page.words
    assert "är sparat" not in page.words
    assert "är sparat" not in as_coordinator.get("/norrby/loften").words
