"""Who belongs now, reads: rows name their lokalpolisområde, and an agreement's readers follow its parties.

Before this, each act listed the rooms of that day. See docs/decisions/0016.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import unprotected

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_OWN = "tenant_id = (select sec.tenant())"
_SHARED = f"{_OWN} or shared_with_id = (select sec.region())"
_SHARES = f"{_OWN} and (shared_with_id is null or shared_with_id = (select sec.region()))"
_NAMED = f"{_OWN} or (select sec.tenant()) = any (reader_ids)"
# The police sign with every kommun of the region; a kommun's own rule is read by that kommun.
_RULES = f"{_OWN} or tenant_id = (select sec.region()) and (space_id is null or space_id = (select sec.tenant()))"
_TABLES = ("documents", "risk_events", "shared_plans")


def upgrade() -> None:
    for table in _TABLES:
        _name_the_region(table)
    _read_by_reader_ids_no_more("signing_rules", _RULES)
    _let_readers_follow_parties()


def downgrade() -> None:
    op.execute("drop trigger parties_are_readers on parties")
    op.execute("drop function let_parties_read()")
    _read_by_reader_ids("signing_rules", "case when r.space_id is null then {kommuner} else array[r.space_id] end")
    for table in _TABLES:
        _read_by_reader_ids(table, "case when r.shared_with_id is null then '{{}}' else {rooms} end")
        _write(table, _OWN)
        op.drop_column(table, "shared_with_id")
    op.create_index(op.f("ix_risk_events_reader_ids"), "risk_events", ["reader_ids"], postgresql_using="gin")


def _name_the_region(table: str) -> None:
    """What had readers is shared with the lokalpolisområde that the room belongs to."""
    op.add_column(table, sa.Column("shared_with_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f(f"fk_{table}_shared_with_id_spaces"),
        table,
        "spaces",
        ["shared_with_id"],
        ["id"],
        referent_schema="identity",
    )
    op.create_index(op.f(f"ix_{table}_shared_with_id"), table, ["shared_with_id"])
    with unprotected(table):
        had = _count(f"select count(*) from {table} where reader_ids <> '{{}}'")
        told = _count(
            f"with moved as (update {table} r set shared_with_id = coalesce(s.region_id, s.id)"
            " from identity.spaces s where s.id = r.tenant_id and r.reader_ids <> '{}' returning 1)"
            " select count(*) from moved"
        )
        _require(told == had, f"{table}: {told} of {had} shared rows follow")
    _read_by_reader_ids_no_more(table, _SHARED)
    _write(table, _SHARES)


def _let_readers_follow_parties() -> None:
    """The parties of an agreement read it, also one that has left: what it has signed it still reads."""
    op.execute(
        "create function let_parties_read() returns trigger language plpgsql"
        " set search_path = pg_catalog, pg_temp as $$ begin"
        " update public.agreements a set reader_ids = coalesce((select array_agg(p.space_id order by p.position)"
        "   from public.parties p where p.tenant_id = a.tenant_id and p.agreement_id = a.id"
        "   and p.space_id is not null), '{}')"
        "  where a.tenant_id = coalesce(new.tenant_id, old.tenant_id)"
        "   and a.id = coalesce(new.agreement_id, old.agreement_id);"
        " return null; end $$"
    )
    op.execute(
        "create trigger parties_are_readers after insert or delete or update of space_id on parties"
        " for each row execute function let_parties_read()"
    )
    with unprotected("agreements", "parties"):
        op.execute(
            "update agreements a set reader_ids = coalesce((select array_agg(p.space_id order by p.position)"
            " from parties p where p.tenant_id = a.tenant_id and p.agreement_id = a.id"
            " and p.space_id is not null), '{}')"
        )
        unread = _count(
            "select count(*) from parties p join agreements a on (a.tenant_id, a.id) = (p.tenant_id, p.agreement_id)"
            " where p.space_id is not null and not p.space_id = any (a.reader_ids)"
        )
        _require(unread == 0, f"{unread} parties do not read their agreement")


def _read_by_reader_ids_no_more(table: str, rule: str) -> None:
    op.execute(f"alter policy {table}_read on {table} using ({rule})")
    op.drop_column(table, "reader_ids")


def _read_by_reader_ids(table: str, readers: str) -> None:
    """The list of rooms again, as of today; {rooms} are the region's, {kommuner} those that are kommuner."""
    of_region = "(select coalesce(array_agg(s.id), '{{}}') from identity.spaces s where {0})".format
    rooms = of_region("r.shared_with_id in (s.id, s.region_id) and s.id <> r.tenant_id")
    kommuner = of_region("s.region_id = r.tenant_id")
    op.add_column(
        table,
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
    )
    with unprotected(table):
        op.execute(f"update {table} r set reader_ids = {readers.format(rooms=rooms, kommuner=kommuner)}")
    op.execute(f"alter policy {table}_read on {table} using ({_NAMED})")


def _write(table: str, rule: str) -> None:
    op.execute(f"alter policy {table}_insert on {table} with check ({rule})")
    op.execute(f"alter policy {table}_update on {table} with check ({rule})")


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuntimeError(otherwise)


def _count(query: str) -> int:
    return int(op.get_bind().execute(sa.text(query)).scalar_one())
