"""The paragraphs that pages cite, each with a paraphrase in our own words. Laws change: they are data, with dates.

The paraphrases are no legal text; a jurist must confirm them (docs/guidance.md).
"""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a law, and what it asks for in plain words."""

    law: Law
    section: str
    asks: LazyString

    @property
    def said(self) -> str:
        """`6 §`, or `section 6`."""
        return str(_("%(n)s §", n=self.section.removesuffix(" §")))

    @property
    def is_in_force(self) -> bool:
        """Whether the law applies today."""
        return self.law.from_on <= today() and (self.law.to_on is None or today() <= self.law.to_on)


CRIME_PREVENTION = Law(
    "2023:196",
    _l("lagen om kommuners ansvar för brottsförebyggande arbete"),
    from_on=date(2023, 7, 1),
)

_PARAGRAPHS = (
    Paragraph(
        CRIME_PREVENTION,
        "4 §",
        _l(
            "Kommunen ska ha en lägesbild över brottsligheten inom sitt område. I den ingår en kartläggning av "
            "brotten, hur omfattande de är och vad de leder till, annan information av betydelse och en analys."
        ),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "5 §",
        _l(
            "Med lägesbilden som grund ska kommunen ta ställning till vilka åtgärder som behövs och besluta om en "
            "åtgärdsplan."
        ),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "6 §",
        _l("Lägesbilden och åtgärdsplanen ska följas upp och uppdateras när det behövs, minst vartannat år."),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "8 §",
        _l("Kommunen ska verka för överenskommelser om samverkan med polisen och andra som berörs."),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "9 §",
        _l("En överenskommelse om samverkan ska säga vad den syftar till och vilka områden den gäller."),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "10 §",
        _l(
            "Det ska finnas ett råd för de strategiska frågorna i det brottsförebyggande arbetet. Kommunen leder "
            "rådet."
        ),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "11 §",
        _l("Kommunen ska ha en funktion som samordnar det brottsförebyggande arbetet."),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "12 §",
        _l("Invånarna ska kunna få veta hur kommunen arbetar för att förebygga brott."),
    ),
    Paragraph(
        CRIME_PREVENTION,
        "13 §",
        _l("Den som ansvarar för arbetet i kommunen ska rapportera om det till kommunfullmäktige."),
    ),
)
_BY_SECTION = {(one.law.number, one.section): one for one in _PARAGRAPHS}


def paragraph(number: str, section: str) -> Paragraph:
    """The paragraph with this number; a template that cites one we do not have is a mistake, and fails."""
    return _BY_SECTION[number, section]
