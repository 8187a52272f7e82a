"""How far the measures have come, counted: what the drawings, the sentences and the tables share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from babel.lists import format_list
from flask_babel import get_locale, ngettext
from flask_babel import gettext as _

from regional_app.foundation.charts.chart import Cell

# In the order they are drawn and told.
STATUSES = ("done", "ongoing", "planned", "cancelled")


@dataclass(frozen=True)
class Statuses:
    """The measures of a focus area or a kommun. `counts` None: not known, and `note` says why; never drawn as 0.

    A note may have two lines.
    """

    name: str
    counts: Mapping[str, int] | None
    note: str = ""

    @property
    def total(self) -> int:
        """All of them, the cancelled too."""
        return sum(self.counts.values()) if self.counts else 0


def words() -> dict[str, str]:
    """What the key and the table call them."""
    return {"done": _("klara"), "ongoing": _("pågår"), "planned": _("planerade"), "cancelled": _("avbrutna")}


def added(rows: Iterable[Statuses]) -> dict[str, int]:
    """The sum over those that are known."""
    known = [row.counts for row in rows if row.counts is not None]
    return {status: sum(counts.get(status, 0) for counts in known) for status in STATUSES}


def sentence(counts: Mapping[str, int]) -> str:
    """12 åtgärder: 5 klara, 3 pågår och 4 planerade."""
    total = sum(counts.values())
    if not total:
        return str(_("Inga åtgärder."))
    said = ngettext("%(num)s åtgärd: %(states)s.", "%(num)s åtgärder: %(states)s.", total, states=_states(counts))
    return str(said)


def table(first: str, rows: Sequence[Statuses]) -> tuple[list[str], list[list[Cell]]]:
    """Head and rows of the table; a last column for the notes when there are any."""
    head = [first, *(word.capitalize() for word in words().values()), _("Åtgärder")]
    lines = [_line(row) for row in rows]
    if not any(row.note for row in rows):
        return head, lines
    return [*head, _("Anmärkning")], [[*line, row.note] for line, row in zip(lines, rows, strict=True)]


def most(rows: Sequence[Statuses]) -> int:
    """The longest bar."""
    return max((row.total for row in rows), default=0)


def _line(row: Statuses) -> list[Cell]:
    if row.counts is None:
        return [row.name, *[None] * len(STATUSES), None]
    return [row.name, *(row.counts.get(status, 0) for status in STATUSES), row.total]


def _states(counts: Mapping[str, int]) -> str:
    said = [_one(status, counts[status]) for status in STATUSES if counts.get(status)]
    return str(format_list(said, locale=get_locale()))


def _one(status: str, count: int) -> str:
    if status == "done":
        return str(ngettext("%(num)s klar", "%(num)s klara", count))
    if status == "ongoing":
        return str(_("%(num)s pågår", num=count))
    if status == "planned":
        return str(ngettext("%(num)s planerad", "%(num)s planerade", count))
    return str(ngettext("%(num)s avbruten", "%(num)s avbrutna", count))
