"""Contributions of the kommuner and published rollups."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import protect

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_contributions()
    _create_annual_reports()


def downgrade() -> None:
    op.drop_table("annual_reports")
    op.drop_table("contributions")


def _create_contributions() -> None:
    op.create_table(
        "contributions",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("assessments", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("figures", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("focus_areas", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("submitted_by", sa.Text(), nullable=True),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column(
            "area_visible", sa.Boolean(), sa.Computed("submitted_on is not null", persisted=True), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_contributions_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_contributions")),
        sa.UniqueConstraint("tenant_id", "year", name=op.f("uq_contributions_tenant_id_year")),
        sa.CheckConstraint(
            "submitted_on is not null or reader_ids = '{}'", name=op.f("ck_contributions_drafts_have_no_readers")
        ),
    )
    protect("contributions", read="readers", area=True)


def _create_annual_reports() -> None:
    op.create_table(
        "annual_reports",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", postgresql.JSONB(), nullable=False),
        sa.Column("focus_areas", postgresql.JSONB(), server_default=sa.text("'[]'::jsonb"), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("is_decided", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_annual_reports_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_annual_reports")),
        sa.UniqueConstraint("tenant_id", "year", "number", name=op.f("uq_annual_reports_tenant_id_year_number")),
    )
    protect("annual_reports", read="region", frozen=True)
