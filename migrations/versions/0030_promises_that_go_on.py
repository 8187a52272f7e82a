"""A löfte may go on without a last day, be extended or ended with a reason, and belong to an agreement."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import unprotected

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_ADDED = {
    "agreement_id": sa.Uuid(),
    "last_day_changed_on": sa.Date(),
    "last_day_before": sa.Date(),
}


def upgrade() -> None:
    op.alter_column("citizen_promises", "to_on", nullable=True)
    for name, kind in _ADDED.items():
        op.add_column("citizen_promises", sa.Column(name, kind, nullable=True))
    op.add_column("citizen_promises", sa.Column("last_day_reason", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    """What goes on ends with the year it began in: there was no other way to say it."""
    for name in ("last_day_reason", *_ADDED):
        op.drop_column("citizen_promises", name)
    with unprotected("citizen_promises"):
        op.execute(
            "update citizen_promises set to_on = make_date(extract(year from from_on)::int, 12, 31)"
            " where to_on is null"
        )
        op.alter_column("citizen_promises", "to_on", nullable=False)
