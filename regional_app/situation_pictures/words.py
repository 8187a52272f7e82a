"""What sources, trends and the rest are called on the pages."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.situation_pictures.models import Seriousness, Source, Trend

SOURCES: dict[str, LazyString] = {
    Source.STAFF: _l("medarbetare"),
    Source.CITIZENS: _l("medborgare"),
    Source.PARTNERS: _l("samverkanspartner"),
    Source.POLICE: _l("polisen"),
}
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
