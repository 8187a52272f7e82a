"""What the search looks among, and what is new to whom: both kept by PostgreSQL as a row is written.

There is no index on the words. Under row level security PostgreSQL asks first whose a row is, by the key that begins
with tenant_id, and compares words only in the rows that are left: `@@` is not leakproof, so it is never let before.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.config import Settings

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Letters that Unicode does not take apart into a plain letter and a sign; the same in search/folding.py.
_WHOLE, _PLAIN = "ØøŁłĐđŊŋÆæŦŧß", "OoLlDdNnAaTts"

SEARCHED = {
    "agreements": ("title", "label", "summary"),
    "focus_areas": ("title", "overarching_goal"),
    "agreement_goals": ("text",),
    "commitments": ("text", "code"),
    "sections": ("heading", "body"),
    "situation_pictures": ("title", "period", "extent", "other_information", "analysis", "registry_number"),
    "findings": ("title", "category", "place", "evidence", "cause"),
    "plans": ("title", "registry_number"),
    "goals": ("text", "unit", "place", "season", "source"),
    "implementation_plans": ("title", "responsible"),
    "measures": ("text", "responsible", "cause"),
    "follow_ups": ("note", "made_by"),
    "citizen_promises": ("text", "kommun_does", "police_does", "dialogue"),
    "promise_follow_ups": ("note", "made_by"),
    "contributions": (
        "(year)::text",
        "'årsrapport'::text",
        "summary",
        "search_json(assessments)",
        "search_json(focus_areas)",
    ),
    "annual_reports": ("(year)::text", "'årsrapport sammanställning'::text"),
    "members": ("name", "title", "email"),
}

# The column that is filled in when something has happened that others want to hear of; None: when the row is made.
TOLD = {
    "situation_pictures": "decided_on",
    "plans": "decided_on",
    "citizen_promises": "given_on",
    "contributions": "submitted_on",
    "annual_reports": None,
    "follow_ups": None,
    "promise_follow_ups": None,
}


def upgrade() -> None:
    _create_functions()
    for table, (heading, *texts) in SEARCHED.items():
        kept = sa.Computed(f"search_words({heading}, ARRAY[{', '.join(texts)}]::text[])", persisted=True)
        op.add_column(table, sa.Column("search_vector", postgresql.TSVECTOR(), kept, nullable=False))
    _tell()
    _create_notice_marks()
    _let_the_area_read_rollups()


def downgrade() -> None:
    op.execute("drop policy annual_reports_area on annual_reports")
    op.execute(f"revoke select on annual_reports from {Settings.from_environment().role('area')}")
    op.drop_table("notice_marks", schema="identity")
    for table in TOLD:
        op.execute(f"drop trigger if exists tell_of_change on {table}")
        op.execute(f"drop trigger tell_of_new on {table}")
        op.drop_column(table, "told_by")
        op.drop_column(table, "told_at")
    op.execute("drop function tell_news()")
    for table in SEARCHED:
        op.drop_column(table, "search_vector")
    op.execute("drop function search_json(jsonb)")
    op.execute("drop function search_words(text, text[])")
    op.execute("drop function search_fold(text)")


def _create_functions() -> None:
    """Words without case, accents and signs, so that Asele finds Åsele. The result follows from the text alone."""
    op.execute(
        "create function search_fold(t text) returns text language sql immutable parallel safe return"
        " regexp_replace(lower(translate(regexp_replace(normalize(coalesce(t, ''), nfkd),"
        " U&'[\\0300-\\036f]', '', 'g') collate \"C\","
        f" '{_WHOLE}', '{_PLAIN}')), '[^a-z0-9]+', ' ', 'g')"
    )
    op.execute(
        "create function search_words(heading text, texts text[]) returns tsvector"
        " language sql immutable parallel safe return"
        " setweight(to_tsvector('pg_catalog.simple', search_fold(heading)), 'A')"
        " || to_tsvector('pg_catalog.simple', search_fold(left(array_to_string(texts, ' '), 300000)))"
    )
    op.execute(
        "create function search_json(j jsonb) returns text language sql immutable parallel safe return"
        " (select string_agg(one #>> '{}', ' ') from jsonb_path_query(j, 'strict $.**') one"
        "  where jsonb_typeof(one) = 'string')"
    )
    tenant, area = (Settings.from_environment().role(name) for name in ("tenant", "area"))
    # A column that PostgreSQL makes is made in the name of the one who writes the row.
    op.execute(f"grant execute on function search_fold(text), search_words(text, text[]) to {tenant}")
    op.execute(f"grant execute on function search_json(jsonb) to {tenant}, {area}")


def _tell() -> None:
    """Stamp the moment and the person on what others want to hear of. What is there already is no news."""
    op.execute(
        "create function tell_news() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$"
        " begin new.told_at := clock_timestamp(); new.told_by := sec.person(); return new; end $$"
    )
    for table, on in TOLD.items():
        op.add_column(table, sa.Column("told_at", sa.DateTime(timezone=True)))
        op.add_column(table, sa.Column("told_by", sa.Uuid()))
        made = f"when (new.{on} is not null)" if on else ""
        op.execute(
            f"create trigger tell_of_new before insert on {table} for each row {made} execute function tell_news()"
        )
        if on:
            op.execute(
                f"create trigger tell_of_change before update of {on} on {table} for each row"
                f" when (old.{on} is null and new.{on} is not null) execute function tell_news()"
            )


def _create_notice_marks() -> None:
    """Until when each person has read what is new in each room."""
    op.create_table(
        "notice_marks",
        sa.Column("user_id", sa.Uuid(), sa.ForeignKey("identity.users.id"), primary_key=True),
        sa.Column("space_id", sa.Uuid(), sa.ForeignKey("identity.spaces.id"), primary_key=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        schema="identity",
    )
    identity = Settings.from_environment().role("identity")
    op.execute(f"grant select, insert, update, delete on identity.notice_marks to {identity}")


def _let_the_area_read_rollups() -> None:
    """The region's own published rollups, which all of its people read in its room."""
    area = Settings.from_environment().role("area")
    op.execute(
        f"create policy annual_reports_area on annual_reports for select to {area}"
        " using (is_decided and tenant_id = (select sec.region()))"
    )
    op.execute(f"grant select on annual_reports to {area}")
