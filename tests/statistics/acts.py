"""What the acts on statistics refuse: what the register says for all kommuner, and a file that was not looked through."""

from decimal import Decimal

from regional_app.work.statistics import importing, places, queries, services
from regional_app.work.statistics.models import Indicator, StatisticsFile
from regional_app.work.statistics.reading import Ours
from regional_app.work.statistics.register import register
from tests.acts import always, kept, refuses

BRA = b"Brottstyp;2025\nKlotter;4"
KEY = "skadegorelse"


def _own(rooms):
    facts = {"is_count": True, "per_100k": False, "counts_persons": False}
    return rooms.norrby.kept(Indicator(name="Klotter", unit="klotter", source="own", better="down", **facts)).id


def _shared(rooms):
    return rooms.norrby.kept(Indicator(**register()[KEY].columns())).id


def _file(rooms):
    _own(rooms)
    return rooms.norrby.kept(StatisticsFile(name="bra.csv", content=BRA)).id


def _found(file):
    return importing.outcomes(file.content, Ours(queries.indicators(to_change=True), places.own_names()))


def _looked_through(made):
    """The file, and the mark of what it would change."""
    file = queries.file(made)
    return file, _found(file).seen


def _changed_since(made):
    """The same, when somebody then has changed a value."""
    file, shown = _looked_through(made)
    queries.indicators(to_change=True)[0].measure(2025, Decimal(7), "exact", note="", entered_by="hand")
    return file, shown


def _write(looked_through):
    file, shown = looked_through
    importing.write(file, _found(file), shown)


OWN, SHARED = kept(_own, queries.indicator_to_change), kept(_shared, queries.indicator_to_change)

ACTS = [
    refuses(services.follow, on=[SHARED], unlike=OWN, by=lambda _one: services.follow(register()[KEY])),
    always(services.add_indicator, "A new indicator changes no other."),
    refuses(Indicator.edit, on=[SHARED], unlike=OWN, by=lambda one: one.edit(name="Klotter på skolor")),
    always(Indicator.note_saved, "It tells of values that are written; a year's value is mended when it was wrong."),
    always(services.keep_file, "A file that is only looked through changes nothing."),
    always(services.forget_file, "A file that is not written is kept for a day at most."),
    refuses(importing.write, on=[kept(_file, _changed_since)], unlike=kept(_file, _looked_through), by=_write),
]
