"""Agreements: parties, focus areas, goals, commitments."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.config import Settings
from regional_app.foundation.databases.protection import protect

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_agreements()
    _create_parties()
    _create_focus_areas()
    _create_agreement_goals()
    _create_commitments()


def downgrade() -> None:
    op.drop_table("commitments")
    op.drop_table("agreement_goals")
    op.drop_table("focus_areas")
    op.drop_table("parties")
    op.drop_table("agreements")


def _create_agreements() -> None:
    op.create_table(
        "agreements",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("predecessor_key", sa.Text(), nullable=True),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.CheckConstraint("valid_to is null or valid_to >= valid_from", name=op.f("ck_agreements_ends_after_start")),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_agreements_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_agreements")),
        sa.UniqueConstraint("tenant_id", "key", name=op.f("uq_agreements_tenant_id_key")),
    )
    protect("agreements", read="readers")
    _let_the_area_read()


def _let_the_area_read() -> None:
    """The region's own agreements, as far as a kommun that the area is reading is a party."""
    area = Settings.from_environment().role("area")
    op.execute(
        f"create policy agreements_area on agreements for select to {area}"
        " using (tenant_id = (select sec.region()) and reader_ids && (select sec.visible())::uuid[])"
    )
    op.execute(f"grant select on agreements to {area}")


def _create_parties() -> None:
    op.create_table(
        "parties",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("space_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("registry_number", sa.Text(), nullable=True),
        sa.Column("signatory_role", sa.Text(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signed_at_place", sa.Text(), nullable=True),
        sa.Column("signed_without_date", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.CheckConstraint("kind in ('police', 'kommun')", name=op.f("ck_parties_kind")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agreement_id"],
            ["agreements.tenant_id", "agreements.id"],
            name=op.f("fk_parties_tenant_id_agreement_id_agreements"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_parties_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_parties")),
    )
    op.create_index(op.f("ix_parties_tenant_id_agreement_id"), "parties", ["tenant_id", "agreement_id"], unique=False)
    protect("parties", read="parent", root="agreements", by="agreement_id", area=True)


def _create_focus_areas() -> None:
    op.create_table(
        "focus_areas",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("overarching_goal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agreement_id"],
            ["agreements.tenant_id", "agreements.id"],
            name=op.f("fk_focus_areas_tenant_id_agreement_id_agreements"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_focus_areas_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_focus_areas")),
        sa.UniqueConstraint(
            "tenant_id", "agreement_id", "key", name=op.f("uq_focus_areas_tenant_id_agreement_id_key")
        ),
    )
    op.create_index(
        op.f("ix_focus_areas_tenant_id_agreement_id"), "focus_areas", ["tenant_id", "agreement_id"], unique=False
    )
    protect("focus_areas", read="parent", root="agreements", by="agreement_id", area=True)


def _create_agreement_goals() -> None:
    op.create_table(
        "agreement_goals",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("focus_area_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("change_percent", sa.Numeric(), nullable=True),
        sa.Column("baseline_year", sa.Integer(), nullable=True),
        sa.Column("baseline_value", sa.Numeric(), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "focus_area_id"],
            ["focus_areas.tenant_id", "focus_areas.id"],
            name=op.f("fk_agreement_goals_tenant_id_focus_area_id_focus_areas"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_agreement_goals_tenant_id_spaces")
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_agreement_goals")),
    )
    op.create_index(
        op.f("ix_agreement_goals_tenant_id_focus_area_id"),
        "agreement_goals",
        ["tenant_id", "focus_area_id"],
        unique=False,
    )
    protect("agreement_goals", read="parent", root="focus_areas", by="focus_area_id", area=True)


def _create_commitments() -> None:
    op.create_table(
        "commitments",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agreement_id"],
            ["agreements.tenant_id", "agreements.id"],
            name=op.f("fk_commitments_tenant_id_agreement_id_agreements"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_commitments_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_commitments")),
        sa.UniqueConstraint(
            "tenant_id", "agreement_id", "code", name=op.f("uq_commitments_tenant_id_agreement_id_code")
        ),
    )
    op.create_index(
        op.f("ix_commitments_tenant_id_agreement_id"), "commitments", ["tenant_id", "agreement_id"], unique=False
    )
    protect("commitments", read="parent", root="agreements", by="agreement_id", area=True)
