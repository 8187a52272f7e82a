"""The job queue in schema jobs (procrastinate's, with what people see of their jobs), and the results of jobs."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

from regional_app.config import Settings
from regional_app.foundation.databases.protection import as_role, protect

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    _create_queue(Settings.from_environment())
    _create_job_results()


def downgrade() -> None:
    op.drop_table("job_results")
    with as_role(None):
        op.execute("drop schema jobs cascade")


def _create_queue(settings: Settings) -> None:
    names = {name: settings.role(name) for name in ("queue", "jobs", "tenant", "area")}
    with as_role(None):
        op.execute(f"create schema jobs authorization {names['queue']}")
    with as_role("queue"):
        op.execute("set local search_path = jobs")
        # The driver's own connection: these files hold many statements and signs that SQLAlchemy would read.
        connection = op.get_bind().connection.driver_connection
        connection.execute((SQL / "0009_procrastinate.sql").read_text())
        op.execute("reset search_path")
        connection.execute((SQL / "0009_jobs.sql").read_text().format(**names))


def _create_job_results() -> None:
    op.create_table(
        "job_results",
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("content_type", sa.Text(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "size <= 20971520 and size = coalesce(length(content), 0)", name=op.f("ck_job_results_size")
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f("fk_job_results_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_job_results")),
    )
    protect("job_results")
