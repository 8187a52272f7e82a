"""Who says or signs something about an agreement is the party whose room writes it: bound in the database.

Before this, a room could insert a signature that named another party, a proposal's end that was not its own to say,
or words in another party's name. What is there already was written by the acts, which never did.
"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

ME = "(select sec.tenant())"
# As protect() wrote it: one's own row about an agreement one sees.
MINE = f"tenant_id = {ME} and (root_tenant_id, root_id) in (select tenant_id, id from agreements)"
# The region's own party is the police, whose row names no room.
PARTY = (
    "(root_tenant_id, root_id, {column}) in (select p.tenant_id, p.agreement_id, p.{named} from parties p"
    f" where coalesce(p.space_id, p.tenant_id) = {ME})"
)
IN_ITS_NAME = PARTY.format(column="party_name", named="name")
BOUND = {
    "signatures": (PARTY.format(column="party_id", named="id"),),
    "agreement_comments": (IN_ITS_NAME,),
    "proposals": (IN_ITS_NAME,),
    "comment_answers": (
        IN_ITS_NAME,
        "exists (select from agreement_comments c where c.id = comment_id"
        " and (c.root_tenant_id, c.root_id) = (comment_answers.root_tenant_id, comment_answers.root_id)"
        " and (not settles or comment_answers.tenant_id in (c.tenant_id, c.root_tenant_id)))",
    ),
    "stances": (
        IN_ITS_NAME,
        "exists (select from proposals o where o.id = proposal_id"
        " and (o.root_tenant_id, o.root_id) = (stances.root_tenant_id, stances.root_id)"
        " and case kind when 'withdrawn' then stances.tenant_id = o.tenant_id"
        " when 'applied' then stances.tenant_id = o.root_tenant_id else stances.tenant_id <> o.tenant_id end)",
    ),
    "decision_records": (
        f"exists (select from parties p where (p.tenant_id, p.agreement_id) = (root_tenant_id, root_id)"
        f" and coalesce(p.space_id, p.tenant_id) = {ME})",
    ),
}


def upgrade() -> None:
    for table, conditions in BOUND.items():
        _let_write(table, " and ".join((MINE, *conditions)))
    op.create_index(
        "uq_stances_one_word",
        "stances",
        ["tenant_id", "proposal_id"],
        unique=True,
        postgresql_where="kind in ('adopts', 'refuses')",
    )


def downgrade() -> None:
    op.drop_index("uq_stances_one_word", "stances")
    for table in BOUND:
        _let_write(table, MINE)


def _let_write(table: str, check: str) -> None:
    op.execute(f"alter policy {table}_insert on {table} with check ({check})")
    # Only a decision can be written anew.
    if table == "decision_records":
        op.execute(f"alter policy {table}_update on {table} with check ({check})")
