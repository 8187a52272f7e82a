"""A kommun may join a signed agreement, or leave it before its last day."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("parties", sa.Column("joined_on", sa.Date(), nullable=True))
    op.add_column("parties", sa.Column("left_on", sa.Date(), nullable=True))
    op.add_column("parties", sa.Column("left_because", sa.Text(), server_default="", nullable=False))
    op.create_check_constraint(
        "leaves_after_joining", "parties", "left_on is null or joined_on is null or left_on >= joined_on"
    )


def downgrade() -> None:
    for column in ("left_because", "left_on", "joined_on"):
        op.drop_column("parties", column)
