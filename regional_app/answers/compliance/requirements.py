"""Lag (2023:196) as data: what is asked, how strongly, from which day, by which clock, and how it is shown.

6 § is two duties, each from a day of its own. 1–3 §§ frame the others and are met through them; 14 § only allows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance import judging
from regional_app.people.guidance.laws import CRIME_PREVENTION, Binding, Paragraph, paragraph


@dataclass(frozen=True)
class Requirement:
    """One row of the law page. `key` is its address; `about` tells two duties of one paragraph apart.

    `judge` asks the records of this service; without one, only evidence kept elsewhere can show it. `renewed`: what
    shows it does so for two years (6 §).
    """

    key: str
    section: str
    how: LazyString
    about: LazyString | None = None
    judge: Callable[[judging.Asked], judging.Answer] | None = None
    renewed: bool = False

    @property
    def paragraph(self) -> Paragraph:
        """What the law says."""
        return paragraph(CRIME_PREVENTION.number, self.section)

    @property
    def name(self) -> str:
        """`6 §, åtgärdsplanen`."""
        return f"{self.section}, {self.about}" if self.about else self.section

    @property
    def takes_evidence(self) -> bool:
        """There is something to show; what the law only allows needs no evidence."""
        return self.paragraph.binding is not Binding.MAY


REQUIREMENTS: Final = (
    Requirement("4", "4 §", _l("Skriv lägesbildens tre delar och fastställ den."), judge=judging.picture),
    Requirement("5", "5 §", _l("Fastställ en plan som vilar på lägesbilden."), judge=judging.plan),
    Requirement(
        "6-lagesbilden",
        "6 §",
        _l("Fastställ en ny lägesbild, eller en ny version, inom två år."),
        _l("lägesbilden"),
        judge=judging.picture_renewed,
        renewed=True,
    ),
    Requirement(
        "6-planen",
        "6 §",
        _l("Följ upp hela planen inom två år: årsrapporten gör det. En anteckning om en åtgärd räcker inte."),
        _l("åtgärdsplanen"),
        judge=judging.plan_followed_up,
        renewed=True,
    ),
    Requirement("7", "7 §", _l("Länka till risk- och sårbarhetsanalysen, ANDT-planen eller andra planer.")),
    Requirement("8", "8 §", _l("Visas av 9, 10 och 11 §§."), judge=judging.coordination),
    Requirement(
        "9",
        "9 §",
        _l("En undertecknad överenskommelse med syfte och områden, eller det ni har gjort för att få en."),
        judge=judging.agreement,
    ),
    Requirement("10", "10 §", _l("Beslut om rådet, vilka som sitter där och vem som leder, eller det ni har gjort.")),
    Requirement(
        "11", "11 §", _l("En utsedd samordnare, eller beslutet som säger vem som är det."), judge=judging.coordinator
    ),
    Requirement("12", "12 §", _l("Sidan för invånarna, kontaktuppgifterna och det stöd som har getts.")),
    Requirement("13", "13 §", _l("Fullmäktiges protokoll för varje rapport. Lagen säger inte hur ofta.")),
    Requirement("14", "14 §", _l("Inget att visa: kommunen får, men behöver inte.")),
)
BY_KEY: Final = {one.key: one for one in REQUIREMENTS}
