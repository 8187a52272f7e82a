"""A room's people, and the invitations that let them in."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.rooms.views import bp
from regional_app.policy import P

FEATURE = Feature(
    name="rooms",
    blueprints=(bp,),
    events={
        "member.invited": _l("Bjöd in en person"),
        "member.invited_again": _l("Gjorde en ny inbjudan"),
        "member.joined": _l("Tackade ja till inbjudan"),
        "member.described": _l("Ändrade uppgifter om en person"),
        "member.ended": _l("Avslutade ett uppdrag"),
        "sharing.moved": _l("Delas med det nya lokalpolisområdet efter en flytt"),
    },
    told={P.EVENTS_READ: ("member",)},
)
