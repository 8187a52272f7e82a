"""What a kommun keeps outside the service to show that a duty of lag (2023:196) is met."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import protect

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    table = "outside_evidences"
    op.create_table(
        table,
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("requirement", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("shown_on", sa.Date(), nullable=False),
        sa.Column("link", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("area_visible", sa.Boolean(), sa.Computed("true", persisted=True), nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f(f"fk_{table}_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_tenant_id_requirement"), table, ["tenant_id", "requirement"])
    protect(table, area=True)


def downgrade() -> None:
    op.drop_table("outside_evidences")
