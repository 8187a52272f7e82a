"""The record that is a draft first, and the columns of the decision that freezes it."""

from abc import abstractmethod
from datetime import date
from typing import ClassVar, TypedDict

from sqlalchemy.orm import Mapped

from regional_app.errors import DecidedAlready, DomainError, StillDraft


class Drafted:
    """Utkast: written until an act freezes it, whether that is to decide, to give or to submit."""

    # What an act on the frozen record, or one that needs it frozen, is answered.
    frozen_already: ClassVar[type[DomainError]] = DecidedAlready
    still_draft: ClassVar[type[DomainError]] = StillDraft

    @property
    @abstractmethod
    def is_draft(self) -> bool:
        """Nothing has frozen it, so it can still be written in."""

    def require_draft(self) -> None:
        """Raise DecidedAlready, or what the record calls it, when it is frozen."""
        if not self.is_draft:
            raise self.frozen_already

    def require_decided(self) -> None:
        """Raise StillDraft, or what the record calls it, until it is frozen."""
        if self.is_draft:
            raise self.still_draft


class DecisionValues(TypedDict):
    """A decision as it is typed: the organ with its paragraph (§), the day, and the diarienummer."""

    by: str
    on: date
    registry_number: str


class Decided(Drafted):
    """Fastställd: an organ has decided it on a day, with a diarienummer."""

    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    registry_number: Mapped[str | None]

    @property
    def is_draft(self) -> bool:
        """Not decided."""
        return self.decided_on is None

    def keep_decision(self, decision: DecisionValues) -> None:
        """Write the decision down on the record; what must be true first is the record's own."""
        self.decided_by, self.decided_on = decision["by"], decision["on"]
        self.registry_number = decision["registry_number"]
