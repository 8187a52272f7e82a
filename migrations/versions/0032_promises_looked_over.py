"""A follow-up of a promise may say what dialogue with people it rests on: then the promise was looked over."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

TABLE = "promise_follow_ups"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("dialogue", sa.Text(), server_default="", nullable=False))
    _search_in("made_by, dialogue")


def downgrade() -> None:
    _search_in("made_by")
    op.drop_column(TABLE, "dialogue")


def _search_in(texts: str) -> None:
    op.drop_column(TABLE, "search_vector")
    kept = sa.Computed(f"search_words(note, ARRAY[{texts}]::text[])", persisted=True)
    op.add_column(TABLE, sa.Column("search_vector", postgresql.TSVECTOR(), kept, nullable=False))
