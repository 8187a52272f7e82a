"""The working cycle: situation pictures, plans, promises."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import protect

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_situation_pictures()
    _create_findings()
    _create_plans()
    _create_goals()
    _create_implementation_plans()
    _create_measures()
    _create_follow_ups()
    _create_citizen_promises()
    _create_promise_follow_ups()


def downgrade() -> None:
    op.drop_table("promise_follow_ups")
    op.drop_table("citizen_promises")
    op.drop_table("follow_ups")
    op.drop_table("measures")
    op.drop_table("implementation_plans")
    op.drop_table("goals")
    op.drop_table("plans")
    op.drop_table("findings")
    op.drop_table("situation_pictures")


def _create_situation_pictures() -> None:
    op.create_table(
        "situation_pictures",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("extent", sa.Text(), server_default="", nullable=False),
        sa.Column("other_information", sa.Text(), server_default="", nullable=False),
        sa.Column("analysis", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("registry_number", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column(
            "area_visible", sa.Boolean(), sa.Computed("decided_on is not null", persisted=True), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_situation_pictures_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_situation_pictures")),
    )
    protect("situation_pictures", area=True)


def _create_findings() -> None:
    op.create_table(
        "findings",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("situation_picture_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("trend", sa.Text(), nullable=False),
        sa.Column("seriousness", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), server_default="", nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("focus_area_key", sa.Text(), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("priority is null or priority between 1 and 99", name=op.f("ck_findings_priority")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "situation_picture_id"],
            ["situation_pictures.tenant_id", "situation_pictures.id"],
            name=op.f("fk_findings_tenant_id_situation_picture_id_situation_pictures"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_findings_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_findings")),
    )
    op.create_index(
        op.f("ix_findings_tenant_id_situation_picture_id"),
        "findings",
        ["tenant_id", "situation_picture_id"],
        unique=False,
    )
    protect("findings", area=True, root="situation_pictures", by="situation_picture_id")


def _create_plans() -> None:
    op.create_table(
        "plans",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("last_year", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("registry_number", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column(
            "area_visible", sa.Boolean(), sa.Computed("decided_on is not null", persisted=True), nullable=False
        ),
        sa.CheckConstraint("last_year >= first_year", name=op.f("ck_plans_ends_after_start")),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_plans_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_plans")),
    )
    protect("plans", area=True)


def _create_goals() -> None:
    op.create_table(
        "goals",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("focus_area_key", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("baseline_year", sa.Integer(), nullable=True),
        sa.Column("baseline_value", sa.Numeric(), nullable=True),
        sa.Column("target_value", sa.Numeric(), nullable=True),
        sa.Column("target_percent", sa.Numeric(), nullable=True),
        sa.Column("change_in", sa.Text(), server_default="percent", nullable=False),
        sa.Column("direction", sa.Text(), server_default="up", nullable=False),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column("season", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("finding_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("owner in ('common', 'kommun', 'police')", name=op.f("ck_goals_owner")),
        sa.CheckConstraint("change_in in ('percent', 'points')", name=op.f("ck_goals_change_in")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"], ["plans.tenant_id", "plans.id"], name=op.f("fk_goals_tenant_id_plan_id_plans")
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_goals_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_goals")),
    )
    op.create_index(op.f("ix_goals_tenant_id_plan_id"), "goals", ["tenant_id", "plan_id"], unique=False)
    protect("goals", area=True, root="plans", by="plan_id")


def _create_implementation_plans() -> None:
    op.create_table(
        "implementation_plans",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "goal_id"],
            ["goals.tenant_id", "goals.id"],
            name=op.f("fk_implementation_plans_tenant_id_goal_id_goals"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_implementation_plans_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_implementation_plans_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_implementation_plans")),
    )
    op.create_index(
        op.f("ix_implementation_plans_tenant_id_goal_id"),
        "implementation_plans",
        ["tenant_id", "goal_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_implementation_plans_tenant_id_plan_id"),
        "implementation_plans",
        ["tenant_id", "plan_id"],
        unique=False,
    )
    protect("implementation_plans", area=True, root="plans", by="plan_id")


def _create_measures() -> None:
    op.create_table(
        "measures",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("implementation_plan_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("done_by", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), server_default="planned", nullable=False),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("done_by in ('kommun', 'police', 'both')", name=op.f("ck_measures_done_by")),
        sa.CheckConstraint(
            "due_on is null or starts_on is null or due_on >= starts_on", name=op.f("ck_measures_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "implementation_plan_id"],
            ["implementation_plans.tenant_id", "implementation_plans.id"],
            name=op.f("fk_measures_tenant_id_implementation_plan_id_implementation_plans"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_measures_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_measures_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_measures")),
    )
    op.create_index(
        op.f("ix_measures_tenant_id_implementation_plan_id"),
        "measures",
        ["tenant_id", "implementation_plan_id"],
        unique=False,
    )
    op.create_index(op.f("ix_measures_tenant_id_plan_id"), "measures", ["tenant_id", "plan_id"], unique=False)
    protect("measures", area=True, root="plans", by="plan_id")


def _create_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("goal_id", sa.Uuid(), nullable=True),
        sa.Column("measure_id", sa.Uuid(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("qualifier", sa.Text(), server_default="exact", nullable=False),
        sa.Column("judgement", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column(
            "written_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.CheckConstraint("qualifier in ('exact', 'at_least', 'about')", name=op.f("ck_follow_ups_qualifier")),
        sa.CheckConstraint("(goal_id is null) <> (measure_id is null)", name=op.f("ck_follow_ups_follows_one")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "goal_id"],
            ["goals.tenant_id", "goals.id"],
            name=op.f("fk_follow_ups_tenant_id_goal_id_goals"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "measure_id"],
            ["measures.tenant_id", "measures.id"],
            name=op.f("fk_follow_ups_tenant_id_measure_id_measures"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "plan_id"],
            ["plans.tenant_id", "plans.id"],
            name=op.f("fk_follow_ups_tenant_id_plan_id_plans"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_follow_ups_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_follow_ups")),
    )
    op.create_index(op.f("ix_follow_ups_tenant_id_goal_id"), "follow_ups", ["tenant_id", "goal_id"], unique=False)
    op.create_index(
        op.f("ix_follow_ups_tenant_id_measure_id"), "follow_ups", ["tenant_id", "measure_id"], unique=False
    )
    op.create_index(op.f("ix_follow_ups_tenant_id_plan_id"), "follow_ups", ["tenant_id", "plan_id"], unique=False)
    protect("follow_ups", area=True, root="plans", by="plan_id")


def _create_citizen_promises() -> None:
    op.create_table(
        "citizen_promises",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("focus_area_key", sa.Text(), nullable=True),
        sa.Column("finding_id", sa.Uuid(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("dialogue", sa.Text(), server_default="", nullable=False),
        sa.Column("kommun_does", sa.Text(), server_default="", nullable=False),
        sa.Column("police_does", sa.Text(), server_default="", nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("area_visible", sa.Boolean(), sa.Computed("given_on is not null", persisted=True), nullable=False),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_citizen_promises_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_citizen_promises_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_citizen_promises")),
    )
    protect("citizen_promises", area=True)


def _create_promise_follow_ups() -> None:
    op.create_table(
        "promise_follow_ups",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("promise_id", sa.Uuid(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "promise_id"],
            ["citizen_promises.tenant_id", "citizen_promises.id"],
            name=op.f("fk_promise_follow_ups_tenant_id_promise_id_citizen_promises"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_promise_follow_ups_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_promise_follow_ups")),
    )
    op.create_index(
        op.f("ix_promise_follow_ups_tenant_id_promise_id"),
        "promise_follow_ups",
        ["tenant_id", "promise_id"],
        unique=False,
    )
    protect("promise_follow_ups", area=True, root="citizen_promises", by="promise_id")
