"""The rooms follow the files: what `flask tenants sync` changes, said in one line each.

A room is known by its slug; a kommun whose file got a new name is known by its kommunkod. Nothing is ever
deleted: a room holds a kommun's records, and those outlive a file.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from regional_app.foundation.tenant_files import KommunFile, RegionFile, Tenants
from regional_app.people.rooms.models.space import EarlierRegion, Space

_REGION_WORDS: Final = {
    "name": "namn ändrat",
    "short_name": "kortnamn ändrat",
    "police_region": "polisregion ändrad",
    "police_area": "polisområde ändrat",
}
_KOMMUN_WORDS: Final = {
    "slug": "adress ändrad",
    "name": "namn ändrat",
    "local_names": "namn på andra språk ändrade",
    "municipality_code": "kommunkod ändrad",
    "registry_prefix": "diarieprefix ändrat",
    "accent": "färg ändrad",
}
Period = tuple[str, date, date]


class SyncRefused(RuntimeError):
    """A file claims an address or a kommunkod that another room already has; the message says which."""


def sync_spaces(session: Session, tenants: Tenants) -> list[str]:
    """Make the rooms say what the files say; return one line per change, none when nothing differed."""
    rooms = session.scalars(sa.select(Space)).all()
    known = _known_rooms(rooms, tenants)
    _refuse_taken_addresses(rooms, tenants)
    _refuse_taken_codes(rooms, known, tenants)
    return [
        *_sync_regions(session, known, tenants),
        *_sync_kommuner(session, known, tenants),
        *_sync_periods(session, known, tenants),
    ]


def rooms_without_file(session: Session, tenants: Tenants) -> list[str]:
    """A warning line for each room whose file is gone."""
    slugs = session.scalars(sa.select(Space.slug).order_by(Space.slug))
    return [f"{slug}: filen saknas; rummet finns kvar" for slug in slugs if slug not in _slugs(tenants)]


def _known_rooms(rooms: Sequence[Space], tenants: Tenants) -> dict[str, Space]:
    """The room of each file that has one: by slug, else by kommunkod when that room's own file is gone."""
    files = _slugs(tenants)
    known = {room.slug: room for room in rooms if room.slug in files}
    without_file = {room.municipality_code: room for room in rooms if room.slug not in files}
    for kommun in tenants.kommuner:
        if kommun.slug not in known and kommun.municipality_code in without_file:
            known[kommun.slug] = without_file[kommun.municipality_code]
    return known


def _refuse_taken_addresses(rooms: Sequence[Space], tenants: Tenants) -> None:
    """A region's room never becomes a kommun's, nor the reverse: the records in it would change owner."""
    kinds = {room.slug: room.kind for room in rooms}
    for kind, files in (("region", tenants.regions), ("kommun", tenants.kommuner)):
        for file in files:
            if kinds.get(file.slug, kind) != kind:
                raise SyncRefused(
                    f"{file.slug}: adressen hör redan till ett rum av slaget {kinds[file.slug]}. Döp om filen."
                )


def _refuse_taken_codes(rooms: Sequence[Space], known: Mapping[str, Space], tenants: Tenants) -> None:
    """A kommunkod held by a room without a file cannot be given to another room."""
    kept = {id(room) for room in known.values()}
    holders = {room.municipality_code: room.slug for room in rooms if id(room) not in kept}
    for kommun in tenants.kommuner:
        if kommun.municipality_code in holders:
            raise SyncRefused(
                f"{kommun.slug}: kommunkoden {kommun.municipality_code} hör redan till rummet"
                f" {holders[kommun.municipality_code]}, vars fil saknas. Lägg tillbaka filen eller rätta koden."
            )


def _sync_regions(session: Session, known: dict[str, Space], tenants: Tenants) -> list[str]:
    lines: list[str] = []
    for region in tenants.regions:
        values = _values(region, _REGION_WORDS)
        if region.slug in known:
            lines += _update(known[region.slug], region.slug, values, _REGION_WORDS)
        else:
            known[region.slug] = Space(kind="region", slug=region.slug, **values)
            lines.append(f"{region.slug}: nytt rum för {region.name}")
    return _saved(session, known, lines)


def _sync_kommuner(session: Session, known: dict[str, Space], tenants: Tenants) -> list[str]:
    _let_go_of_changed_codes(session, known, tenants)
    slugs = {room.id: room.slug for room in session.scalars(sa.select(Space))}
    lines: list[str] = []
    for kommun in tenants.kommuner:
        region, values = known[kommun.region], _values(kommun, _KOMMUN_WORDS)
        room = known.get(kommun.slug)
        if room is None:
            known[kommun.slug] = Space(kind="kommun", region_id=region.id, **values)
            lines.append(f"{kommun.slug}: nytt rum för {kommun.name}")
            continue
        lines += _update(room, kommun.slug, values, _KOMMUN_WORDS)
        if room.region_id is not None and room.region_id != region.id:
            lines.append(_moved(kommun, slugs[room.region_id]))
            room.region_id = region.id
    return _saved(session, known, lines)


def _let_go_of_changed_codes(session: Session, known: Mapping[str, Space], tenants: Tenants) -> None:
    """Two kommuner whose codes were mixed up can trade them: the unique key is checked row by row."""
    changed = [
        known[kommun.slug].id
        for kommun in tenants.kommuner
        if kommun.slug in known and known[kommun.slug].municipality_code != kommun.municipality_code
    ]
    if changed:
        session.execute(
            sa.update(Space).where(Space.id.in_(changed)).values(municipality_code=None),
            execution_options={"synchronize_session": False},
        )


def _moved(kommun: KommunFile, before: str) -> str:
    line = f"{kommun.slug}: flyttad från {before} till {kommun.region}"
    if before in {period.region for period in kommun.earlier}:
        return line
    return f"{line}; skriv tiden i {before} som [[earlier]] i filen"


def _sync_periods(session: Session, known: Mapping[str, Space], tenants: Tenants) -> list[str]:
    rows = session.scalars(sa.select(EarlierRegion)).all()
    lines: list[str] = []
    for kommun in tenants.kommuner:
        room = known[kommun.slug]
        saved = {(row.region_slug, row.from_on, row.to_on): row for row in rows if row.space_id == room.id}
        written = {(period.region, period.from_on, period.to_on) for period in kommun.earlier}
        for period in sorted(saved.keys() - written):
            session.delete(saved[period])
            lines.append(f"{kommun.slug}: tidigare region borttagen: {_shown_period(period)}")
        for period in sorted(written - saved.keys()):
            session.add(EarlierRegion(space_id=room.id, region_slug=period[0], from_on=period[1], to_on=period[2]))
            lines.append(f"{kommun.slug}: tidigare region tillagd: {_shown_period(period)}")
    session.flush()
    return lines


def _update(room: Space, slug: str, values: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    for attribute, value in values.items():
        before = getattr(room, attribute)
        if before != value:
            setattr(room, attribute, value)
            yield f"{slug}: {words[attribute]} från {_shown(before)} till {_shown(value)}"


def _saved(session: Session, known: Mapping[str, Space], lines: list[str]) -> list[str]:
    """Write the rooms now: the next step refers to their ids."""
    session.add_all(known.values())
    session.flush()
    return lines


def _values(file: RegionFile | KommunFile, words: Mapping[str, str]) -> dict[str, Any]:
    return {attribute: getattr(file, attribute) for attribute in words}


def _slugs(tenants: Tenants) -> set[str]:
    return {region.slug for region in tenants.regions} | {kommun.slug for kommun in tenants.kommuner}


def _shown(value: str | dict[str, str] | None) -> str:
    if isinstance(value, dict):
        value = ", ".join(f"{name} ({lang})" for lang, name in sorted(value.items()))
    return value or "(tomt)"


def _shown_period(period: Period) -> str:
    region, from_on, to_on = period
    return f"{region} {from_on}–{to_on}"
