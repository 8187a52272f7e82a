"""All values as a file: to be read back, or to be given to others."""

from flask import abort
from flask.typing import ResponseReturnValue
from flask_babel import force_locale

from regional_app.concepts.tables import KINDS, Table, as_file
from regional_app.policy import P
from regional_app.tenancy import current_room
from regional_app.work.statistics import exporting, queries
from regional_app.work.statistics.blueprint import bp


@bp.page("/varden.<ending>", P.STATISTICS_READ)
def export(ending: str) -> ResponseReturnValue:
    """For the kommun itself: every value, as it can be read back."""
    return _file(ending, "statistik", for_others=False)


@bp.page("/att-lamna-ut.<ending>", P.STATISTICS_READ)
def export_for_others(ending: str) -> ResponseReturnValue:
    """For others: small counts of persons are not in it."""
    return _file(ending, "statistik-att-lamna-ut", for_others=True)


def _file(kind: str, name: str, *, for_others: bool) -> ResponseReturnValue:
    if kind not in KINDS:
        abort(404)
    room = current_room()
    with force_locale("sv"):
        headings, rows = exporting.table(queries.all_series(), room.name, for_others=for_others)
        return as_file(Table("Statistik", headings, rows), name, room.slug, kind=kind).answer()
