"""Lägesbilder become whole: kinds, sources, chains of causes, times, ranks, checksums.

A lägesbild about violent extremism (kind vbe) is read by the samordnare and the ledning alone: its policy asks the
signed context for the role, and whatever hangs on it is read only by those who see it. It is never area_visible.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from regional_app.config import Settings
from regional_app.foundation.databases.protection import protect

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_OWN = "tenant_id = (select sec.tenant())"
_SEES_RESTRICTED = "(select sec.roles()) && array['coordinator', 'leadership']"
_SEEN = "(tenant_id, situation_picture_id) in (select tenant_id, id from situation_pictures)"
_AREA_READS = "tenant_id = any ((select sec.visible())::uuid[]) and area_visible"
_WORDS = "search_words(title, ARRAY[category, place, evidence, {}]::text[])"
_NEW_COLUMNS = {
    "situation_pictures": ("ranking_parties", "predecessor_id", "baseline_on", "sha256", "kind"),
    "findings": ("season", "time_of_day", "weekday", "time_pattern", "predecessor_id"),
}


def upgrade() -> None:
    _widen_situation_pictures()
    _widen_findings()
    _create_causes()
    _create_finding_ranks()
    _create_situation_contributions()


def downgrade() -> None:
    op.drop_table("situation_contributions")
    op.drop_table("finding_ranks")
    _put_causes_back()
    op.drop_table("causes")
    op.execute(f"alter policy findings_read on findings using ({_OWN})")
    op.execute(f"alter policy situation_pictures_read on situation_pictures using ({_OWN})")
    _show_to_area("decided_on is not null")
    op.drop_index("uq_situation_pictures_baseline", "situation_pictures")
    op.drop_constraint(op.f("ck_situation_pictures_kind"), "situation_pictures")
    for table, columns in _NEW_COLUMNS.items():
        for column in columns:
            op.drop_column(table, column)


def _widen_situation_pictures() -> None:
    table = "situation_pictures"
    op.add_column(table, sa.Column("kind", sa.Text(), server_default="local", nullable=False))
    op.create_check_constraint(op.f("ck_situation_pictures_kind"), table, "kind in ('local', 'baseline', 'vbe')")
    op.add_column(table, sa.Column("sha256", sa.Text(), nullable=True))
    op.add_column(table, sa.Column("baseline_on", sa.Date(), nullable=True))
    op.create_index(
        "uq_situation_pictures_baseline",
        table,
        ["tenant_id"],
        unique=True,
        postgresql_where=sa.text("baseline_on is not null"),
    )
    _add_predecessor(table)
    parties = sa.Column("ranking_parties", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False)
    op.add_column(table, parties)
    _show_to_area("decided_on is not null and kind <> 'vbe'")
    op.execute(f"alter policy {table}_read on {table} using ({_OWN} and (kind <> 'vbe' or {_SEES_RESTRICTED}))")


def _show_to_area(state: str) -> None:
    """The column the area's policy asks, made anew: PostgreSQL 16 changes no generated column."""
    table, area = "situation_pictures", Settings.from_environment().role("area")
    op.execute(f"drop policy {table}_area on {table}")
    op.drop_column(table, "area_visible")
    shown = sa.Column("area_visible", sa.Boolean(), sa.Computed(state, persisted=True), nullable=False)
    op.add_column(table, shown)
    op.execute(f"create policy {table}_area on {table} for select to {area} using ({_AREA_READS})")


def _widen_findings() -> None:
    _add_predecessor("findings")
    op.add_column("findings", sa.Column("time_pattern", sa.Text(), server_default="", nullable=False))
    for column in ("weekday", "time_of_day", "season"):
        op.add_column("findings", sa.Column(column, sa.Text(), nullable=True))
    op.execute(f"alter policy findings_read on findings using ({_SEEN})")


def _add_predecessor(table: str) -> None:
    op.add_column(table, sa.Column("predecessor_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f(f"fk_{table}_tenant_id_predecessor_id_{table}"),
        table,
        table,
        ["tenant_id", "predecessor_id"],
        ["tenant_id", "id"],
    )
    op.create_index(op.f(f"ix_{table}_tenant_id_predecessor_id"), table, ["tenant_id", "predecessor_id"])


def _create_causes() -> None:
    """The text of each cause becomes the first of its chain, on one line."""
    op.create_table(
        "causes",
        *_keys("causes"),
        sa.Column("finding_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _search_vector("search_words(text, ARRAY[]::text[])"),
        _child_of("causes", "findings", "finding_id"),
    )
    op.create_index(op.f("ix_causes_tenant_id_finding_id"), "causes", ["tenant_id", "finding_id"])
    _as_owner(
        "insert into causes (tenant_id, finding_id, position, text)"
        " select tenant_id, id, 1, regexp_replace(btrim(cause, E' \\n\\r\\t'), '\\s*\\n\\s*', ' ', 'g')"
        " from findings where btrim(cause, E' \\n\\r\\t') <> ''"
    )
    _replace_words("time_pattern", drop="cause")
    protect("causes", read="parent", area=True, root="findings", by="finding_id")


def _put_causes_back() -> None:
    op.add_column("findings", sa.Column("cause", sa.Text(), server_default="", nullable=False))
    op.execute("alter table causes no force row level security")
    _as_owner(
        "update findings f set cause = c.told from (select tenant_id, finding_id,"
        " string_agg(text, E'\\n' order by position) told from causes group by 1, 2) c"
        " where (f.tenant_id, f.id) = (c.tenant_id, c.finding_id)"
    )
    _replace_words("cause", drop=None)


def _as_owner(statement: str) -> None:
    """Forced row level security hides the rows from their owner too."""
    op.execute("alter table findings no force row level security")
    op.execute(statement)
    op.execute("alter table findings force row level security")


def _replace_words(text: str, *, drop: str | None) -> None:
    """What is searched in a finding, made anew; a column that is no longer in it goes."""
    op.drop_column("findings", "search_vector")
    if drop:
        op.drop_column("findings", drop)
    op.add_column("findings", _search_vector(_WORDS.format(text)))


def _create_finding_ranks() -> None:
    op.create_table(
        "finding_ranks",
        *_keys("finding_ranks"),
        sa.Column("finding_id", sa.Uuid(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_finding_ranks_rank")),
        _child_of("finding_ranks", "findings", "finding_id"),
        sa.UniqueConstraint(
            "tenant_id", "finding_id", "party", name=op.f("uq_finding_ranks_tenant_id_finding_id_party")
        ),
    )
    op.create_index(op.f("ix_finding_ranks_tenant_id_finding_id"), "finding_ranks", ["tenant_id", "finding_id"])
    protect("finding_ranks", read="parent", area=True, root="findings", by="finding_id")


def _create_situation_contributions() -> None:
    table = "situation_contributions"
    op.create_table(
        table,
        *_keys(table),
        sa.Column("situation_picture_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        _search_vector("search_words(text, ARRAY[]::text[])"),
        sa.CheckConstraint("source in ('staff', 'citizens', 'partners', 'police')", name=op.f(f"ck_{table}_source")),
        _child_of(table, "situation_pictures", "situation_picture_id"),
        sa.UniqueConstraint(
            "tenant_id",
            "situation_picture_id",
            "source",
            name=op.f(f"uq_{table}_tenant_id_situation_picture_id_source"),
        ),
    )
    op.create_index(op.f(f"ix_{table}_tenant_id_situation_picture_id"), table, ["tenant_id", "situation_picture_id"])
    protect(table, read="parent", area=True, root="situation_pictures", by="situation_picture_id")


def _keys(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("tenant_id", sa.Uuid(), server_default=sa.text("sec.tenant()"), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["identity.spaces.id"], name=op.f(f"fk_{table}_tenant_id_spaces")),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f(f"pk_{table}")),
    ]


def _child_of(table: str, root: str, by: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_tenant_id_{by}_{root}")
    return sa.ForeignKeyConstraint(["tenant_id", by], [f"{root}.tenant_id", f"{root}.id"], name=name)


def _search_vector(words: str) -> sa.Column[str]:
    return sa.Column("search_vector", postgresql.TSVECTOR(), sa.Computed(words, persisted=True), nullable=False)
