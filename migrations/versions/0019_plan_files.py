"""Files with goals or measures that wait to be written into a plan."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import protect

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_files",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("of_table", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("of_table in ('mal', 'atgarder')", name=op.f("ck_plan_files_of_table")),
        sa.CheckConstraint("length(content) <= 1048576", name=op.f("ck_plan_files_size")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_plan_files_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_plan_files_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_plan_files")),
    )
    op.create_index(op.f("ix_plan_files_tenant_id_plan_id"), "plan_files", ["tenant_id", "plan_id"])
    protect("plan_files")


def downgrade() -> None:
    op.drop_table("plan_files")
