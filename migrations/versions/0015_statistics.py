"""Indicators and their yearly values, files waiting to be written, and the indicator that a goal is measured by.

Of the values the area's role is granted all columns but `value`: small counts of persons stop in the database.
"""

import sqlalchemy as sa
from alembic import op

from regional_app.config import Settings
from regional_app.foundation.databases.protection import protect

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_FEW = "counts_persons and value < 5"
_SHARED = "tenant_id, id, indicator_id, year, shared_value, is_hidden, exactness"


def _key() -> list[sa.Column]:
    return [
        sa.Column(
            "tenant_id", sa.Uuid(), sa.ForeignKey("identity.spaces.id"), server_default=sa.text("sec.tenant()")
        ),
        sa.Column("id", sa.Uuid(), nullable=False, server_default=sa.text("gen_random_uuid()")),
    ]


def upgrade() -> None:
    _create_indicators()
    _create_measurements()
    op.create_table(
        "statistics_files",
        *_key(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.CheckConstraint("length(content) <= 1048576", name=op.f("ck_statistics_files_size")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_statistics_files"),
    )
    protect("statistics_files")
    op.add_column("goals", sa.Column("indicator_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        "fk_goals_tenant_id_indicator_id_indicators",
        "goals",
        "indicators",
        ["tenant_id", "indicator_id"],
        ["tenant_id", "id"],
    )
    op.create_index("ix_goals_tenant_id_indicator_id", "goals", ["tenant_id", "indicator_id"])


def downgrade() -> None:
    op.drop_index("ix_goals_tenant_id_indicator_id", "goals")
    op.drop_constraint("fk_goals_tenant_id_indicator_id_indicators", "goals")
    op.drop_column("goals", "indicator_id")
    for table in ("statistics_files", "measurements", "indicators"):
        op.drop_table(table)


def _create_indicators() -> None:
    op.create_table(
        "indicators",
        *_key(),
        sa.Column("version", sa.Integer(), nullable=False, server_default=sa.text("1")),
        sa.Column("key", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "unit", "source", "better")),
        *(sa.Column(name, sa.Text(), nullable=False, server_default="") for name in ("source_code", "description")),
        sa.Column("decimals", sa.Integer(), nullable=False, server_default=sa.text("0")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("is_count", "per_100k", "counts_persons")),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("area_visible", sa.Boolean(), sa.Computed("key is not null", persisted=True), nullable=False),
        sa.CheckConstraint("is_count or not (per_100k or counts_persons)", name=op.f("ck_indicators_counts")),
        sa.CheckConstraint("decimals between 0 and 3", name=op.f("ck_indicators_decimals")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_indicators"),
        sa.UniqueConstraint("tenant_id", "key", name="uq_indicators_tenant_id_key"),
    )
    protect("indicators", area=True)


def _create_measurements() -> None:
    op.create_table(
        "measurements",
        *_key(),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("exactness", sa.Text(), nullable=False, server_default="exact"),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("counts_persons", sa.Boolean(), nullable=False),
        sa.Column(
            "shared_value",
            sa.Numeric(),
            sa.Computed(f"case when {_FEW} then null else value end", persisted=True),
            nullable=True,
        ),
        sa.Column("is_hidden", sa.Boolean(), sa.Computed(_FEW, persisted=True), nullable=False),
        sa.CheckConstraint("exactness in ('exact', 'at_least', 'about')", name=op.f("ck_measurements_exactness")),
        sa.CheckConstraint("value >= 0", name=op.f("ck_measurements_not_negative")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_measurements"),
        sa.UniqueConstraint("tenant_id", "indicator_id", "year", name="uq_measurements_tenant_id_indicator_id_year"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "indicator_id"],
            ["indicators.tenant_id", "indicators.id"],
            name="fk_measurements_tenant_id_indicator_id_indicators",
        ),
    )
    op.create_index("ix_measurements_tenant_id_indicator_id", "measurements", ["tenant_id", "indicator_id"])
    protect("measurements", root="indicators", by="indicator_id", area=True)
    area = Settings.from_environment().role("area")
    op.execute(f"revoke select on measurements from {area}")
    op.execute(f"grant select ({_SHARED}) on measurements to {area}")
