"""What the search finds among a space's people: those of today and those who have left, as the list shows them."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import OF_A_KOMMUN, SearchedFrom, SearchGroup, SearchSource
from regional_app.people.rooms.models import Member
from regional_app.policy import P

_MEMBERS = SearchGroup("personer", _l("Personer"))

SOURCES = (
    SearchSource(
        group=_MEMBERS,
        permission=P.MEMBERS_READ,
        record=Member,
        title=Member.name,
        texts=(Member.title, Member.email),
        endpoint="members.index",
        values={},
        searched_from=OF_A_KOMMUN | {SearchedFrom.REGION},
    ),
)
