"""The times of a measure or an activity, as they are typed and as they are kept."""

from typing import Any, cast

from flask_babel import lazy_gettext as _l
from wtforms.validators import Optional

from regional_app.concepts.timing import TimingField
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import NotBefore, Values


class TimedForm(VersionedForm[Values]):
    """From when to when."""

    starts_on = TimingField(_l("Börjar"), [Optional()], edge="first")
    due_on = TimingField(_l("Klar senast"), [Optional(), NotBefore("starts_on")], edge="last")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record = kwargs.get("obj")
        if record is not None:
            self.starts_on.said = self.starts_on.said or record.starts_as
            self.due_on.said = self.due_on.said or record.due_as

    def values(self) -> Values:
        """With the words beside the days."""
        words = {"starts_as": self.starts_on.said, "due_as": self.due_on.said}
        return cast("Values", {**super().values(), **words})  # type: ignore[dict-item]
