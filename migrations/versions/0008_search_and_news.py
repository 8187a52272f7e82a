"""What the search looks among: the words of each record, kept by PostgreSQL as the row is written.

There is no index on the words. Under row level security PostgreSQL asks first whose a row is, by the key that begins
with tenant_id, and compares words only in the rows that are left: `@@` is not leakproof, so it is never let before.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.config import Settings

revision = "0008"
down_revision = "0004"
branch_labels = None
depends_on = None

# Letters that Unicode does not take apart into a plain letter and a sign; the same in search/folding.py.
_WHOLE, _PLAIN = "ØøŁłĐđŊŋÆæŦŧß", "OoLlDdNnAaTts"

SEARCHED = {
    "agreements": ("title", "label", "summary"),
    "focus_areas": ("title", "overarching_goal"),
    "agreement_goals": ("text",),
    "commitments": ("text", "code"),
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


def upgrade() -> None:
    _create_functions()
    for table, (heading, *texts) in SEARCHED.items():
        kept = sa.Computed(f"search_words({heading}, ARRAY[{', '.join(texts)}]::text[])", persisted=True)
        op.add_column(table, sa.Column("search_vector", postgresql.TSVECTOR(), kept, nullable=False))


def downgrade() -> None:
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
