"""The schema linter: 24 rules over PostgreSQL's catalogue (docs/decisions/0002).

Run on the migrated schema in the tests, at deploy and after a restore. Each rule is a query that returns the
offenders by name. Reviewed exceptions stand in REVIEWED with their reason.
"""

from typing import Any, Final

import psycopg

from regional_app.config import Settings
from regional_app.foundation.databases.roles import AUDIENCES, LIMITS, PUBLIC_FUNCTIONS, PUBLIC_VIEWS

SCHEMAS: Final = ("public", "identity", "audit", "sec", "jobs")
# Which schemas an audience may enter at all (L20).
ENTERS: Final = {
    "tenant": {"public", "sec", "audit", "jobs"},
    "area": {"public", "sec", "audit", "jobs"},
    "identity": {"public", "identity"},
    "audit": {"public", "audit"},
    "jobs": {"public", "jobs"},
}
# Schema jobs is the queue's (docs/decisions/0012): its tables have no tenant_id and its ids are sequences. Only the
# worker's role has rights there; everybody else goes through functions that read the signed context.
REVIEWED: Final = {
    # The ledger owns them, nobody logs in as the ledger, and only its append functions write.
    ("L02", "audit.events"),
    ("L02", "audit.heads"),
}

_TABLES = """
select c.oid, c.oid::regclass::text as name, n.nspname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
       c.relispartition, a.attnum as tenant_column, a.attnotnull
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
 where n.nspname = any (%(schemas)s::text[])
"""
_TENANT = f"with t as ({_TABLES}) select t.name from t where t.relkind in ('r', 'p') and t.tenant_column > 0"
_ALL = f"with t as ({_TABLES}) select t.name from t where"
_FUNCTIONS = """
select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = any (%(schemas)s::text[])
   and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and
"""
_POLICIES = """
select c.oid::regclass || '.' || p.polname
  from pg_policy p join pg_class c on c.oid = p.polrelid where
"""
_READS = "pg_get_expr(p.polqual, p.polrelid)"
_CHECKS = "pg_get_expr(p.polwithcheck, p.polrelid)"
_OUTSIDE = "regexp_count({0}, 'sec\\.\\w+\\(') <> regexp_count({0}, 'SELECT sec\\.\\w+\\(')"

RULES: Final[dict[str, tuple[str, str]]] = {
    "L01": ("row level security is off", f"{_TENANT} and not t.relrowsecurity"),
    "L02": ("row level security is not forced", f"{_TENANT} and not t.relforcerowsecurity"),
    "L03": (
        "view without security_invoker",
        f"{_ALL} t.relkind = 'v' and not exists (select from pg_class v where v.oid = t.oid"
        " and 'security_invoker=true' = any (v.reloptions))",
    ),
    "L04": ("materialized view or foreign table", f"{_ALL} t.relkind in ('m', 'f')"),
    "L05": (
        "definer function without search_path",
        f"{_FUNCTIONS} p.prosecdef and not exists"
        " (select from unnest(p.proconfig) setting where setting like 'search_path=%%')",
    ),
    "L06": (
        "definer function owned by a superuser",
        f"{_FUNCTIONS} p.prosecdef and (select rolsuper from pg_roles r where r.oid = p.proowner)",
    ),
    "L07": ("function that PUBLIC may run", f"{_FUNCTIONS} has_function_privilege('public', p.oid, 'execute')"),
    "L08": (
        "TRUNCATE, REFERENCES or TRIGGER granted",
        f"{_ALL} t.relkind in ('r', 'p') and exists (select from unnest(%(roles)s::text[]) r"
        " where has_table_privilege(r, t.oid, 'truncate, references, trigger'))",
    ),
    "L09": (
        "unique without tenant_id first",
        f"with t as ({_TABLES}) select i.indexrelid::regclass::text from t join pg_index i on i.indrelid = t.oid"
        " where t.tenant_column > 0 and (i.indisunique or i.indisexclusion) and i.indkey[0] <> t.tenant_column",
    ),
    "L10": (
        # Without it, or across spaces to a root that the writer need not see, the key tells which rows exist;
        # across spaces it may not cascade either.
        "foreign key to tenant rows that tells or reaches too much",
        f"with t as ({_TABLES}) select t.name || '.' || k.conname from pg_constraint k join pg_class root"
        " on root.oid = k.confrelid join pg_attribute a on a.attrelid = root.oid and a.attname = 'tenant_id'"
        " join t on t.oid = k.conrelid where k.contype = 'f' and (not a.attnum = any (k.confkey)"
        " or t.tenant_column > 0 and not t.tenant_column = any (k.conkey) and (k.confdeltype in ('c', 'n', 'd')"
        " or k.confupdtype in ('c', 'n', 'd') or exists (select from pg_policy p where p.polrelid = t.oid"
        " and p.polcmd in ('a', 'w', '*')"
        f" and coalesce({_CHECKS}, {_READS}) !~ ('FROM ' || root.relname || '\\M'))))",
    ),
    "L11": ("tenant_id may be null", f"{_TENANT} and not t.attnotnull"),
    "L12": (
        "a right without a policy",
        f"with t as ({_TABLES}) select t.name || ' ' || r || ' ' || c.word from t, unnest(%(roles)s::text[]) r,"
        " (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) c (word, letter)"
        " where t.relkind in ('r', 'p') and case c.word when 'delete' then has_table_privilege(r, t.oid, c.word)"
        " else has_any_column_privilege(r, t.oid, c.word) end and case when t.tenant_column > 0"
        " then not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text in (c.letter, '*')"
        " and (select oid from pg_roles where rolname = r) = any (p.polroles))"
        " else t.nspname <> 'identity' and (t.name, c.word) <> ('alembic_version', 'select')"
        " and (t.nspname, r) <> ('jobs', %(worker)s) end",
    ),
    "L13": (
        "context outside (select …)",
        f"{_POLICIES} {_OUTSIDE.format(_READS)} or {_OUTSIDE.format(_CHECKS)}",
    ),
    "L14": (
        "immutable function reads a setting",
        f"{_FUNCTIONS} p.provolatile = 'i' and p.prosrc ~ 'current_setting|sec\\.'",
    ),
    "L15": (
        "write policy that lets everything through",
        f"{_POLICIES} p.polcmd <> 'r' and ({_READS} = 'true' or {_CHECKS} = 'true')",
    ),
    "L16": (
        "role too strong",
        "select rolname from pg_roles r where rolname = any (%(roles)s::text[]) and (rolsuper or rolbypassrls"
        " or rolcreaterole or rolcreatedb or rolreplication"
        " or exists (select from pg_class c where c.relowner = r.oid)"
        " or exists (select from pg_proc p where p.proowner = r.oid)"
        " or exists (select from pg_auth_members m where m.member = r.oid)"
        # A role may change its own defaults; only our time limits are ours, and all of them are there.
        " or exists (select from pg_db_role_setting d, unnest(d.setconfig) told"
        " where d.setrole = r.oid and told <> all (%(limits)s::text[]))"
        " or not %(limits)s::text[] <@ coalesce((select d.setconfig from pg_db_role_setting d"
        " where d.setrole = r.oid and d.setdatabase = 0), '{}'))",
    ),
    "L17": (
        "partition reachable by itself",
        f"{_ALL} t.relispartition and exists (select from unnest(%(roles)s::text[]) r"
        " where has_table_privilege(r, t.oid, 'select, insert, update, delete'))",
    ),
    "L18": ("sequence", f"{_ALL} t.relkind = 'S' and t.nspname <> 'jobs'"),
    "L19": (
        "CREATE or TEMP",
        "select r || ' ' || n.nspname from unnest(%(roles)s::text[]) r, pg_namespace n"
        " where n.nspname = any (%(schemas)s::text[]) and has_schema_privilege(r, n.oid, 'create') union all"
        " select r || ' ' || datname from unnest(%(roles)s::text[]) r, pg_database where datname = current_database()"
        " and has_database_privilege(r, oid, 'create, temporary')",
    ),
    "L20": (
        "schema an audience must not enter",
        "select r || ' ' || n.nspname from unnest(%(roles)s::text[]) r, pg_namespace n"
        " where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_t'"
        " and has_schema_privilege(r, n.oid, 'usage') and not (r || ' ' || n.nspname) = any (%(enters)s::text[])",
    ),
    "L21": (
        "two reading policies for one role",
        "select c.oid::regclass || ' ' || r.rolname from pg_policy p join pg_class c on c.oid = p.polrelid"
        " join pg_roles r on r.oid = any (p.polroles) or 0 = any (p.polroles) and r.rolname = any (%(roles)s::text[])"
        " where p.polcmd in ('r', '*') and p.polpermissive"
        " group by 1, c.oid, r.rolname having count(*) > 1",
    ),
    "L22": (
        "table without tenant_id that nobody reviewed",
        f"{_ALL} t.relkind in ('r', 'p') and t.tenant_column is null"
        " and t.nspname not in ('identity', 'jobs')"
        " and t.name not in ('alembic_version', 'sec.ctx_key')",
    ),
    "L23": (
        "large objects, statistics or signals open to PUBLIC",
        f"{PUBLIC_FUNCTIONS} union all {PUBLIC_VIEWS}",
    ),
    "L24": (
        # What is said of another room's record is said in the writer's own name.
        "party named in a row across spaces and not tied to its writer",
        f"with t as ({_TABLES}) select c.oid::regclass || '.' || p.polname from t join pg_class c on c.oid = t.oid"
        " join pg_policy p on p.polrelid = c.oid where p.polcmd in ('a', 'w', '*')"
        " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'root_tenant_id')"
        " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname ~ '^party_(id|name)$')"
        f" and coalesce({_CHECKS}, {_READS}) !~ 'FROM parties'",
    ),
}


def findings(settings: Settings, connection: psycopg.Connection[Any]) -> list[str]:
    """Every offence as `L09 unique without tenant_id first: ix_plans_title`; empty when all is well."""
    values = {
        "schemas": list(SCHEMAS),
        "roles": [settings.role(audience) for audience in AUDIENCES],
        "limits": [f"{name}={limit}" for name, limit in LIMITS.items()],
        "worker": settings.role("jobs"),
        "enters": [f"{settings.role(who)} {schema}" for who, entered in ENTERS.items() for schema in entered],
    }
    return [
        f"{code} {meaning}: {row[0]}"
        for code, (meaning, query) in RULES.items()
        for row in connection.execute(query.encode(), values)
        if (code, row[0]) not in REVIEWED
    ]
