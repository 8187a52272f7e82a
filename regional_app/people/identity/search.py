"""What the search finds among a space's people: those of today and those who have left, as the list shows them."""

from regional_app.foundation.web.search_source import OF_A_KOMMUN, SearchedFrom, SearchSource
from regional_app.people.identity.models import Member
from regional_app.policy import P

SOURCES = (
    SearchSource(
        group="members",
        permission=P.MEMBERS_READ,
        record=Member,
        title=Member.name,
        texts=(Member.title, Member.email),
        endpoint="members.index",
        values={},
        searched_from=OF_A_KOMMUN | {SearchedFrom.REGION},
    ),
)
