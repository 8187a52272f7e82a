"""What is written down knows the day; nobody knows it of what stands already, so that says nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_TABLES = ("plans", "follow_ups", "promise_follow_ups")


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("entered_on", sa.Date(), nullable=True))


def downgrade() -> None:
    for table in _TABLES:
        op.drop_column(table, "entered_on")
