"""Del 2 becomes whole: activities, real dates and costs, periods, revisions, what a plan rests on, sharing."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import protect

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

CHECKS = {
    "plans": {
        "rests_on": "rests_on in ('unstated', 'first', 'evaluation')",
        "revision_has_reason": "predecessor_id is null or revision_reason <> ''",
    },
    "goals": {"period": "period in ('year', 'half_year', 'quarter', 'month')"},
    "measures": {"cost": "cost >= 0"},
}
REFERENCES = (
    ("plans", "predecessor_id"),
    ("plans", "evaluated_plan_id"),
    ("goals", "origin_id"),
    ("measures", "origin_id"),
)


def upgrade() -> None:
    for table, columns in _added().items():
        for column in columns:
            op.add_column(table, column)
    # Plans from before the question was asked say so themselves, and need not be written to.
    op.add_column("plans", sa.Column("rests_on", sa.Text(), server_default="unstated", nullable=False))
    for table in ("goals", "measures"):
        thread = sa.Computed("coalesce(origin_id, id)", persisted=True)
        op.add_column(table, sa.Column("thread_id", sa.Uuid(), thread, nullable=False))
    for table, checks in CHECKS.items():
        for name, holds in checks.items():
            op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, holds)
    for table, column in REFERENCES:
        name = op.f(f"fk_{table}_tenant_id_{column}_{table}")
        op.create_foreign_key(name, table, table, ["tenant_id", column], ["tenant_id", "id"])
        op.create_index(op.f(f"ix_{table}_tenant_id_{column}"), table, ["tenant_id", column])
    # One revision at a time: a plan has at most one successor.
    op.create_unique_constraint(op.f("uq_plans_tenant_id_predecessor_id"), "plans", ["tenant_id", "predecessor_id"])
    _create_activities()
    _create_plan_settings()
    _create_shared_plans()


def downgrade() -> None:
    for table in ("shared_plans", "plan_settings", "activities"):
        op.drop_table(table)
    for table in ("goals", "measures"):
        op.drop_column(table, "thread_id")
    op.drop_column("plans", "rests_on")
    for table, columns in _added().items():
        for column in columns:
            op.drop_column(table, column.name)


def _added() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "plans": (
            sa.Column("predecessor_id", sa.Uuid(), nullable=True),
            sa.Column("revision_reason", sa.Text(), server_default="", nullable=False),
            sa.Column("superseded_on", sa.Date(), nullable=True),
            sa.Column("evaluation_year", sa.Integer(), nullable=True),
            sa.Column("evaluation", sa.Text(), server_default="", nullable=False),
            sa.Column("evaluated_plan_id", sa.Uuid(), nullable=True),
            sa.Column("copied_from", sa.Text(), server_default="", nullable=False),
        ),
        "goals": (
            sa.Column("period", sa.Text(), nullable=True),
            sa.Column("share_of", sa.Text(), server_default="", nullable=False),
            sa.Column("baseline_source", sa.Text(), server_default="", nullable=False),
            sa.Column("baseline_by", sa.Text(), nullable=True),
            sa.Column("baseline_on", sa.Date(), nullable=True),
            sa.Column("origin_id", sa.Uuid(), nullable=True),
        ),
        "measures": (
            sa.Column("started_on", sa.Date(), nullable=True),
            sa.Column("ended_on", sa.Date(), nullable=True),
            sa.Column("cost", sa.Numeric(), nullable=True),
            sa.Column("finding_id", sa.Uuid(), nullable=True),
            sa.Column("origin_id", sa.Uuid(), nullable=True),
        ),
    }


def _create_activities() -> None:
    op.create_table(
        "activities",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("measure_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("cost", sa.Numeric(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("cost >= 0", name=op.f("ck_activities_cost")),
        sa.CheckConstraint(
            "due_on is null or starts_on is null or due_on >= starts_on", name=op.f("ck_activities_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "measure_id"],
            ["measures.tenant_id", "measures.id"],
            name=op.f("fk_activities_tenant_id_measure_id_measures"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_activities_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_activities_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_activities")),
    )
    op.create_index(op.f("ix_activities_tenant_id_measure_id"), "activities", ["tenant_id", "measure_id"])
    op.create_index(op.f("ix_activities_tenant_id_plan_id"), "activities", ["tenant_id", "plan_id"])
    protect("activities", area=True, root="plans", by="plan_id")


def _create_plan_settings() -> None:
    op.create_table(
        "plan_settings",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        # What the kommun calls its plan is no secret from its lokalpolisområde.
        sa.Column("area_visible", sa.Boolean(), sa.Computed("word is not null", persisted=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_plan_settings_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_plan_settings")),
        sa.UniqueConstraint("tenant_id", name=op.f("uq_plan_settings_tenant_id")),
    )
    protect("plan_settings", area=True)


def _create_shared_plans() -> None:
    """A sealed copy, read by the kommuner it names; the plan itself stays in its room (docs/decisions/0014)."""
    op.create_table(
        "shared_plans",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("kommun", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("last_year", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("shared_on", sa.Date(), nullable=False),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_shared_plans_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_shared_plans_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_shared_plans")),
        sa.UniqueConstraint("tenant_id", "plan_id", name=op.f("uq_shared_plans_tenant_id_plan_id")),
    )
    protect("shared_plans", read="readers")
