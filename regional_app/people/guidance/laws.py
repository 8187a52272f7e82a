"""The paragraphs that pages cite, each with a paraphrase in our own words. Laws change: they are data, with dates.

The paraphrases are no legal text; a jurist must confirm them (docs/guidance.md).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.clock import today


@dataclass(frozen=True)
class Law:
    """A law by its number in Svensk författningssamling. `to_on` is its last day, when it has one."""

    number: str
    name: LazyString
    from_on: date
    to_on: date | None = None

    @property
    def address(self) -> str:
        """Where the text itself stands: in Svensk författningssamling."""
        return f"https://svenskforfattningssamling.se/doc/{self.number.replace(':', '')}.html"


class Binding(StrEnum):
    """How strongly a paragraph binds: it must be done, must be worked for, may be done, or frames the others."""

    MUST = "must"
    WORK_FOR = "work_for"
    MAY = "may"
    FRAME = "frame"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a law, and what it asks for in plain words. `from_on` where it holds later than the law."""

    law: Law
    section: str
    asks: LazyString
    binding: Binding = Binding.MUST
    from_on: date | None = None

    @property
    def said(self) -> str:
        """`6 §`, or `section 6`."""
        return str(_("%(n)s §", n=self.section.removesuffix(" §")))

    @property
    def holds_from(self) -> date:
        """The first day it applies."""
        return self.from_on or self.law.from_on

    @property
    def is_in_force(self) -> bool:
        """Whether it applies today."""
        return self.holds_from <= today() and (self.law.to_on is None or today() <= self.law.to_on)


CRIME_PREVENTION = Law(
    "2023:196",
    _l("lagen om kommuners ansvar för brottsförebyggande arbete"),
    from_on=date(2023, 7, 1),
)
# No åtgärdsplan was asked for before this day (5 §).
PLANS_FROM = date(2024, 7, 1)


def _paragraph(section: str, asks: LazyString, binding: Binding = Binding.MUST, **more: date) -> Paragraph:
    return Paragraph(CRIME_PREVENTION, section, asks, binding, **more)


_PARAGRAPHS = (
    _paragraph("1 §", _l("Lagen handlar om vad kommuner ska göra för att förebygga brott."), Binding.FRAME),
    _paragraph(
        "2 §",
        _l(
            "Kommunen ska bidra till att samhällets arbete mot brott fungerar väl, genom att göra det som lagen "
            "kräver."
        ),
        Binding.FRAME,
    ),
    _paragraph(
        "3 §",
        _l(
            "Lagen ska se till att kommunen utgår från kunskap när den avgör vilka åtgärder som behövs, och att den "
            "tar sin del av samordningen."
        ),
        Binding.FRAME,
    ),
    _paragraph(
        "4 §",
        _l(
            "Kommunen ska ta fram en lägesbild av brotten i kommunen. Den kartlägger brotten, hur många de är och "
            "vad de leder till, tar med annat viktigt och analyserar alltihop."
        ),
    ),
    _paragraph(
        "5 §",
        _l(
            "Kommunen ska besluta om en åtgärdsplan som bygger på lägesbilden och säger vad kommunen tänker göra för "
            "att förebygga brott. Kravet gäller sedan den 1 juli 2024."
        ),
        from_on=PLANS_FROM,
    ),
    _paragraph(
        "6 §",
        _l("Minst vartannat år ska kommunen göra två saker: uppdatera lägesbilden och följa upp åtgärdsplanen."),
    ),
    _paragraph(
        "7 §",
        _l(
            "Arbetet med lägesbild och plan ska hänga ihop med andra analyser och planer som lagar kräver, så långt "
            "det passar."
        ),
    ),
    _paragraph(
        "8 §",
        _l(
            "Kommunen ansvarar för att arbetet mot brott i kommunen samordnas, på det sätt som 9 och 10 §§ beskriver."
        ),
    ),
    _paragraph(
        "9 §",
        _l(
            "Kommunen ska arbeta för skriftliga överenskommelser med dem som är viktiga för arbetet. De ska minst "
            "säga varför man samverkar och om vad."
        ),
        Binding.WORK_FOR,
    ),
    _paragraph(
        "10 §",
        _l(
            "Kommunen ska arbeta för att strategiska frågor tas upp i ett särskilt råd. Kommunen leder rådet och "
            "verkar för att de andra skickar personer i ledande ställning."
        ),
        Binding.WORK_FOR,
    ),
    _paragraph("11 §", _l("Kommunen ska ha en funktion som samordnar arbetet med att förebygga brott.")),
    _paragraph(
        "12 §",
        _l(
            "Funktionen ska särskilt stödja och samordna kommunens arbete, vara kontakt utåt och bidra till att "
            "invånare och andra får information."
        ),
    ),
    _paragraph(
        "13 §",
        _l(
            "Kommunstyrelsen, eller den nämnd fullmäktige har valt, leder arbetet och rapporterar om det till "
            "fullmäktige, fortlöpande."
        ),
    ),
    _paragraph(
        "14 §",
        _l("Kommunen får kamerabevaka platser dit allmänheten har tillträde, för att de ska vara trygga och säkra."),
        Binding.MAY,
    ),
)
_BY_SECTION = {(one.law.number, one.section): one for one in _PARAGRAPHS}


def paragraph(number: str, section: str) -> Paragraph:
    """The paragraph with this number; a template that cites one we do not have is a mistake, and fails."""
    return _BY_SECTION[number, section]
