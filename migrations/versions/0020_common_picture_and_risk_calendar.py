"""The region's common lägesbild, its published versions, and the risk calendar shared in the region."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import protect

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_common_pictures()
    _create_published_common_pictures()
    _create_risk_events()


def downgrade() -> None:
    op.drop_table("risk_events")
    op.drop_table("published_common_pictures")
    op.drop_table("common_pictures")


def _create_common_pictures() -> None:
    table = "common_pictures"
    op.create_table(
        table,
        *_keys(table),
        sa.Column("year", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default="", nullable=False)
            for name in ("mobility", "season", "analysis", "priorities")
        ),
        sa.Column("headings", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.UniqueConstraint("tenant_id", "year", name=op.f("uq_common_pictures_tenant_id_year")),
    )
    protect(table, read="own")


def _create_published_common_pictures() -> None:
    table = "published_common_pictures"
    op.create_table(
        table,
        *_keys(table),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", postgresql.JSONB(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("published_by", sa.Text(), nullable=False),
        sa.Column("is_decided", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.UniqueConstraint(
            "tenant_id", "year", "number", name=op.f("uq_published_common_pictures_tenant_id_year_number")
        ),
    )
    protect(table, read="region", frozen=True)


def _create_risk_events() -> None:
    table = "risk_events"
    op.create_table(
        table,
        *_keys(table),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("is_yearly", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("visitors", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in ("risks", "planned", "contact")),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "kind in ('market', 'tourism', 'event', 'school', 'other')", name=op.f("ck_risk_events_kind")
        ),
        sa.CheckConstraint("last_on between first_on and first_on + 365", name=op.f("ck_risk_events_days")),
        sa.CheckConstraint("visitors is null or visitors >= 0", name=op.f("ck_risk_events_visitors")),
    )
    op.create_index(op.f("ix_risk_events_reader_ids"), table, ["reader_ids"], postgresql_using="gin")
    protect(table, read="readers")


def _keys(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f(f"fk_{table}_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f(f"pk_{table}")),
    ]
