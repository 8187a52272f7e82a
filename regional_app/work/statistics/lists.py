"""Indicators as a list."""

from decimal import Decimal

from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing
from regional_app.concepts.rounding import rounded
from regional_app.work.statistics import words
from regional_app.work.statistics.series import Series
from regional_app.work.statistics.series_chart import TRENDS


def _rate(one: Series) -> Decimal | None:
    rate = one.rate(one.latest) if one.latest else None
    return None if rate is None else rounded(rate, 0)


INDICATORS = Listing(
    _l("Statistik"),
    (
        Column("indikator", _l("Indikator"), lambda one: one.indicator.name),
        Column("varde", _l("Senaste värde"), lambda one: one.latest and one.latest.value, falling=True),
        Column("ar", _l("År"), lambda one: one.latest.year if one.latest else None, falling=True),
        Column("per", _l("Per 100 000 invånare"), _rate, falling=True),
        Column("trend", _l("Jämfört med värdet före"), lambda one: TRENDS[one.trend]),
        Column("kurva", _l("Åren"), lambda one: ", ".join(str(year.year) for year in one.years)),
        Column("kalla", _l("Källa"), lambda one: words.SOURCES[one.indicator.source], shown=False),
    ),
    (Filter("kalla", _l("Källa"), words.SOURCES, lambda one, source: one.indicator.source == source),),
    words=lambda one: [one.indicator.name, one.indicator.unit, one.indicator.description, one.indicator.source_code],
    order="indikator",
)
