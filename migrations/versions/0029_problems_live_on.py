"""A problem keeps its identity over the versions of the lägesbild, and what answers it points to that identity."""

import sqlalchemy as sa
from alembic import op

from regional_app.foundation.databases.protection import unprotected

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_ANSWERS = ("goals", "measures", "citizen_promises")
# The first of the line that each finding continues.
_ORIGINS = """
with recursive line as (
  select tenant_id, id, id as origin from findings where predecessor_id is null
  union all
  select later.tenant_id, later.id, line.origin from findings later
    join line on line.tenant_id = later.tenant_id and line.id = later.predecessor_id
)
update findings set origin_id = line.origin from line
 where line.tenant_id = findings.tenant_id and line.id = findings.id and line.origin <> line.id
"""


def upgrade() -> None:
    op.add_column("findings", sa.Column("origin_id", sa.Uuid(), nullable=True))
    name = op.f("fk_findings_tenant_id_origin_id_findings")
    op.create_foreign_key(name, "findings", "findings", ["tenant_id", "origin_id"], ["tenant_id", "id"])
    op.create_index(op.f("ix_findings_tenant_id_origin_id"), "findings", ["tenant_id", "origin_id"])
    thread = sa.Computed("coalesce(origin_id, id)", persisted=True)
    op.add_column("findings", sa.Column("thread_id", sa.Uuid(), thread, nullable=False))
    with unprotected("findings", *_ANSWERS):
        op.execute(_ORIGINS)
        for table in _ANSWERS:
            op.execute(
                f"update {table} set finding_id = found.thread_id from findings found"
                f" where found.tenant_id = {table}.tenant_id and found.id = {table}.finding_id"
                " and found.thread_id <> found.id"
            )
        # Fails if a single finding that continues another was left out.
        op.execute(
            "do $$ begin if exists (select from findings where predecessor_id is not null and origin_id is null)"
            " then raise 'a finding was left out'; end if; end $$"
        )


def downgrade() -> None:
    """What answers a problem points to its first version, which is a problem as good as any."""
    op.drop_column("findings", "thread_id")
    op.drop_index(op.f("ix_findings_tenant_id_origin_id"), "findings")
    op.drop_constraint(op.f("fk_findings_tenant_id_origin_id_findings"), "findings", type_="foreignkey")
    op.drop_column("findings", "origin_id")
