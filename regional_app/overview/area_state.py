"""The lokalpolisområde's kommuner, read with the area's eyes from the region's own room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from regional_app import tenancy
from regional_app.clock import today
from regional_app.identity.models import Space
from regional_app.identity.queries import kommuner_of
from regional_app.overview import queries
from regional_app.overview.conversation import of_row, reasons
from regional_app.overview.queries import Contact
from regional_app.policy import AREA_PEOPLE
from regional_app.reports import area
from regional_app.reports.area import KommunYear
from regional_app.tenancy import Scope, current, current_room


@dataclass(frozen=True)
class AreaRow:
    """A kommun: where its year stands, why somebody should call, and whom."""

    year: KommunYear
    reasons: dict[str, str]
    contacts: list[Contact]


def area_state() -> list[AreaRow]:
    """Every kommun of the region, by name. The area's engine only reads, and only what is decided."""
    kommuner = kommuner_of(current_room().id)
    if not kommuner:
        return []
    with tenancy.acting_in(_as_area(kommuner)):
        years, contacts = area.overview(kommuner, today().year), queries.coordinators()
    return [AreaRow(one, reasons(of_row(one)), contacts.get(one.kommun.id, [])) for one in years]


def _as_area(kommuner: Sequence[Space]) -> Scope:
    """The same person, with the roles that read the area."""
    scope = current()
    return replace(
        scope,
        audience="area",
        roles=scope.roles & AREA_PEOPLE,
        area=scope.room,
        visible=tuple(one.id for one in kommuner),
    )
