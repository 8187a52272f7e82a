"""The lokalpolisområde's kommuner, read with the area's eyes from the region's own room."""

from dataclasses import dataclass

from regional_app.answers.reports import area
from regional_app.answers.reports.area import KommunYear
from regional_app.clock import today
from regional_app.desk.overview import queries
from regional_app.desk.overview.conversation import of_row, reasons
from regional_app.desk.overview.queries import Contact
from regional_app.people.rooms.request_scope import reading_area
from regional_app.tenancy import current


@dataclass(frozen=True)
class AreaRow:
    """A kommun: where its year stands, why somebody should call, and whom."""

    year: KommunYear
    reasons: dict[str, str]
    contacts: list[Contact]


def area_state() -> list[AreaRow]:
    """Every kommun of the region, by name. The area's engine only reads, and only what is decided."""
    kommuner = current().kommuner
    if not kommuner:
        return []
    with reading_area():
        years, contacts = area.overview(kommuner, today().year), queries.coordinators()
    return [AreaRow(one, reasons(of_row(one)), contacts.get(one.kommun.id, [])) for one in years]
