"""What del 2 may lack when it is decided: it is listed, a reason is given, and what rests on it is then not met."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.errors import NotComplete

if TYPE_CHECKING:
    from regional_app.work.plans.models.goal import Goal
    from regional_app.work.plans.models.implementation_plan import ImplementationPlan
    from regional_app.work.plans.models.measure import Measure


@dataclass(frozen=True)
class Around:
    """What lies around a plan: the löften given for its years, and whether a lägesbild is decided to rest on."""

    promises: int
    has_picture: bool


class Gaps:
    """Luckor: what was missing at the decision, as keys of `words.MISSING`, and why it was decided all the same."""

    gaps: Mapped[list[str]] = mapped_column(ARRAY(sa.Text()), server_default=sa.text("'{}'"))
    gaps_reason: Mapped[str] = mapped_column(server_default="")

    if TYPE_CHECKING:
        goals: Mapped[list[Goal]]
        implementation_plans: Mapped[list[ImplementationPlan]]
        rests_on: Mapped[str]

        @property
        def measures(self) -> list[Measure]:
            """Every measure."""

    def missing(self, around: Around) -> list[str]:
        """What del 2 lacks now, as keys for the page."""
        parts = {
            "picture": around.has_picture,
            "goals": self.goals,
            "implementation_plans": self.implementation_plans,
            "measures": self.measures or not self.implementation_plans,
            "promises": around.promises,
            "rests_on": self.rests_on != "unstated",
        }
        return [name for name, there in parts.items() if not there]

    def keep_gaps(self, around: Around, reason: str) -> None:
        """Write down what is missing and why; NotComplete when nobody says why."""
        self.gaps = self.missing(around)
        if self.gaps and not reason.strip():
            raise NotComplete
        self.gaps_reason = reason.strip() if self.gaps else ""
