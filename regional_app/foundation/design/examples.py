"""What the page of components shows in its tables: made up, and the same every day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.pagination import PER_PAGE, Page


@dataclass(frozen=True)
class Happening:
    """An event as the log's table reads it."""

    at: datetime
    actor: str | None
    action: str
    object_id: str
    details: Mapping[str, Any] = field(default_factory=dict)


EVENTS: Final = Page(
    [
        Happening(datetime(2018, 12, 14, 8, 5, tzinfo=UTC), "siv", "plan.decided", "plan", {"on": "2018-12-14"}),
        Happening(datetime(2018, 12, 3, 13, 40, tzinfo=UTC), "siv", "member.invited", "ali"),
        Happening(datetime(2018, 12, 1, 2, 0, tzinfo=UTC), None, "member.ended", "ali"),
    ],
    number=2,
    total=3 * PER_PAGE,
)
EVENT_WORDS: Final[dict[str, LazyString]] = {
    "plan.decided": _l("Fastställde en plan"),
    "member.invited": _l("Bjöd in en person"),
    "member.ended": _l("Avslutade ett uppdrag"),
}
NAMES: Final = {"siv": "Siv Samordnare"}
SUBJECTS: Final = {"plan": "Del 2, 2018", "ali": "Ali Alm"}
