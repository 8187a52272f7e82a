"""Why something must be done: the law where it is in force, otherwise what the parties have obliged themselves to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.year import Year
from regional_app.tenancy import current, current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.words import EVIDENCE

# Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete.
LAW_FROM: Final = date(2023, 7, 1)


def law_is_in_force() -> bool:
    """The law binds on the domain's day."""
    return today() >= LAW_FROM


@dataclass(frozen=True)
class Grounds:
    """The agreements of the room, with parties and commitments; empty for a reader who sees none."""

    agreements: Sequence[Agreement]

    def of_year(self, year: Year) -> Agreement | None:
        """The signed agreement of a year, unless the room had left it before."""
        here = current_room().id
        return queries.signed_for(year.number, [one for one in self.agreements if not one.has_left(here, year)])

    def why(self, evidence: str, section: int | None = None, *, of: Year | None = None) -> str:
        """The section of the law when it is in force, otherwise the commitment that asks for this evidence.

        `of` is the year that the evidence is about, when it is not this one.
        """
        if section and law_is_in_force():
            return str(_("Lag (2023:196) %(section)s §.", section=section))
        agreement = self.of_year(of or Year.this())
        asked = [one for one in agreement.commitments if one.evidence == evidence] if agreement else []
        if agreement is None or not asked:
            return ""
        return str(
            _(
                "Överenskommelsen %(label)s, %(code)s: %(evidence)s.",
                label=agreement.label,
                code=asked[0].code,
                evidence=EVIDENCE[evidence],
            )
        )


def grounds() -> Grounds:
    """What the room may build on. The area reads no agreement in a kommun: it has its own, in the region's room."""
    return Grounds(() if current().audience == "area" else queries.agreements_with_commitments())
