"""The demo's statistics: a few invented series for six kommuner, each value marked as made up for the demo."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Final

from regional_app import tenancy
from regional_app.concepts.exactness import Exactness
from regional_app.people.accounts.queries import user_by_email
from regional_app.people.rooms.queries import space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.statistics import queries, services
from regional_app.work.statistics.models import EnteredBy
from regional_app.work.statistics.register import register

FILE: Final = Path(__file__).with_suffix(".toml")
NOTE: Final = "Påhittat för demon"


def load_demo_statistics(path: Path = FILE) -> list[str]:
    """Write each kommun's series; one that has indicators already is left alone. One line per kommun written."""
    lines = []
    for slug, series in tomllib.loads(path.read_text(encoding="utf-8")).items():
        kommun = space(slug)
        if kommun is None:
            continue
        coordinator = user_by_email(f"samordnare@{slug}.example")
        actor = coordinator.id if coordinator else None
        with tenancy.acting_in(Scope(audience="tenant", room=room(kommun), user_id=actor)):
            if queries.indicators():
                continue
            for key, years in series.items():
                _load(key, years)
        lines.append(f"{slug}: statistik för demon")
    return lines


def _load(key: str, years: dict[str, int]) -> None:
    one = services.follow(register()[key])
    for year, value in years.items():
        one.measure(int(year), Decimal(value), Exactness.EXACT, note=NOTE, entered_by=EnteredBy.HAND)
    one.note_saved(sorted(map(int, years)), EnteredBy.HAND)
