"""The navigation: what the features have in it, as far as the reader may and the room has the page."""

from flask import current_app

from regional_app.concepts.feature import MenuEntry, Section, features
from regional_app.policy import can
from regional_app.tenancy import current


def menu(section: Section) -> list[MenuEntry]:
    """The entries of a section that lead somewhere from here, in the order of the features."""
    entries = (one for feature in features() for one in feature.menu if one.section == section)
    return [one for one in entries if _leads_somewhere(one)]


def _leads_somewhere(entry: MenuEntry) -> bool:
    """The page's route knows its permission, its kind of room, and whether the area may read it."""
    route = vars(current_app.view_functions[entry.endpoint])
    scope, area = current(), route["area"]
    kind = scope.room.kind if scope.room else None
    if scope.audience == "area" and kind == "kommun" and area is not True:
        return False
    only = "region" if area == "all" else route["room"]
    return only in {None, kind} and can(route["permission"])
