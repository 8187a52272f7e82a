"""Writing a draft in the region's room: beginning it, its facts, and its parts."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypedDict, Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.errors import DomainError
from regional_app.tenancy import Room, current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import (
    Agreement,
    AgreementReference,
    Commitment,
    Definition,
    FocusArea,
    Origin,
    PartValues,
    Party,
    Section,
)
from regional_app.work.agreements.parts import Part


class Beginning(TypedDict):
    """What a new draft begins with; `predecessor` is the key of the agreement it builds upon."""

    title: str
    label: str
    valid_from: date | None
    valid_to: date | None
    predecessor: str | None
    is_extension: bool


def begin(kommuner: Sequence[Room], **said: Unpack[Beginning]) -> Agreement:
    """A draft with its parties: the police and these kommuner. What it builds upon is carried over."""
    before = queries.by_key(said["predecessor"]) if said["predecessor"] else None
    agreement = Agreement(
        key=free_key(said["label"]),
        title=said["title"],
        label=said["label"],
        summary=before.summary if before else "",
        valid_from=said["valid_from"],
        valid_to=said["valid_to"],
        predecessor_key=before.key if before else None,
        origin=Origin.ROOM,
        is_extension=said["is_extension"],
        purposes=before.purposes if before else "",
        parties=_parties(kommuner),
        **_carried_over(before),
    )
    db.session.add(agreement)
    audit.record("agreement.begun", agreement, after=before and before.key)
    return agreement


def add_part(agreement: Agreement, part: Part, values: PartValues) -> Any:
    """Put a part last."""
    agreement.require_draft()
    held = getattr(agreement, part.held_in)
    place = {"position": max((one.position for one in held), default=0) + 1} if part.is_ordered else {}
    record = part.model(agreement_id=agreement.id, **values, **place, **_named(part, held, values))
    db.session.add(record)
    audit.record("agreement.part_added", record, agreement=str(agreement.id))
    return record


def edit_part(agreement: Agreement, record: Any, values: PartValues) -> None:
    """Change a part."""
    _require_own_draft(agreement, record)
    record.take(values)
    audit.record("agreement.part_edited", record, agreement=str(agreement.id))


def move_part(agreement: Agreement, part: Part, record: Any) -> None:
    """Move a part one step up, where they have an order."""
    _require_own_draft(agreement, record)
    if not part.is_ordered:
        raise DomainError
    held = getattr(agreement, part.held_in)
    place = held.index(record)
    if place:
        held[place - 1].position, record.position = record.position, held[place - 1].position
    audit.record("agreement.part_edited", record, agreement=str(agreement.id))


def remove_part(agreement: Agreement, record: Any) -> None:
    """Take a part away, with what stands in it."""
    _require_own_draft(agreement, record)
    audit.record("agreement.part_removed", record, agreement=str(agreement.id))
    for goal in getattr(record, "goals", ()):
        db.session.delete(goal)
    db.session.delete(record)


def free_key(label: str) -> str:
    """`2019–2020` -> `2019-2020`, made unique among the region's."""
    plain = unicodedata.normalize("NFKD", label.replace("–", "-")).encode("ascii", "ignore").decode().lower()
    wanted = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "ny"
    taken = {one.key for one in queries.agreements()}
    return next(key for n in range(1, len(taken) + 2) if (key := wanted if n == 1 else f"{wanted}-{n}") not in taken)


def _require_own_draft(agreement: Agreement, record: Any) -> None:
    agreement.require_draft()
    agreement.require_same(record.agreement_id)


def _parties(kommuner: Sequence[Room]) -> list[Party]:
    police = Party(kind="police", position=1, name=current_room().name)
    return [
        police,
        *(
            Party(kind="kommun", position=place, space_id=one.id, name=one.name)
            for place, one in enumerate(kommuner, start=2)
        ),
    ]


def _carried_over(before: Agreement | None) -> dict[str, list[Any]]:
    """Copies of the parts, without the measurable goals: the new period sets its own."""
    if before is None:
        return {}
    return {
        "sections": [Section(**_values(one, "position", "heading", "body")) for one in before.sections],
        "focus_areas": [
            FocusArea(**_values(one, "position", "key", "title", "overarching_goal"), goals=[])
            for one in before.focus_areas
        ],
        "commitments": [
            Commitment(**_values(one, "position", "code", "text", "who", "evidence")) for one in before.commitments
        ],
        "definitions": [Definition(**_values(one, "term", "meaning")) for one in before.definitions],
        "references": [
            AgreementReference(**_values(one, "title", "issuer", "valid_from", "valid_to"))
            for one in before.references
        ],
    }


def _values(record: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _named(part: Part, held: Sequence[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """What plans and figures will call the part by."""
    if part.model is Commitment:
        numbers = [int(found[0]) for one in held if (found := re.findall(r"[0-9]+", one.code))]
        return {"code": f"C{max(numbers, default=0) + 1}"}
    if part.model is FocusArea:
        plain = unicodedata.normalize("NFKD", values["title"]).encode("ascii", "ignore").decode().lower()
        word = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "omrade"
        taken = {one.key for one in held}
        return {"key": next(k for n in range(1, 99) if (k := word if n == 1 else f"{word}-{n}") not in taken)}
    return {}
