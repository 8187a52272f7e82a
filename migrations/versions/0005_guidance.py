"""Guides that people have put away, and reports about accessibility."""

import sqlalchemy as sa
from alembic import op

from regional_app.config import Settings

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NOW = sa.func.now()
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_dismissals()
    _create_accessibility_reports()
    identity = Settings.from_environment().role("identity")
    op.execute(f"grant select, insert, delete on identity.dismissals to {identity}")
    op.execute(f"grant select, insert, update on identity.accessibility_reports to {identity}")


def downgrade() -> None:
    op.drop_table("accessibility_reports", schema="identity")
    op.drop_table("dismissals", schema="identity")


def _create_dismissals() -> None:
    op.create_table(
        "dismissals",
        sa.Column("user_id", sa.Uuid(), sa.ForeignKey("identity.users.id"), primary_key=True),
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("at", MOMENT, nullable=False, server_default=NOW),
        schema="identity",
    )


def _create_accessibility_reports() -> None:
    op.create_table(
        "accessibility_reports",
        sa.Column("id", sa.Uuid(), primary_key=True, server_default=sa.text("gen_random_uuid()")),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False, server_default=""),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("reported_at", MOMENT, nullable=False, server_default=NOW),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "(answer is null) = (answered_at is null)", name=op.f("ck_accessibility_reports_answer_has_a_day")
        ),
        schema="identity",
    )
