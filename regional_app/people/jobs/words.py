"""What the states of a job are called."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

STATES: dict[str, LazyString] = {
    "waiting": _l("väntar"),
    "working": _l("pågår"),
    "retrying": _l("väntar på nytt försök"),
    "cancelling": _l("avbryts"),
    "done": _l("klart"),
    "failed": _l("gick inte"),
    "refused": _l("nekat"),
    "cancelled": _l("avbrutet"),
}
