"""The field of a time: a day, or as much as is known of it, in the words it is known by."""

from typing import Any, Final, Literal

from flask_babel import lazy_gettext as _l

from regional_app.concepts.timing.reading import read_timing
from regional_app.concepts.timing.said import Said, said_of
from regional_app.concepts.timing.timing import said_back
from regional_app.foundation.web.day_field import DayField
from regional_app.foundation.web.plain_text import one_line

EXAMPLE: Final = _l("En dag, eller det ni vet: mars 2019, våren 2019, kv 2 2019, löpande, ej angivet.")


class TimingField(DayField):
    """Its data is the day by which things are reckoned: the first that it may be, or the last.

    `said` is what is kept beside that day. What is no plainly written day is said back in `reading`.
    """

    def __init__(self, label: str, validators: Any = None, *, edge: Literal["first", "last"], **options: Any) -> None:
        options.setdefault("description", EXAMPLE)
        super().__init__(label, validators, **options)
        self.edge = edge
        self.said: Said | None = None

    def _value(self) -> str:
        if not self.raw_data and self.said:
            return self.said["wording"]
        return super()._value()

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the time, or ask what is meant."""
        self.reading, self.said = "", None
        if not valuelist:
            return
        self.data = None
        found = read_timing(one_line(valuelist[0]))
        self.data, self.said = getattr(found.timing, self.edge), said_of(found.timing)
        if found.is_guess:
            self.reading = said_back(found.timing)
