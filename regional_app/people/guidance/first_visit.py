"""Which guide the home of this person shows, and which guides the person has at all."""

from flask_login import current_user

from regional_app.people.guidance import queries
from regional_app.people.guidance.guides import GUIDES, INSTALLATION, Guide
from regional_app.people.rooms.request_scope import places
from regional_app.policy import Role
from regional_app.tenancy import current


def first_visit_guide() -> Guide | None:
    """The guide of the person's role here, until it is put away; one query, of homes only."""
    scope = current()
    place = scope.room.kind if scope.room else INSTALLATION
    guide = _guide(scope.roles, place) if scope.audience != "area" else None
    if guide is None or scope.user_id is None or guide.key in queries.dismissed(scope.user_id):
        return None
    return guide


def own_guides() -> list[Guide]:
    """The guides of all the person's places, each once."""
    held = [(place.roles, place.space.kind) for place in places()]
    if current_user.user.is_operator:
        held.append((frozenset({Role.OPERATOR}), INSTALLATION))
    found = [_guide(roles, place) for roles, place in held]
    return list(dict.fromkeys(guide for guide in found if guide))


def _guide(roles: frozenset[str], place: str) -> Guide | None:
    return next((guide for guide in GUIDES if guide.place == place and guide.role in roles), None)
