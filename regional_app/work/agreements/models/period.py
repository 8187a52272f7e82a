"""The two periods of an agreement: the years of its name, and the days between which it holds."""

import re
from datetime import date

from sqlalchemy.orm import Mapped

from regional_app.clock import today
from regional_app.concepts.year import Year
from regional_app.errors import OutsidePeriod


class LegalPeriod:
    """From–to. The label period ("2017–2018") is not the legal one."""

    label: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    @property
    def days_left(self) -> int | None:
        """Days until the last day, counted from today; None without a last day."""
        return (self.valid_to - today()).days if self.valid_to else None

    @property
    def has_ended(self) -> bool:
        """The last day of its legal period has passed."""
        return self.days_left is not None and self.days_left < 0

    def covers(self, year: Year) -> bool:
        """Some day of the year lies within the legal period."""
        return self.valid_from is not None and year.meets(self.valid_from, self.valid_to)

    def require_holds_on(self, day: date) -> None:
        """Raise OutsidePeriod for a day when it does not hold."""
        begins, ends = self.valid_from, self.valid_to
        if (begins is not None and day < begins) or (ends is not None and day > ends):
            raise OutsidePeriod

    @property
    def label_years(self) -> list[int]:
        """The years of the label: 2017 and 2018 of "2017–2018"."""
        return [int(year) for year in re.findall(r"[0-9]{4}", self.label)]

    def is_called_by(self, year: int) -> bool:
        """The label names the year or years around it."""
        named = self.label_years
        return bool(named) and named[0] <= year <= named[-1]
