"""A plan may be decided with gaps, and says which and why; what is decided already was whole as far as was asked."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    gaps = postgresql.ARRAY(sa.Text())
    op.add_column("plans", sa.Column("gaps", gaps, server_default=sa.text("'{}'"), nullable=False))
    op.add_column("plans", sa.Column("gaps_reason", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    for column in ("gaps_reason", "gaps"):
        op.drop_column("plans", column)
