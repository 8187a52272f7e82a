"""The search finds what is in the risk calendar, indicators and the common lägesbild, which is also news."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.config import Settings

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PUBLISHED = "published_common_pictures"
SEARCHED = {
    "risk_events": ("title", "place", "risks", "planned", "contact"),
    "indicators": ("name", "unit", "description"),
    PUBLISHED: (
        "(year)::text",
        "'gemensam lägesbild'::text",
        "search_json(data -> 'texts')",
        "search_json(jsonb_path_query_array(data, '$.problems[*].heading'))",
        "search_json(jsonb_path_query_array(data, '$.problems[*].categories'))",
    ),
}


def upgrade() -> None:
    for table, (heading, *texts) in SEARCHED.items():
        kept = sa.Computed(f"search_words({heading}, ARRAY[{', '.join(texts)}]::text[])", persisted=True)
        op.add_column(table, sa.Column("search_vector", postgresql.TSVECTOR(), kept, nullable=False))
    # What is published already is no news.
    op.add_column(PUBLISHED, sa.Column("told_at", sa.DateTime(timezone=True)))
    op.add_column(PUBLISHED, sa.Column("told_by", sa.Uuid()))
    op.execute(f"create trigger tell_of_new before insert on {PUBLISHED} for each row execute function tell_news()")
    _let_the_area_read()


def downgrade() -> None:
    op.execute(f"drop policy {PUBLISHED}_area on {PUBLISHED}")
    op.execute(f"revoke select on {PUBLISHED} from {Settings.from_environment().role('area')}")
    op.execute(f"drop trigger tell_of_new on {PUBLISHED}")
    op.drop_column(PUBLISHED, "told_by")
    op.drop_column(PUBLISHED, "told_at")
    for table in SEARCHED:
        op.drop_column(table, "search_vector")


def _let_the_area_read() -> None:
    """The region's own published versions, which all of its people read in its room."""
    area = Settings.from_environment().role("area")
    op.execute(
        f"create policy {PUBLISHED}_area on {PUBLISHED} for select to {area}"
        " using (is_decided and tenant_id = (select sec.region()))"
    )
    op.execute(f"grant select on {PUBLISHED} to {area}")
