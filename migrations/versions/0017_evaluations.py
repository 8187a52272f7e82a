"""Evaluations of goals, and files that show what a follow-up says."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import protect

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evaluations",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "outcome in ('achieved', 'partly', 'not_achieved', 'cannot_be_judged')",
            name=op.f("ck_evaluations_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "goal_id"],
            ["goals.tenant_id", "goals.id"],
            name=op.f("fk_evaluations_tenant_id_goal_id_goals"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_evaluations_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_evaluations_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_evaluations")),
        sa.UniqueConstraint("tenant_id", "goal_id", "year", name=op.f("uq_evaluations_tenant_id_goal_id_year")),
    )
    op.create_index(op.f("ix_evaluations_tenant_id_plan_id"), "evaluations", ["tenant_id", "plan_id"])
    protect("evaluations", area=True, root="plans", by="plan_id")
    op.add_column("follow_ups", sa.Column("document_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("follow_ups", "document_id")
    op.drop_table("evaluations")
