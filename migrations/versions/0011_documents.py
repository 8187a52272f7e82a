"""The archive: documents, and their files in a table of their own."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.foundation.databases.protection import protect

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_documents()
    _create_document_contents()


def downgrade() -> None:
    op.drop_table("document_contents")
    op.drop_table("documents")


def _create_documents() -> None:
    words = "search_words(title, ARRAY[kind, period, registry_number, party, text]::text[])"
    op.create_table(
        "documents",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), server_default="", nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("registry_number", sa.Text(), server_default="", nullable=False),
        sa.Column("direction", sa.Text(), server_default="drawn_up", nullable=False),
        sa.Column("party", sa.Text(), server_default="", nullable=False),
        sa.Column("agreement_id", sa.Uuid(), nullable=True),
        sa.Column("format", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("has_text", sa.Boolean(), sa.Computed("coalesce(text, '') <> ''", persisted=True), nullable=False),
        sa.Column("reader_ids", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("area_visible", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("search_vector", postgresql.TSVECTOR(), sa.Computed(words, persisted=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "sha256 is null or (format is not null and size is not null)",
            name=op.f("ck_documents_a_file_is_described"),
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_documents_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_documents")),
        sa.UniqueConstraint("tenant_id", "key", name=op.f("uq_documents_tenant_id_key")),
    )
    protect("documents", read="readers", area=True)


def _create_document_contents() -> None:
    op.create_table(
        "document_contents",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.CheckConstraint("length(content) between 1 and 20971520", name=op.f("ck_document_contents_size")),
        sa.CheckConstraint("sha256 = encode(sha256(content), 'hex')", name=op.f("ck_document_contents_sha256")),
        sa.ForeignKeyConstraint(
            ["tenant_id"], ["identity.spaces.id"], name=op.f("fk_document_contents_tenant_id_spaces")
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "document_id"],
            ["documents.tenant_id", "documents.id"],
            name=op.f("fk_document_contents_tenant_id_document_id_documents"),
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_document_contents")),
        sa.UniqueConstraint("tenant_id", "document_id", name=op.f("uq_document_contents_tenant_id_document_id")),
    )
    protect("document_contents", read="parent", root="documents", by="document_id", area=True)
