"""The facts of the accessibility statement (tillgänglighetsredogörelse, 2018:1937): days, methods, shortcomings.

Whoever reviews the service changes the day and the list here, and nowhere else.
"""

from dataclasses import dataclass
from datetime import date

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

REVIEWED_ON = date(2026, 11, 23)
ANSWER_WITHIN_DAYS = 14
SUPERVISOR = "Myndigheten för digital förvaltning (Digg)"
COMPLAINTS_ADDRESS = "https://www.digg.se/tdosanmalan"


@dataclass(frozen=True)
class Shortcoming:
    """Something that is not as it should be: what, what it means, and the criterion of WCAG where there is one."""

    what: LazyString
    meaning: LazyString
    criterion: str = ""


SHORTCOMINGS = (
    Shortcoming(
        _l("Språket i texter som användarna har skrivit är inte märkt på de engelska sidorna"),
        _l("En skärmläsare kan läsa svenska texter, till exempel mål och löften, med engelskt uttal."),
        "WCAG 3.1.2",
    ),
    Shortcoming(
        _l("Filerna av årsrapporten finns bara på svenska"),
        _l("Den som läser på engelska har samma uppgifter på webbsidan."),
    ),
    Shortcoming(
        _l("Breda tabeller rullas i sidled på små skärmar"),
        _l(
            "Tabellerna går att rulla med tangentbordet. Översikten och sammanställningen kan vara svåra att "
            "överblicka."
        ),
    ),
    Shortcoming(
        _l("Förklaringar av ord öppnas inte i äldre webbläsare"),
        _l("I webbläsare från före 2024 visas förklaringen i stället direkt i texten."),
    ),
)
METHODS = (
    _l(
        "Alla sidor granskas automatiskt med axe-core mot WCAG 2.2 nivå A och AA, på svenska och engelska, i "
        "ljust och mörkt läge, på mobil och dator."
    ),
    _l("Inloggning och uppföljning av en åtgärd prövas automatiskt med bara tangentbordet, och utan JavaScript."),
    _l(
        "Ingen utomstående har granskat tjänsten. Den är inte heller prövad med skärmläsare eller av "
        "personer med funktionsnedsättning."
    ),
)
