"""The one who ordered a job may remove it when it has ended."""

from alembic import op

from regional_app.config import Settings
from regional_app.foundation.databases.protection import as_role

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

FORGET = """
create function jobs.forget(job uuid) returns boolean
  language sql security definer set search_path = pg_catalog, jobs, pg_temp as $$
  with gone as (
    delete from jobs.tickets t
     where t.id = job and t.space_id = jobs.here() and t.user_id = sec.person() and t.outcome is not null
    returning t.id)
  select exists (select from gone)
$$;
revoke all on function jobs.forget(uuid) from public;
grant execute on function jobs.forget(uuid) to {tenant};
"""


def upgrade() -> None:
    with as_role("queue"):
        op.execute(FORGET.format(tenant=Settings.from_environment().role("tenant")))


def downgrade() -> None:
    with as_role("queue"):
        op.execute("drop function jobs.forget(uuid)")
