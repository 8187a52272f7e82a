"""Everything a kommun's home is told from, read once."""

from dataclasses import dataclass

from regional_app.answers.reports.standing import Reported, reported
from regional_app.concepts.known import Known
from regional_app.work.agreements.grounds import Grounds, grounds
from regional_app.work.plans.standing import Plans, plans
from regional_app.work.promises.standing import Promises, promises
from regional_app.work.situation_pictures.evidence import Pictures, pictures


@dataclass(frozen=True)
class KommunState:
    """The year's work as the reader may see it."""

    grounds: Grounds
    pictures: Pictures
    plans: Plans
    promises: Promises
    reported: Reported


def kommun_state(known: Known) -> KommunState:
    """The kommun today."""
    return KommunState(known.of(grounds), known.of(pictures), known.of(plans), known.of(promises), known.of(reported))
