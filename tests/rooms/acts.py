"""What the acts on a room's people refuse: who has left is history, and who has joined is not invited again."""

from datetime import date

from regional_app.clock import today
from regional_app.people.rooms import queries, services
from regional_app.people.rooms.models import Member
from tests.acts import kept, refuses

ENDED_ON = date(2026, 1, 31)


def _member(**over):
    return lambda rooms: rooms.norrby.member(**over).id


def _joined(rooms):
    return rooms.norrby.member_named("Ali Alm").id


def _invite(member):
    services.invite("Bo Berg", "rektor", member.email, member.role, from_on=today())


def _elsewhere(made):
    """Somebody who would be invited to a role that the room does not have."""
    return Member(email="bo@norrby.example", role="police_chief")


AWAITED, ENDED = kept(_member(), queries.member), kept(_member(to_on=ENDED_ON), queries.member)
JOINED = kept(_joined, queries.member)
NEW = kept(lambda _rooms: None, lambda _made: Member(email="bo@norrby.example", role="contributor"))

ACTS = [
    refuses(services.invite, on=[JOINED, kept(lambda _rooms: None, _elsewhere)], unlike=NEW, by=_invite),
    refuses(services.invite_again, on=[JOINED, ENDED], unlike=AWAITED, by=services.invite_again),
    refuses(Member.join, on=[JOINED, ENDED], unlike=AWAITED, by=lambda member: member.join(member.id)),
    refuses(Member.describe, on=[ENDED], unlike=JOINED, by=lambda member: member.describe("Ali Alm", "rektor", None)),
    refuses(Member.end, on=[ENDED], unlike=JOINED, by=services.end_membership),
]
