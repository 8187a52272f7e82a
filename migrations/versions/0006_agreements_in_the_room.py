"""Agreements written in the room: sections, what the parties say, and signing."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import protect

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = (
    "sections",
    "definitions",
    "agreement_references",
    "agreement_texts",
    "signing_rules",
    "agreement_comments",
    "comment_answers",
    "proposals",
    "stances",
    "decision_records",
    "signatures",
)


def upgrade() -> None:
    _widen_agreements()
    _create_contents()
    _create_agreement_texts()
    _create_signing_rules()
    _create_comments()
    _create_proposals()
    _create_decision_records()
    _create_signatures()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    for column in ("origin", "is_extension", "purposes", "sha256", "version"):
        op.drop_column("agreements", column)


def _widen_agreements() -> None:
    op.add_column("agreements", sa.Column("origin", sa.Text(), server_default="file", nullable=False))
    op.add_column(
        "agreements", sa.Column("is_extension", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    op.add_column("agreements", sa.Column("purposes", sa.Text(), server_default="", nullable=False))
    op.add_column("agreements", sa.Column("sha256", sa.Text(), nullable=True))
    op.add_column("agreements", sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False))


def _owned(table: str) -> list[sa.schema.SchemaItem]:
    """What every row of a space begins and ends with."""
    return [
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f(f"fk_{table}_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f(f"pk_{table}")),
    ]


def _of_agreement(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("agreement_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agreement_id"],
            ["agreements.tenant_id", "agreements.id"],
            name=op.f(f"fk_{table}_tenant_id_agreement_id_agreements"),
        ),
    ]


def _about_agreement(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("root_tenant_id", sa.Uuid(), nullable=False),
        sa.Column("root_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["root_tenant_id", "root_id"],
            ["agreements.tenant_id", "agreements.id"],
            name=op.f(f"fk_{table}_root_tenant_id_root_id_agreements"),
        ),
    ]


def _said(table: str) -> list[sa.schema.SchemaItem]:
    return [
        *_owned(table),
        *_about_agreement(table),
        sa.Column("party_name", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
    ]


def _create_contents() -> None:
    op.create_table(
        "sections",
        *_owned("sections"),
        *_of_agreement("sections"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.create_table(
        "definitions",
        *_owned("definitions"),
        *_of_agreement("definitions"),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("meaning", sa.Text(), nullable=False),
        sa.UniqueConstraint(
            "tenant_id", "agreement_id", "term", name=op.f("uq_definitions_tenant_id_agreement_id_term")
        ),
    )
    op.create_table(
        "agreement_references",
        *_owned("agreement_references"),
        *_of_agreement("agreement_references"),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), server_default="", nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
    )
    for table in ("sections", "definitions", "agreement_references"):
        op.create_index(
            op.f(f"ix_{table}_tenant_id_agreement_id"), table, ["tenant_id", "agreement_id"], unique=False
        )
        protect(table, read="parent", root="agreements", by="agreement_id", area=True)


def _create_agreement_texts() -> None:
    op.create_table(
        "agreement_texts",
        *_owned("agreement_texts"),
        *_of_agreement("agreement_texts"),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", postgresql.JSONB(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("handed_over_on", sa.Date(), nullable=False),
        sa.UniqueConstraint(
            "tenant_id", "agreement_id", "sha256", name=op.f("uq_agreement_texts_tenant_id_agreement_id_sha256")
        ),
    )
    op.create_index(
        op.f("ix_agreement_texts_tenant_id_agreement_id"),
        "agreement_texts",
        ["tenant_id", "agreement_id"],
        unique=False,
    )
    protect("agreement_texts", read="parent", root="agreements", by="agreement_id", area=True, frozen=True)


def _create_signing_rules() -> None:
    op.create_table(
        "signing_rules",
        *_owned("signing_rules"),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("space_id", sa.Uuid(), nullable=True),
        sa.Column("titles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("decision_first", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.UniqueConstraint(
            "tenant_id",
            "document",
            "space_id",
            name=op.f("uq_signing_rules_tenant_id_document_space_id"),
            postgresql_nulls_not_distinct=True,
        ),
        sa.CheckConstraint("document in ('agreement', 'promise')", name=op.f("ck_signing_rules_document")),
    )
    protect("signing_rules", read="readers")


def _create_comments() -> None:
    op.create_table(
        "agreement_comments",
        *_said("agreement_comments"),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_table(
        "comment_answers",
        *_said("comment_answers"),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("settles", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    for table in ("agreement_comments", "comment_answers"):
        _protect_said(table)


def _create_proposals() -> None:
    op.create_table(
        "proposals",
        *_said("proposals"),
        sa.Column("section_id", sa.Uuid(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "stances",
        *_said("stances"),
        sa.Column("proposal_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.UniqueConstraint("tenant_id", "proposal_id", "kind", name=op.f("uq_stances_tenant_id_proposal_id_kind")),
        sa.CheckConstraint("kind in ('adopts', 'refuses', 'withdrawn', 'applied')", name=op.f("ck_stances_kind")),
    )
    for table in ("proposals", "stances"):
        _protect_said(table)


def _protect_said(table: str) -> None:
    op.create_index(op.f(f"ix_{table}_tenant_id_root_id"), table, ["tenant_id", "root_id"], unique=False)
    protect(table, read="parent", root="agreements", area=True, frozen=True)


def _create_decision_records() -> None:
    op.create_table(
        "decision_records",
        *_owned("decision_records"),
        *_about_agreement("decision_records"),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("organ", sa.Text(), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("registry_number", sa.Text(), nullable=False),
        sa.UniqueConstraint(
            "tenant_id", "root_id", "sha256", name=op.f("uq_decision_records_tenant_id_root_id_sha256")
        ),
    )
    protect("decision_records", read="parent", root="agreements", area=True)


def _create_signatures() -> None:
    op.create_table(
        "signatures",
        *_owned("signatures"),
        *_about_agreement("signatures"),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role_text", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("scan", sa.LargeBinary(), nullable=True),
        sa.Column("scan_sha256", sa.Text(), nullable=True),
        sa.UniqueConstraint("tenant_id", "root_id", "sha256", name=op.f("uq_signatures_tenant_id_root_id_sha256")),
        sa.CheckConstraint("means in ('password', 'paper', 'refused')", name=op.f("ck_signatures_means")),
        sa.CheckConstraint("means <> 'refused' or reason <> ''", name=op.f("ck_signatures_a_refusal_has_a_reason")),
    )
    protect("signatures", read="parent", root="agreements", area=True, frozen=True)
