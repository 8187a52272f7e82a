"""Reminders: what a person wants, what has been or shall be sent, and the calendar's secret link."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

from regional_app.config import Settings

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES = ("reminder_choices", "reminders", "calendar_feeds")


def upgrade() -> None:
    op.create_table(
        "reminder_choices",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.Text(), server_default="sv", nullable=False),
        sa.Column("switched_off", ARRAY(sa.Text()), server_default="{}", nullable=False),
        sa.Column("looked_on", sa.Date(), nullable=True),
        sa.CheckConstraint("language in ('sv', 'en')", name=op.f("ck_reminder_choices_language")),
        _of_a_user("reminder_choices"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_reminder_choices")),
        schema="identity",
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("space_id", sa.Uuid(), nullable=True),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("outcome in ('sent', 'nothing_to_say', 'given_up')", name=op.f("ck_reminders_outcome")),
        sa.CheckConstraint("(outcome is null) = (ended_at is null)", name=op.f("ck_reminders_ended")),
        _of_a_user("reminders"),
        sa.ForeignKeyConstraint(["space_id"], ["identity.spaces.id"], name=op.f("fk_reminders_space_id_spaces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint("user_id", "kind", "key", name=op.f("uq_reminders_user_id_kind_key")),
        schema="identity",
    )
    op.create_index(
        "ix_reminders_waiting",
        "reminders",
        ["try_at"],
        schema="identity",
        postgresql_where=sa.text("outcome is null"),
    )
    op.create_index("ix_reminders_object_id", "reminders", ["object_id"], schema="identity")
    op.create_table(
        "calendar_feeds",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        _of_a_user("calendar_feeds"),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_feeds_token_hash")),
        schema="identity",
    )
    identity = Settings.from_environment().role("identity")
    for table in TABLES:
        op.execute(f"grant select, insert, update, delete on identity.{table} to {identity}")


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table, schema="identity")


def _of_a_user(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["user_id"], ["identity.users.id"], name=op.f(f"fk_{table}_user_id_users"))
