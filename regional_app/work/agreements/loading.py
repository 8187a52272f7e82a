"""The agreements follow their files: what `flask tenants sync` changes, said in one line each.

An agreement is known by its region and key; what it holds is known by its own key, code or place. An agreement
whose file is gone stays: plans refer to it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from regional_app import audit, tenancy
from regional_app.db import Base, db
from regional_app.foundation.tenant_files import AgreementFile, Tenants
from regional_app.people.rooms import queries as rooms
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements import file_values
from regional_app.work.agreements.file_values import MOVED, Moved, Spaces, Wanted
from regional_app.work.agreements.lineage import standing
from regional_app.work.agreements.models import Agreement, AgreementGoal, Commitment, FocusArea, Origin, Party
from regional_app.work.agreements.services.parties import leave

_WORDS: Final = {
    "title": "titel",
    "label": "beteckning",
    "summary": "sammanfattning",
    "purposes": "syfte",
    "valid_from": "första dag",
    "valid_to": "sista dag",
    "predecessor_key": "föregångare",
}


class _Kind(NamedTuple):
    """A part of an agreement: its model, what tells one from another, and what people call it."""

    model: type[Base]
    key: str
    called: Callable[[Any], str]
    holds: tuple[str, ...] = ()


_PARTY: Final = _Kind(Party, "space_id", lambda one: f"part {one.name}")
_FOCUS_AREA: Final = _Kind(FocusArea, "key", lambda one: f"fokusområde {one.key}", ("goals",))
_GOAL: Final = _Kind(AgreementGoal, "position", lambda one: f"mål {one.text}")
_COMMITMENT: Final = _Kind(Commitment, "code", lambda one: f"åtagande {one.code}")


def load_agreements(tenants: Tenants) -> list[str]:
    """Make the regions' agreements say what the files say; one line per change. The rooms must exist."""
    spaces = {space.slug: space for space in rooms.spaces()}
    lines: list[str] = []
    for region in tenants.regions:
        files = [file for file in tenants.agreements if file.region == region.slug]
        moved = tenants.moved_from(region.slug)
        if files or moved:
            with _acting_in(spaces[region.slug]):
                known = _known()
                for file in files:
                    lines += _load(file, known.get(file.key), spaces, moved)
                lines += _part_with(list(known.values()), {spaces[slug].id: day for slug, day in moved.items()})
    return lines


def agreements_without_file(tenants: Tenants) -> list[str]:
    """A warning line for each agreement whose file is gone."""
    files = {(file.region, file.key) for file in tenants.agreements}
    lines: list[str] = []
    for space in rooms.spaces():
        if space.kind == "region":
            with _acting_in(space):
                keys = sorted(key for key, one in _known().items() if one.origin == Origin.FILE)
            gone = [key for key in keys if (space.slug, key) not in files]
            lines += [f"{space.slug}/{key}: filen saknas; överenskommelsen finns kvar" for key in gone]
    return lines


def _acting_in(space: Space) -> AbstractContextManager[Scope]:
    return tenancy.acting_in(Scope(audience="tenant", room=room(space)))


def _known() -> dict[str, Agreement]:
    """The region's agreements with all they hold, by key."""
    found = db.session.scalars(
        sa.select(Agreement).options(
            selectinload(Agreement.parties),
            selectinload(Agreement.commitments),
            selectinload(Agreement.focus_areas).selectinload(FocusArea.goals),
        )
    )
    return {one.key: one for one in found}


def _load(file: AgreementFile, agreement: Agreement | None, spaces: Spaces, moved: Moved) -> list[str]:
    place, values = f"{file.region}/{file.key}", file_values.agreement_values(file)
    if agreement and agreement.origin == Origin.ROOM:
        return [f"{place}: läses inte in; överenskommelsen med den nyckeln skrivs i rummet"]
    is_new = agreement is None
    if agreement is None:
        agreement = Agreement(key=file.key, parties=[], focus_areas=[], commitments=[], **values)
        db.session.add(agreement)
        db.session.flush()
    lines = [f"{_WORDS[attribute]} ändrad" for attribute in _update(agreement, values)]
    lines += _contents(agreement, file, spaces, moved)
    if is_new or lines:
        audit.record("agreement.loaded", agreement)
    return [f"{place}: ny överenskommelse, {_size(file)}"] if is_new else [f"{place}: {line}" for line in lines]


def _contents(agreement: Agreement, file: AgreementFile, spaces: Spaces, moved: Moved) -> Iterator[str]:
    """Parties, focus areas with their goals and commitments; yields what differed."""
    yield from _sync(agreement.parties, file_values.parties(file, spaces, moved), _PARTY)
    yield from _sync(agreement.focus_areas, file_values.focus_areas(file), _FOCUS_AREA)
    by_key = {area.key: area for area in agreement.focus_areas}
    for area in file.focus_areas:
        yield from _sync(by_key[area.key].goals, file_values.goals(area), _GOAL)
    yield from _sync(agreement.commitments, file_values.commitments(file), _COMMITMENT)


def _part_with(agreements: Sequence[Agreement], moved: Mapping[UUID, date]) -> Iterator[str]:
    """In what is signed here: a kommun that moved within the period leaves on its last day in the region."""
    for agreement in agreements:
        for party in agreement.parties if standing(agreement, agreements).takes_parties else ():
            last = moved.get(party.space_id) if party.space_id else None
            if last and party.left_on is None and (agreement.valid_to is None or last < agreement.valid_to):
                leave(agreement, party, last, MOVED)
                yield f"{agreement.key}: {party.name} har lämnat, hör till ett annat lokalpolisområde"


def _sync(held: list[Any], wanted: Wanted, kind: _Kind) -> Iterator[str]:
    """Make the `held` records those `wanted`; what is new, changed or gone is told by what it is called."""
    known = {getattr(one, kind.key): one for one in held}
    for name, values in wanted.items():
        if name not in known:
            held.append(kind.model(**values, **{part: [] for part in kind.holds}))
            yield f"{kind.called(held[-1])} tillagd"
        elif list(_update(known[name], values)):
            yield f"{kind.called(known[name])} ändrad"
    for gone in [one for name, one in known.items() if name not in wanted]:
        yield f"{kind.called(gone)} borttagen"
        _remove(gone)
        held.remove(gone)
    db.session.flush()


def _remove(record: Any) -> None:
    if isinstance(record, FocusArea):
        for goal in record.goals:
            db.session.delete(goal)
    db.session.delete(record)


def _update(record: Base, values: Mapping[str, Any]) -> Iterator[str]:
    """Set what differs; yields the changed attributes."""
    for attribute, value in values.items():
        before = getattr(record, attribute)
        if before != value:
            setattr(record, attribute, value)
            yield attribute


def _size(file: AgreementFile) -> str:
    parts = (("parter", file.parties), ("fokusområden", file.focus_areas), ("åtaganden", file.commitments))
    return ", ".join(f"{len(held)} {word}" for word, held in parts if held)
