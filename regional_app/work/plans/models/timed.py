"""What is planned for a time: days to reckon by, and the words they were read from."""

from datetime import date
from typing import Any

from flask_babel import gettext as _
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.concepts.timing import Said, time_in_words


class Timed:
    """`starts_on` is the first day that it may begin, `due_on` the last by which it shall be done.

    `starts_as` and `due_as` are what was said where that is no exact day: "våren 2031", "löpande", "–".
    """

    starts_on: Mapped[date | None]
    due_on: Mapped[date | None]
    starts_as: Mapped[Said | None] = mapped_column(JSONB(none_as_null=True))
    due_as: Mapped[Said | None] = mapped_column(JSONB(none_as_null=True))

    @property
    def is_undated(self) -> bool:
        """Nobody has said anything of when it shall be done; "ej angivet" is an answer."""
        return self.due_on is None and self.due_as is None

    @property
    def planned(self) -> str:
        """From when to when, in words; nothing when nobody has said."""
        first, last = time_in_words(self.starts_on, self.starts_as), time_in_words(self.due_on, self.due_as)
        if first and last:
            return str(_("%(first)s till %(last)s", first=first, last=last)) if self.due_on else f"{first}, {last}"
        if last:
            return str(_("senast %(day)s", day=last)) if self.due_on else last
        return str(_("från %(day)s", day=first)) if self.starts_on else first


def with_words(values: Any) -> Any:
    """A new day takes away the words of the old, unless new words come with it."""
    new = {"starts_as": values.get("starts_as")} if "starts_on" in values else {}
    return {**values, **new, **({"due_as": values.get("due_as")} if "due_on" in values else {})}
