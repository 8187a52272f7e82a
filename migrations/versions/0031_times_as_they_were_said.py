"""When a measure begins and ends is kept as it was said, where that was no day; what stands are days."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_COLUMNS = [(table, name) for table in ("measures", "activities") for name in ("starts_as", "due_as")]


def upgrade() -> None:
    for table, name in _COLUMNS:
        op.add_column(table, sa.Column(name, postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    """The days stay; the words they were read from are gone."""
    for table, name in _COLUMNS:
        op.drop_column(table, name)
