"""Where a room is, in the words of the statistics."""

from regional_app.people.rooms.queries import space
from regional_app.tenancy import current_room


def municipality_code() -> str | None:
    """SCB's code of the kommun we act in."""
    here = space(current_room().slug)
    return here.municipality_code if here else None


def own_names() -> list[str]:
    """What the kommun is called: by its name, in other languages, in addresses, and by SCB's code."""
    room = current_room()
    return [room.name, room.slug, *room.local_names.values(), *filter(None, [municipality_code()])]
