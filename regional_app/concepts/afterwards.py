"""I efterhand: what was written down when the year it is about was over, and says so wherever it is shown."""

from abc import abstractmethod
from datetime import date

from sqlalchemy.orm import Mapped

from regional_app.clock import today
from regional_app.concepts.year import Year


def is_afterwards(entered_on: date | None, year: Year) -> bool:
    """It was entered when the year was over. What nobody knows the day of is not said to be."""
    return entered_on is not None and entered_on > year.last


class Entered:
    """Inlagd: a record that knows the day it was written down, which may be long after what it tells of."""

    entered_on: Mapped[date | None]

    @property
    @abstractmethod
    def about_year(self) -> Year:
        """The year, the last of several, that it is about."""

    @property
    def is_entered_afterwards(self) -> bool:
        """It was written down when that year was over."""
        return is_afterwards(self.entered_on, self.about_year)

    def entered_today(self) -> None:
        """It is written down today."""
        self.entered_on = today()
