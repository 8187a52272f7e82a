"""Who signed a promise for the kommun and for the police, where the region's rules ask for it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("kommun_signed_by", "police_signed_by"):
        op.add_column("citizen_promises", sa.Column(column, sa.Text(), nullable=True))


def downgrade() -> None:
    for column in ("kommun_signed_by", "police_signed_by"):
        op.drop_column("citizen_promises", column)
