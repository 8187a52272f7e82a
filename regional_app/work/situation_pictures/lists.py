"""Lägesbilder and their findings as lists."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.work.situation_pictures.models import Finding, Seriousness, SituationPicture, Source, Trend
from regional_app.work.situation_pictures.words import KINDS, SERIOUSNESS, SOURCES, TRENDS, times

STATES = {"utkast": _l("utkast"), "faststalld": _l("fastställda")}
# The filter's word for a finding that belongs to no fokusområde.
OUTSIDE = "-"


def _stands(one: SituationPicture, wanted: str) -> bool:
    return one.is_draft is (wanted == "utkast")


PICTURES = Listing(
    _l("Lägesbilder"),
    (
        Column("lagesbild", _l("Lägesbild"), lambda one: one.title),
        Column("slag", _l("Slag"), lambda one: KINDS[one.kind]),
        Column("period", _l("Period"), lambda one: one.period, falling=True),
        Column(
            "lage",
            _l("Läge"),
            lambda one: _l("utkast") if one.is_draft else _l("fastställd"),
            by=lambda one: not one.is_draft,
        ),
        Column("problem", _l("Problem"), lambda one: len(one.findings), falling=True),
        Column("faststalld", _l("Fastställd"), lambda one: one.decided_on, falling=True),
        Column("fornyas", _l("Förnyas senast"), lambda one: one.due_on, shown=False),
        Column("av", _l("Fastställd av"), lambda one: one.decided_by, shown=False),
        Column("diarienummer", _l("Diarienummer"), lambda one: one.registry_number, shown=False),
    ),
    (
        Filter("lage", _l("Läge"), STATES, _stands),
        Filter("slag", _l("Slag"), KINDS, lambda one, kind: one.kind == kind),
    ),
    words=lambda one: [one.title, one.period, one.registry_number],
)


def findings_list(areas: dict[str, str]) -> Listing:
    """The findings of a lägesbild, where `areas` are the titles of its fokusområden; the most important first."""
    return Listing(
        _l("Problem"),
        (
            Column("problem", _l("Problem"), lambda one: one.title),
            Column("kategori", _l("Kategori"), lambda one: one.category, shown=False),
            Column("plats", _l("Plats"), lambda one: one.place, shown=False),
            Column("nar", _l("När det händer"), _when, shown=False),
            Column("allvar", _l("Allvar"), lambda one: SERIOUSNESS[one.seriousness], by=_seriousness, falling=True),
            Column("utveckling", _l("Utveckling"), lambda one: TRENDS[one.trend], by=_trend),
            Column("kalla", _l("Källa"), lambda one: SOURCES[one.source], by=_source),
            Column("omrade", _l("Fokusområde"), lambda one: areas.get(one.focus_area_key, "")),
            Column("prioritet", _l("Prioritet"), lambda one: one.priority),
            Column("underlag", _l("Underlag"), lambda one: one.evidence, shown=False),
            Column("orsak", _l("Orsaker"), lambda one: one.cause, shown=False),
        ),
        (
            Filter("kalla", _l("Källa"), SOURCES, lambda one, source: one.source == source),
            Filter("allvar", _l("Allvar"), SERIOUSNESS, lambda one, wanted: one.seriousness == wanted),
            Filter("utveckling", _l("Utveckling"), TRENDS, lambda one, trend: one.trend == trend),
            Filter("omrade", _l("Fokusområde"), areas | {OUTSIDE: _l("inget fokusområde")}, _lies_in),
        ),
        words=lambda one: [one.title, one.category, one.place, one.time_pattern, one.evidence, one.cause],
        views=(
            View(_l("Alla"), {}),
            View(_l("Allvarligast"), {"allvar": Seriousness.HIGH}),
            View(_l("Ökar"), {"utveckling": Trend.RISING}),
        ),
        order="prioritet",
    )


def _when(one: Finding) -> str:
    return ", ".join(filter(None, (one.time_pattern, times(one))))


def _seriousness(one: Finding) -> int:
    return list(Seriousness).index(Seriousness(one.seriousness))


def _trend(one: Finding) -> int:
    return list(Trend).index(Trend(one.trend))


def _source(one: Finding) -> int:
    return list(Source).index(Source(one.source))


def _lies_in(one: Finding, area: str) -> bool:
    return (one.focus_area_key or OUTSIDE) == area
