"""What sources, trends and the rest are called on the pages."""

from collections.abc import Mapping
from typing import Any

from flask import url_for
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.work.situation_pictures.models import (
    Clock,
    Kind,
    Season,
    Seriousness,
    SituationPicture,
    Source,
    TimeOfDay,
    Trend,
    Weekday,
)

KINDS: dict[str, LazyString] = {
    Kind.LOCAL: _l("lokal lägesbild"),
    Kind.BASELINE: _l("fördjupad lägesbild, startpunkt"),
    Kind.VBE: _l("våldsbejakande extremism"),
}
CLOCK: dict[str, LazyString] = {Clock.GREEN: _l("Grön"), Clock.YELLOW: _l("Gul"), Clock.RED: _l("Röd")}
CLOCK_COLOURS = {Clock.GREEN: "success", Clock.YELLOW: "warning", Clock.RED: "danger"}

SOURCES: dict[str, LazyString] = {
    Source.STAFF: _l("medarbetare"),
    Source.CITIZENS: _l("medborgare"),
    Source.PARTNERS: _l("samverkanspartner"),
    Source.POLICE: _l("polisen"),
}
# What each source is asked, and the word for it in the address.
ASKED: dict[str, LazyString] = {
    Source.STAFF: _l("Vad ser skola, socialtjänst, fritid och andra som arbetar i kommunen?"),
    Source.CITIZENS: _l("Vad säger invånarna i dialoger, enkäter och trygghetsvandringar?"),
    Source.PARTNERS: _l("Vad ser föreningar, bostadsbolag, handel och andra parter?"),
    Source.POLICE: _l("Vad ser polisen: anmälda brott, underrättelser som får delas, egna iakttagelser?"),
}
SOURCE_ADDRESSES = {"medarbetare": Source.STAFF, "medborgare": Source.CITIZENS, "partner": Source.PARTNERS}
TRENDS: dict[str, LazyString] = {
    Trend.RISING: _l("ökar"),
    Trend.STEADY: _l("oförändrat"),
    Trend.FALLING: _l("minskar"),
    Trend.UNKNOWN: _l("vet inte"),
}
SERIOUSNESS: dict[str, LazyString] = {
    Seriousness.HIGH: _l("hög"),
    Seriousness.MEDIUM: _l("medel"),
    Seriousness.LOW: _l("låg"),
}

WEEKDAYS: dict[str, LazyString] = {
    Weekday.WORKDAYS: _l("vardagar"),
    Weekday.FRIDAYS: _l("fredagar"),
    Weekday.WEEKENDS: _l("helger"),
    Weekday.EVERY_DAY: _l("alla dagar"),
}
TIMES_OF_DAY: dict[str, LazyString] = {
    TimeOfDay.MORNING: _l("morgon"),
    TimeOfDay.DAY: _l("dag"),
    TimeOfDay.EVENING: _l("kväll"),
    TimeOfDay.NIGHT: _l("natt"),
}
SEASONS: dict[str, LazyString] = {
    Season.WINTER: _l("vinter"),
    Season.SPRING: _l("vår"),
    Season.SUMMER: _l("sommar"),
    Season.AUTUMN: _l("höst"),
}

# Offered while typing; any other word is as good.
CATEGORIES: tuple[LazyString, ...] = (
    _l("våld i offentlig miljö"),
    _l("våld i nära relationer"),
    _l("narkotika"),
    _l("alkohol"),
    _l("stöld och inbrott"),
    _l("skadegörelse"),
    _l("trafik"),
    _l("bedrägeri"),
    _l("hot och trakasserier"),
    _l("ungdomar i riskzon"),
    _l("otrygg plats"),
)

# The parts the law asks for, in its order (lag 2023:196, 4 §).
PARTS: dict[str, LazyString] = {
    "extent": _l("Kartläggning av brottsligheten"),
    "other_information": _l("Annan information"),
    "analysis": _l("Analys"),
}
PARAGRAPHS: dict[str, LazyString] = {
    "extent": _l("Lag (2023:196) 4 § 1: kartlägg brotten i kommunen, hur omfattande de är och vad de leder till."),
    "other_information": _l("Lag (2023:196) 4 § 2: annan information av betydelse."),
    "analysis": _l("Lag (2023:196) 4 § 3: en analys av kartläggningen och den andra informationen."),
}
MISSING: dict[str, LazyString] = {**PARTS, "findings": _l("Minst ett problem")}

# What is compared with the lägesbild before, and the words of what is chosen from a list.
COMPARED: dict[str, LazyString] = {
    "title": _l("Problem"),
    "category": _l("Kategori"),
    "place": _l("Plats"),
    "time_pattern": _l("När det händer"),
    "weekday": _l("Dagar"),
    "time_of_day": _l("Tid på dygnet"),
    "season": _l("Årstid"),
    "trend": _l("Utveckling"),
    "seriousness": _l("Allvar"),
    "evidence": _l("Underlag"),
    "cause": _l("Orsaker"),
    "priority": _l("Prioritet"),
}
CHOSEN: dict[str, Mapping[Any, LazyString]] = {
    "weekday": WEEKDAYS,
    "time_of_day": TIMES_OF_DAY,
    "season": SEASONS,
    "trend": TRENDS,
    "seriousness": SERIOUSNESS,
}


def times(finding: Any) -> str:
    """The chosen days, hours and season of a finding, as one line."""
    chosen = (
        WEEKDAYS.get(finding.weekday),
        TIMES_OF_DAY.get(finding.time_of_day),
        SEASONS.get(finding.season),
    )
    return ", ".join(str(one) for one in chosen if one)


def source_address(picture: SituationPicture, source: str) -> str:
    """Where what a source has told is written."""
    for word, one in SOURCE_ADDRESSES.items():
        if one == source:
            return url_for("situation_pictures.edit_contribution", picture_id=picture.id, source=word)
    return url_for("situation_pictures.edit_police_contribution", picture_id=picture.id)
