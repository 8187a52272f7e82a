"""The table of the area's kommuner: which rows the address asks for, and in what order."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from flask_babel import lazy_gettext as _l
from wtforms import SelectField
from wtforms.validators import Optional

from regional_app.desk.overview.area_state import AreaRow
from regional_app.foundation.web.forms import BaseForm, choices
from regional_app.work.plans.models import MeasureStatus

_NEVER: Final = date.max


def _share_done(row: AreaRow) -> float:
    measures = row.year.measures or {}
    everything = sum(measures.values())
    return measures[MeasureStatus.DONE] / everything if everything else -1


# How the columns sort; what is missing or least comes first, since that is what one looks for.
ORDERS: Final[dict[str, Callable[[AreaRow], Any]]] = {
    "kommun": lambda row: row.year.kommun.name,
    "lagesbild": lambda row: row.year.picture_decided_on or date.min,
    "plan": lambda row: row.year.plan_decided_on or date.min,
    "atgarder": _share_done,
    "loften": lambda row: row.year.promises_kept,
    "uppfoljningar": lambda row: row.year.follow_ups,
    "arsrapport": lambda row: row.year.submitted_on or _NEVER,
}


class MatrixFilter(BaseForm):
    """Which kommuner; kept in the address."""

    visa = SelectField(
        _l("Visa"),
        [Optional()],
        choices=choices(
            {
                "samtal": _l("Behöver ett samtal"),
                "lagesbild": _l("Lägesbild saknas eller är för gammal"),
                "plan": _l("Plan saknas"),
                "forsenade": _l("Har försenade åtgärder"),
                "loften": _l("Löften saknas eller är utan resultat"),
                "arsrapport": _l("Ej rapporterat"),
            },
            empty=_l("Alla kommuner"),
        ),
    )


def shown(rows: Sequence[AreaRow], wanted: str, order: str) -> list[AreaRow]:
    """The rows that pass the filter, sorted; by name when the order is the same or unknown."""
    kept = [row for row in rows if _passes(row, wanted)]
    return sorted(kept, key=lambda row: (ORDERS.get(order, ORDERS["kommun"])(row), row.year.kommun.name))


def _passes(row: AreaRow, wanted: str) -> bool:
    if wanted == "samtal":
        return bool(row.reasons)
    if wanted == "arsrapport":
        return row.year.submitted_on is None
    return not wanted or wanted in row.reasons
