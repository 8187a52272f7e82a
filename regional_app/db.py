"""The database handle, what every record inherits, and the only place that commits.

Tenant-owned records extend `TenantOwned`; account records extend `IdentityBase`. Which engine a session speaks
through follows from the scope (tenant or area, see `tenancy`); accounts and security events use short
transactions of their own, `own_transaction`.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from flask import g, has_app_context
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session as FlaskSession
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    mapped_column,
    registry,
    sessionmaker,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
TYPES: dict[Any, Any] = {
    str: sa.Text(),
    datetime: sa.DateTime(timezone=True),
    UUID: sa.Uuid(),
    dict[str, Any]: JSONB(),
    dict[str, str]: JSONB(),
}


def table_name(class_name: str) -> str:
    """`FocusArea` -> `focus_areas`, `Activity` -> `activities`."""
    snake = re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()
    return f"{snake[:-1]}ies" if snake.endswith("y") else f"{snake}s"


class Base(DeclarativeBase):
    """What every domain record inherits; the table's name follows from the class's."""

    registry = registry(metadata=sa.MetaData(naming_convention=NAMING), type_annotation_map=TYPES)

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  (SQLAlchemy calls it on the class)
        return table_name(cls.__name__)

    def take(self, values: Mapping[str, object]) -> None:
        """Write these values, each under the record's own name for it: what a noun's TypedDict holds."""
        for name, value in values.items():
            if not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} has no {name}")
            setattr(self, name, value)


class IdentityBase(Base):
    """Accounts, sessions, memberships and spaces: schema `identity`, reached only by the identity engine."""

    __abstract__ = True
    __table_args__: Any = ({"schema": "identity"},)


class TenantOwned:
    """A record that belongs to one space. PostgreSQL fills `tenant_id` from the scope; Python never writes it.

    The key in the database is (tenant_id, id); the ORM identifies by id alone, so loaders stay short.
    """

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"primary_key": ["id"]}

    tenant_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("identity.spaces.id"),
        primary_key=True,
        server_default=sa.text("sec.tenant()"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4, server_default=sa.text("gen_random_uuid()"))


class Versioned(TenantOwned):
    """A record that two people may edit at once: the second to save is told, never silently overwritten."""

    version: Mapped[int] = mapped_column(default=1, server_default=sa.text("1"))

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"primary_key": ["id"], "version_id_col": cls.version}


class Told:
    """A record that others want to hear of: when it was decided, given, submitted or made, and who did it.

    PostgreSQL fills both in at that moment (migration 0008); the day of a decision may be long before.
    """

    told_at: Mapped[datetime | None] = mapped_column(deferred=True)
    told_by: Mapped[UUID | None] = mapped_column(deferred=True)


def belongs_to(table: str, column: str) -> tuple[sa.ForeignKeyConstraint, sa.Index]:
    """A reference to a row of the same space: composite, so that it can never cross to another's."""
    reference = sa.ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"])
    return reference, sa.Index(None, "tenant_id", column)


def searched(heading: str, *texts: str) -> Any:
    """The words the search looks among, kept by PostgreSQL and never read with the row. The heading weighs more."""
    among = f"ARRAY[{', '.join(texts)}]" if texts else "ARRAY[]::text[]"
    kept = sa.Computed(f"search_words({heading}, {among})", persisted=True)
    return mapped_column(TSVECTOR, kept, nullable=False, deferred=True)


class ScopedSession(FlaskSession):
    """The request's session: it speaks through the engine of the scope's audience."""

    def get_bind(
        self,
        mapper: Any | None = None,  # noqa: ARG002  (the overridden method has it)
        clause: Any | None = None,  # noqa: ARG002
        bind: Any | None = None,
        **_: Any,
    ) -> Any:
        """The area reads through an engine that can only SELECT; everyone else through the tenants'."""
        if bind is not None:
            return bind
        scope = g.get("scope") if has_app_context() else None
        return self._db.engines["area" if scope is not None and scope.audience == "area" else None]


class OwnSession(Session):
    """A short session on the identity or audit engine."""


db = SQLAlchemy(model_class=Base, session_options={"class_": ScopedSession})
OwnTransaction = sessionmaker(class_=OwnSession, expire_on_commit=False)


def hold(what: str, one: UUID) -> None:
    """Let nobody else act on this until the request ends: check and act are one, whoever's row it is.

    Every room can take it, and what others wrote just before is read by the questions asked after it. One at a time
    in a request, so that two never wait in a ring.
    """
    key = sa.func.hashtextextended(f"{what}:{one}", 0)
    db.session.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))


@contextmanager
def own_transaction(engine: str) -> Iterator[Session]:
    """A transaction of its own on the `identity` or `audit` engine: kept whatever the request's answer is."""
    session = OwnTransaction(bind=db.engines[engine], info={"audience": engine})
    keep = False
    try:
        yield session
        keep = True
    finally:
        finish(session, keep=keep)


def finish(session: Session, *, keep: bool) -> None:
    """End the session's transaction: the only commit in the code base."""
    try:
        if keep:
            session.commit()
    finally:
        session.close()
        session.info.pop("written", None)
