"""What an agreement's file says, as the columns of the records it becomes."""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

from regional_app.foundation.tenant_files import AgreementFile, FocusAreaFile, PartyFile
from regional_app.people.rooms.models import Space

Spaces = Mapping[str, Space]
Wanted = Mapping[Hashable, Mapping[str, Any]]
# The kommuner that have left a region for another -> their last day in it.
Moved = Mapping[str, date]
MOVED = "Kommunen hör till ett annat lokalpolisområde."


def agreement_values(file: AgreementFile) -> dict[str, Any]:
    """What stands in the agreement's own row."""
    return {
        "title": file.title,
        "label": file.label,
        "summary": file.summary,
        "purposes": file.purposes,
        "valid_from": file.valid_from,
        "valid_to": file.valid_to,
        "predecessor_key": file.predecessor,
    }


def parties(file: AgreementFile, spaces: Spaces, moved: Moved) -> Wanted:
    """The police and the kommuner, by their room; the police are called by the region's name."""
    wanted: dict[Hashable, Mapping[str, Any]] = {}
    for position, party in enumerate(file.parties, start=1):
        space = spaces[party.kommun] if party.kommun else None
        wanted[space.id if space else None] = {
            "position": position,
            "kind": party.kind,
            "space_id": space.id if space else None,
            "name": space.name if space else spaces[file.region].name,
            "registry_number": party.registry_number,
            "signatory_role": party.signatory_role,
            "signed_on": party.signed_on,
            "signed_at_place": party.signed_at_place,
            "signed_without_date": party.signed_without_date,
            "joined_on": party.joined_on,
            **_leaving(file, party, moved),
        }
    return wanted


def _leaving(file: AgreementFile, party: PartyFile, moved: Moved) -> dict[str, Any]:
    """The last day that the file says; for a kommun that moved within the period, its last day in the region."""
    last = moved.get(party.kommun or "")
    if party.left_on or last is None or (file.valid_to and last >= file.valid_to):
        return {"left_on": party.left_on, "left_because": party.left_because}
    return {"left_on": last, "left_because": MOVED}


def focus_areas(file: AgreementFile) -> Wanted:
    """The focus areas by key."""
    return {
        area.key: {
            "position": position,
            "key": area.key,
            "title": area.title,
            "overarching_goal": area.overarching_goal,
        }
        for position, area in enumerate(file.focus_areas, start=1)
    }


def goals(area: FocusAreaFile) -> Wanted:
    """A focus area's measurable goals, by their place."""
    return {place: {"position": place, **vars(goal)} for place, goal in enumerate(area.goals, start=1)}


def commitments(file: AgreementFile) -> Wanted:
    """The commitments by code."""
    return {one.code: {"position": place, **vars(one)} for place, one in enumerate(file.commitments, start=1)}
