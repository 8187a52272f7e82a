"""People, rooms and the event log: accounts, spaces, members, submissions, hash-chained events."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from regional_app.config import Settings
from regional_app.foundation.databases.protection import as_role, protect

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NOW = sa.func.now()
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    settings = Settings.from_environment()
    op.execute("create schema identity")
    _create_accounts()
    _create_rooms()
    _create_members()
    _create_memberships()
    op.execute(f"grant usage on schema identity to {settings.role('identity')}, {settings.role('projection')}")
    op.execute(
        f"grant select, insert, update, delete on all tables in schema identity to {settings.role('identity')}"
    )
    # /halsa compares the revision with the code's.
    op.execute(f"grant select on alembic_version to {settings.role('identity')}")
    _create_projection(settings)
    _create_events(settings)


def downgrade() -> None:
    with as_role(None):
        op.execute("drop schema audit cascade")
        op.execute("drop table submissions, identity.memberships, members cascade")
        op.execute("drop schema identity cascade")


def _id() -> sa.Column:
    return sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.text("gen_random_uuid()"))


def _tenant_key() -> list[sa.Column]:
    return [
        sa.Column(
            "tenant_id",
            sa.Uuid,
            sa.ForeignKey("identity.spaces.id"),
            primary_key=True,
            server_default=sa.text("sec.tenant()"),
        ),
        _id(),
    ]


def _create_accounts() -> None:
    op.create_table(
        "users",
        _id(),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("is_operator", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("created_at", MOMENT, nullable=False, server_default=NOW),
        sa.Column("disabled_at", MOMENT),
        sa.UniqueConstraint("email", name="uq_users_email"),
        schema="identity",
    )
    op.create_table(
        "credentials",
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("identity.users.id"), primary_key=True),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False, server_default=NOW),
        schema="identity",
    )
    op.create_table(
        "login_sessions",
        _id(),
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("identity.users.id"), nullable=False),
        sa.Column("browser", sa.Text, nullable=False),
        sa.Column("began_at", MOMENT, nullable=False, server_default=NOW),
        sa.Column("seen_at", MOMENT, nullable=False, server_default=NOW),
        sa.Column("revoked_at", MOMENT),
        sa.UniqueConstraint("token_hash", name="uq_login_sessions_token_hash"),
        schema="identity",
    )
    op.create_index("ix_login_sessions_user_id", "login_sessions", ["user_id"], schema="identity")
    op.create_table(
        "password_links",
        sa.Column("token_hash", sa.LargeBinary, primary_key=True),
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("identity.users.id"), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        schema="identity",
    )
    op.create_index("ix_password_links_user_id", "password_links", ["user_id"], schema="identity")
    op.create_table(
        "attempts",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        schema="identity",
    )
    op.create_table(
        "kept_forms",
        _id(),
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("identity.users.id"), nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("fields", JSONB, nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False, server_default=NOW),
        schema="identity",
    )
    op.create_index("ix_kept_forms_user_id", "kept_forms", ["user_id"], schema="identity")


def _create_rooms() -> None:
    op.create_table(
        "spaces",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("short_name", sa.Text),
        sa.Column("local_names", JSONB, nullable=False, server_default=sa.text("'{}'::jsonb")),
        sa.Column("municipality_code", sa.Text),
        sa.Column("registry_prefix", sa.Text),
        sa.Column("accent", sa.Text),
        sa.Column("police_region", sa.Text),
        sa.Column("police_area", sa.Text),
        sa.Column("region_id", sa.Uuid, sa.ForeignKey("identity.spaces.id")),
        sa.UniqueConstraint("slug", name="uq_spaces_slug"),
        sa.UniqueConstraint("municipality_code", name="uq_spaces_municipality_code"),
        sa.CheckConstraint("kind in ('kommun', 'region')", name=op.f("ck_spaces_kind")),
        sa.CheckConstraint("(kind = 'kommun') = (region_id is not null)", name=op.f("ck_spaces_kommun_has_region")),
        schema="identity",
    )
    op.create_index("ix_spaces_region_id", "spaces", ["region_id"], schema="identity")
    op.create_table(
        "earlier_regions",
        _id(),
        sa.Column("space_id", sa.Uuid, sa.ForeignKey("identity.spaces.id"), nullable=False),
        sa.Column("region_slug", sa.Text, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date, nullable=False),
        schema="identity",
    )
    op.create_index("ix_earlier_regions_space_id", "earlier_regions", ["space_id"], schema="identity")


def _create_members() -> None:
    op.create_table(
        "members",
        *_tenant_key(),
        sa.Column("user_id", sa.Uuid),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date),
        sa.Column("version", sa.Integer, nullable=False, server_default=sa.text("1")),
        sa.Column(
            "area_visible",
            sa.Boolean,
            sa.Computed("role in ('coordinator', 'leadership', 'police_officer')", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint("to_on is null or to_on >= from_on", name=op.f("ck_members_ends_after_start")),
        sa.CheckConstraint(
            "role in ('coordinator', 'contributor', 'leadership', 'case_worker', 'case_decider',"
            " 'police_officer', 'police_chief', 'region_admin')",
            name=op.f("ck_members_role"),
        ),
    )
    op.create_index("ix_members_tenant_id_user_id", "members", ["tenant_id", "user_id"])
    protect("members", read="own", area=True)
    op.create_table(
        "submissions",
        *_tenant_key(),
        sa.Column("location", sa.Text),
        sa.Column("received_at", MOMENT, nullable=False, server_default=NOW),
    )
    protect("submissions", read="own")


def _create_memberships() -> None:
    op.create_table(
        "memberships",
        _id(),
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("identity.users.id"), nullable=False),
        sa.Column("space_id", sa.Uuid, sa.ForeignKey("identity.spaces.id"), nullable=False),
        sa.Column("member_id", sa.Uuid, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("to_on", sa.Date),
        sa.ForeignKeyConstraint(["space_id", "member_id"], ["members.tenant_id", "members.id"]),
        sa.UniqueConstraint("space_id", "member_id", name="uq_memberships_space_id_member_id"),
        schema="identity",
    )
    op.create_index("ix_memberships_user_id", "memberships", ["user_id"], schema="identity")
    op.create_index("ix_memberships_space_id", "memberships", ["space_id"], schema="identity")
    op.create_table(
        "invitations",
        _id(),
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("space_id", sa.Uuid, sa.ForeignKey("identity.spaces.id"), nullable=False),
        sa.Column("member_id", sa.Uuid, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("accepted_at", MOMENT),
        sa.Column("revoked_at", MOMENT),
        sa.UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
        schema="identity",
    )
    op.create_index("ix_invitations_space_id", "invitations", ["space_id"], schema="identity")
    op.create_index("ix_invitations_member_id", "invitations", ["member_id"], schema="identity")


def _create_projection(settings: Settings) -> None:
    projection = settings.role("projection")
    op.execute(f"grant select, update on identity.memberships to {projection}")
    with as_role(None):
        op.execute(
            """
            create function identity.follow_member() returns trigger
              language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
            begin
              update identity.memberships m set role = new.role, from_on = new.from_on, to_on = new.to_on
               where m.space_id = new.tenant_id and m.member_id = new.id;
              return null;
            end $$
            """
        )
        op.execute(f"alter function identity.follow_member() owner to {projection}")
        op.execute("revoke all on function identity.follow_member() from public")
        op.execute(
            "create trigger follow_member after update of role, from_on, to_on on members"
            " for each row execute function identity.follow_member()"
        )


def _create_events(settings: Settings) -> None:
    ledger = settings.role("ledger")
    with as_role(None):
        op.execute(f"create schema audit authorization {ledger}")
    text = (Path(__file__).parent.parent / "sql" / "0001_events.sql").read_text()
    names = {name: settings.role(name) for name in ("ledger", "tenant", "area", "audit")}
    with as_role("ledger"):
        for statement in text.format(**names).split("\n\n\n"):
            op.execute(statement)
