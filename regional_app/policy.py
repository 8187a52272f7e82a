"""WHO may do WHAT: the one table. It can be printed and shown to a kommunjurist (docs/permissions.md).

Three questions, three places: whose -> `tenancy` and row level security; who may -> this table; is it possible
now -> the record's own rules (`DomainError`). `require` is asked twice: for the role before a record is loaded,
and for the record's rule after.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.tenancy import Scope, current


class Role(StrEnum):
    """The roles of the house (docs/glossary.md). Signing is no role: signing rules say who may."""

    COORDINATOR = "coordinator"
    CONTRIBUTOR = "contributor"
    LEADERSHIP = "leadership"
    CASE_WORKER = "case_worker"
    CASE_DECIDER = "case_decider"
    POLICE_OFFICER = "police_officer"
    POLICE_CHIEF = "police_chief"
    REGION_ADMIN = "region_admin"
    OPERATOR = "operator"


ROLE_NAMES: dict[str, LazyString] = {
    Role.COORDINATOR: _l("samordnare"),
    Role.CONTRIBUTOR: _l("medverkande"),
    Role.LEADERSHIP: _l("ledning"),
    Role.CASE_WORKER: _l("ungdomshandläggare"),
    Role.CASE_DECIDER: _l("beslutsfattare i ungdomsärenden"),
    Role.POLICE_OFFICER: _l("kommunpolis"),
    Role.POLICE_CHIEF: _l("lokalpolisområdeschef"),
    Role.REGION_ADMIN: _l("regionsamordnare"),
    Role.OPERATOR: _l("driftansvarig"),
}

# The roles a space of each kind can give its members (decisions: police and region_admin are the region's).
ROLES_OF: dict[str, tuple[Role, ...]] = {
    "kommun": (
        Role.COORDINATOR,
        Role.CONTRIBUTOR,
        Role.LEADERSHIP,
        Role.CASE_WORKER,
        Role.CASE_DECIDER,
        Role.POLICE_OFFICER,
    ),
    "region": (Role.POLICE_OFFICER, Role.POLICE_CHIEF, Role.REGION_ADMIN),
}


class P(StrEnum):
    """Every permission there is."""

    PUBLIC_PAGE = "public.page"
    SIGN_IN = "account.sign_in"
    ACCOUNT_USE = "account.use"
    SPACE_HOME = "space.home"
    SEARCH_USE = "search.use"
    NEWS_READ = "news.read"
    MEMBERS_READ = "member.read"
    MEMBERS_EDIT = "member.edit"
    EVENTS_READ = "event.read"
    AREA_OVERVIEW = "area.overview"
    AGREEMENT_READ = "agreement.read"
    AGREEMENT_DRAFT = "agreement.draft"
    AGREEMENT_DISCUSS = "agreement.discuss"
    AGREEMENT_DECIDE = "agreement.decide"
    AGREEMENT_SIGN = "agreement.sign"
    SIGNATURE_REMIND = "signature.remind"
    PICTURE_READ = "situation_picture.read"
    PICTURE_EDIT = "situation_picture.edit"
    PICTURE_DECIDE = "situation_picture.decide"
    PICTURE_SPEAK_KOMMUN = "situation_picture.speak_for_kommun"
    PICTURE_SPEAK_POLICE = "situation_picture.speak_for_police"
    PLAN_READ = "plan.read"
    PLAN_EDIT = "plan.edit"
    PLAN_DECIDE = "plan.decide"
    MEASURE_UPDATE = "measure.update"
    PROMISE_READ = "promise.read"
    PROMISE_EDIT = "promise.edit"
    PROMISE_GIVE = "promise.give"
    CONTRIBUTION_READ = "contribution.read"
    CONTRIBUTION_EDIT = "contribution.edit"
    ROLLUP_READ = "rollup.read"
    ROLLUP_PUBLISH = "rollup.publish"
    STATISTICS_READ = "statistics.read"
    STATISTICS_EDIT = "statistics.edit"
    COMMON_PICTURE_READ = "common_picture.read"
    COMMON_PICTURE_EDIT = "common_picture.edit"
    COMMON_PICTURE_PUBLISH = "common_picture.publish"
    LAW_EVIDENCE_EDIT = "law_evidence.edit"
    RISK_EVENT_READ = "risk_event.read"
    RISK_EVENT_EDIT = "risk_event.edit"
    JOB_USE = "job.use"
    DOCUMENT_READ = "document.read"
    DOCUMENT_EDIT = "document.edit"
    INSTALLATION_READ = "installation.read"
    INSTALLATION_EDIT = "installation.edit"


ANYONE = "anyone"
SIGNED_IN = "signed_in"
EVERY_MEMBER = frozenset(Role) - {Role.OPERATOR}
AREA_PEOPLE = frozenset({Role.POLICE_OFFICER, Role.POLICE_CHIEF, Role.REGION_ADMIN})
HOUSEKEEPERS = frozenset({Role.COORDINATOR, Role.REGION_ADMIN})

# Those who write a kommun's lägesbild, plan and promises: the coordinator, and the police their part.
WRITERS = frozenset({Role.COORDINATOR, Role.POLICE_OFFICER})

# Those who speak for a party while an agreement is being written.
NEGOTIATORS = frozenset(
    {Role.COORDINATOR, Role.LEADERSHIP, Role.POLICE_OFFICER, Role.POLICE_CHIEF, Role.REGION_ADMIN}
)

Who = Callable[[Any, Scope], bool]


def drafts_for_writers(record: Any, scope: Scope) -> bool:
    """A draft is read by those who write it; what is decided, by every member."""
    return not record.is_draft or bool(scope.roles & WRITERS)


def drafts_for_negotiators(record: Any, scope: Scope) -> bool:
    """An agreement that is being written in the room is read by those who speak for a party."""
    return not record.is_being_written or bool(scope.roles & NEGOTIATORS)


def in_its_room(record: Any, scope: Scope) -> bool:
    """Only where the record lives."""
    return scope.room is not None and record.tenant_id == scope.room.id


def still_holds(job: Any, scope: Scope) -> bool:
    """A job is its owner's (the database sees to that); what came of it, only while the owner may do what it did."""
    return job.file is None or bool(POLICY[job.permission].roles & scope.roles)


@dataclass(frozen=True)
class Rule:
    """One row: which roles, and `who` when the record itself narrows it (assigned to me, my own).

    `hidden`: those whom `who` refuses may not learn that the record exists.
    """

    roles: frozenset[str]
    who: Who | None = None
    hidden: bool = False


def allow(*roles: str, who: Who | None = None, hidden: bool = False) -> Rule:
    """A row that lets these roles in."""
    return Rule(frozenset(roles), who, hidden)


POLICY: dict[P, Rule] = {
    # permission            who
    P.PUBLIC_PAGE: allow(ANYONE),
    P.SIGN_IN: allow(ANYONE),
    P.ACCOUNT_USE: allow(SIGNED_IN),
    P.SPACE_HOME: allow(*EVERY_MEMBER),
    P.SEARCH_USE: allow(*EVERY_MEMBER),
    P.NEWS_READ: allow(*EVERY_MEMBER),
    P.MEMBERS_READ: allow(*EVERY_MEMBER),
    P.MEMBERS_EDIT: allow(*HOUSEKEEPERS),
    P.EVENTS_READ: allow(*HOUSEKEEPERS),
    P.AREA_OVERVIEW: allow(*AREA_PEOPLE),
    P.AGREEMENT_READ: allow(*EVERY_MEMBER, who=drafts_for_negotiators, hidden=True),
    P.AGREEMENT_DRAFT: allow(Role.REGION_ADMIN, who=in_its_room),
    P.AGREEMENT_DISCUSS: allow(*NEGOTIATORS),
    P.AGREEMENT_DECIDE: allow(*HOUSEKEEPERS),
    P.AGREEMENT_SIGN: allow(Role.LEADERSHIP, Role.POLICE_CHIEF),
    P.SIGNATURE_REMIND: allow(Role.REGION_ADMIN, Role.POLICE_CHIEF, who=in_its_room),
    P.PICTURE_READ: allow(*EVERY_MEMBER, who=drafts_for_writers, hidden=True),
    P.PICTURE_EDIT: allow(*WRITERS),
    P.PICTURE_DECIDE: allow(Role.COORDINATOR),
    P.PICTURE_SPEAK_KOMMUN: allow(Role.COORDINATOR),
    P.PICTURE_SPEAK_POLICE: allow(Role.POLICE_OFFICER),
    P.PLAN_READ: allow(*EVERY_MEMBER, who=drafts_for_writers, hidden=True),
    P.PLAN_EDIT: allow(*WRITERS),
    P.PLAN_DECIDE: allow(Role.COORDINATOR),
    P.MEASURE_UPDATE: allow(*WRITERS, Role.CONTRIBUTOR, who=drafts_for_writers, hidden=True),
    P.PROMISE_READ: allow(*EVERY_MEMBER, who=drafts_for_writers, hidden=True),
    P.PROMISE_EDIT: allow(*WRITERS),
    P.PROMISE_GIVE: allow(Role.COORDINATOR),
    P.CONTRIBUTION_READ: allow(*EVERY_MEMBER, who=drafts_for_writers, hidden=True),
    P.CONTRIBUTION_EDIT: allow(Role.COORDINATOR),
    P.ROLLUP_READ: allow(*EVERY_MEMBER),
    P.ROLLUP_PUBLISH: allow(Role.POLICE_CHIEF),
    P.STATISTICS_READ: allow(*EVERY_MEMBER),
    P.STATISTICS_EDIT: allow(*WRITERS),
    P.COMMON_PICTURE_READ: allow(*EVERY_MEMBER),
    P.COMMON_PICTURE_EDIT: allow(Role.REGION_ADMIN, Role.POLICE_CHIEF),
    P.COMMON_PICTURE_PUBLISH: allow(Role.POLICE_CHIEF),
    P.LAW_EVIDENCE_EDIT: allow(Role.COORDINATOR),
    P.RISK_EVENT_READ: allow(*EVERY_MEMBER),
    P.RISK_EVENT_EDIT: allow(*WRITERS, Role.POLICE_CHIEF, Role.REGION_ADMIN, who=in_its_room),
    P.JOB_USE: allow(*EVERY_MEMBER, who=still_holds),
    P.DOCUMENT_READ: allow(*EVERY_MEMBER),
    P.DOCUMENT_EDIT: allow(*WRITERS, Role.REGION_ADMIN, who=in_its_room),
    P.INSTALLATION_READ: allow(Role.OPERATOR),
    P.INSTALLATION_EDIT: allow(Role.OPERATOR),
}


class Refused(Exception):
    """The person is known but may not (403). `permission` says which row of the table refused.

    `hidden`: the refusal looks as if nothing were there (404).
    """

    def __init__(self, permission: P, *, hidden: bool = False) -> None:
        super().__init__(permission)
        self.permission, self.hidden = permission, hidden


def require(permission: P, record: Any = None) -> None:
    """Raise Refused unless the scope's person may; with a record, also by the record's rule."""
    if not can(permission, record):
        raise Refused(permission, hidden=POLICY[permission].hidden and can(permission))


def can(permission: P, record: Any = None) -> bool:
    """The person of the present scope may do this."""
    rule, scope = POLICY[permission], current()
    if not rule.roles & held(scope):
        return False
    return record is None or rule.who is None or rule.who(record, scope)


def held(scope: Scope) -> frozenset[str]:
    """What the scope's person holds: roles, being signed in, being anyone."""
    known = {SIGNED_IN} if scope.user_id is not None else set()
    return scope.roles | known | {ANYONE}


def who_may(permission: P) -> list[LazyString]:
    """The names of the roles that may, for the 403 page and the printed table."""
    return [ROLE_NAMES[role] for role in Role if role in POLICY[permission].roles]
