"""A party's decision is kept as every other decision: the organ with its paragraph in `decided_by`."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import unprotected

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("decision_records", sa.Column("decided_by", sa.Text(), nullable=True))
    with unprotected("decision_records"):
        op.execute("update decision_records set decided_by = organ || ' ' || paragraph")
        # Fails if a single row was left out.
        op.alter_column("decision_records", "decided_by", nullable=False)
    for column in ("organ", "paragraph"):
        op.drop_column("decision_records", column)


def downgrade() -> None:
    """The paragraph stays beside its organ: which is which is not known any more."""
    for column in ("organ", "paragraph"):
        op.add_column("decision_records", sa.Column(column, sa.Text(), server_default="", nullable=False))
    with unprotected("decision_records"):
        op.execute("update decision_records set organ = decided_by")
    for column in ("organ", "paragraph"):
        op.alter_column("decision_records", column, server_default=None)
    op.drop_column("decision_records", "decided_by")
