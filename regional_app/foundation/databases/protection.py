"""`protect(table, read=…)`: row level security for one table, for use in migrations.

Everybody writes only its own rows. Who else may read is one of six classes (docs/decisions/0002 and 0016):

    own        tenant_id = me
    region     own + decided rows of my region's room (needs a column `is_decided`)
    readers    own + rows whose `reader_ids uuid[]` holds me
    shared     own + rows shared with the lokalpolisområde that I belong to (`shared_with_id`)
    parent     children of a root I can see: `root`, referred to by the column `by` within the same space, or
               across spaces by `root_tenant_id`, `root_id`
    published  everyone: snapshots only

`area=True` adds one policy for the area's role: rows of its visible kommuner that are `area_visible`, or, with
a `root`, the children of roots it can see. `frozen=True`: rows are written once and never changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from alembic import op

from regional_app.config import Settings

Reading = Literal["own", "region", "readers", "shared", "parent", "published"]
ME = "(select sec.tenant())"
MY_REGION = "(select sec.region())"


def protect(
    table: str,
    *,
    read: Reading = "own",
    root: str | None = None,
    by: str | None = None,
    area: bool = False,
    frozen: bool = False,
) -> None:
    """Enable and force row level security on `table` and grant its audiences exactly what they need."""
    for statement in statements(
        table, Settings.from_environment(), read=read, root=root, by=by, area=area, frozen=frozen
    ):
        op.execute(statement)


def statements(
    table: str,
    settings: Settings,
    *,
    read: Reading = "own",
    root: str | None = None,
    by: str | None = None,
    area: bool = False,
    frozen: bool = False,
) -> list[str]:
    """The SQL of `protect`, in order."""
    tenant, reader = settings.role("tenant"), settings.role("area")
    own = f"tenant_id = {ME}"
    # A reference across spaces is written only to a root one sees: its foreign key must not tell which rows exist.
    mine = f"{own} and {_child_of(root, by)}" if root and not by else own
    # A row is shared with one's own lokalpolisområde or with nobody.
    mine = f"{mine} and (shared_with_id is null or shared_with_id = {MY_REGION})" if read == "shared" else mine
    sql = [
        f"alter table {table} enable row level security",
        f"alter table {table} force row level security",
        f"create policy {table}_read on {table} for select to {tenant} using ({_reading(read, root, by)})",
        f"create policy {table}_insert on {table} for insert to {tenant} with check ({mine})",
        f"grant select, insert on {table} to {tenant}",
    ]
    if not frozen:
        sql += [
            f"create policy {table}_update on {table} for update to {tenant} using ({own}) with check ({mine})",
            f"create policy {table}_delete on {table} for delete to {tenant} using ({own})",
            f"grant update, delete on {table} to {tenant}",
        ]
    if area:
        shown = "tenant_id = any ((select sec.visible())::uuid[]) and area_visible"
        visible = _child_of(root, by) if root else shown
        sql.append(f"create policy {table}_area on {table} for select to {reader} using ({visible})")
        sql.append(f"grant select on {table} to {reader}")
    return sql


def _child_of(root: str, by: str | None) -> str:
    child = f"tenant_id, {by}" if by else "root_tenant_id, root_id"
    return f"({child}) in (select tenant_id, id from {root})"


def _reading(read: Reading, root: str | None, by: str | None) -> str:
    if read == "parent":
        if root is None:
            raise ValueError("read='parent' needs the root table")
        return _child_of(root, by)
    own = f"tenant_id = {ME}"
    return {
        "own": own,
        "region": f"{own} or (is_decided and tenant_id = {MY_REGION})",
        "readers": f"{own} or {ME} = any (reader_ids)",
        "shared": f"{own} or shared_with_id = {MY_REGION}",
        "published": "true",
    }[read]


@contextmanager
def unprotected(*tables: str) -> Iterator[None]:
    """Let the owner see and change every room's rows while a migration moves data; FORCE comes back after."""
    for table in tables:
        op.execute(f"alter table {table} no force row level security")
    yield
    for table in tables:
        op.execute(f"alter table {table} force row level security")


@contextmanager
def as_role(name: str | None) -> Iterator[None]:
    """Run migration statements as another owning role (`ledger`), or as the superuser (None)."""
    settings = Settings.from_environment()
    op.execute(f'set role "{settings.role(name)}"' if name else "reset role")
    yield
    op.execute(f'set role "{settings.role("owner")}"')
