"""What the groups of hits are called, in the order they are shown: the order of the year's work."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

GROUPS: dict[str, LazyString] = {
    "agreements": _l("Överenskommelser"),
    "pictures": _l("Lägesbilder"),
    "findings": _l("Problem i lägesbilder"),
    "plans": _l("Planer"),
    "goals": _l("Mål"),
    "implementation_plans": _l("Genomförandeplaner"),
    "measures": _l("Åtgärder"),
    "follow_ups": _l("Uppföljningar"),
    "promises": _l("Löften"),
    "annual_reports": _l("Årsrapporter"),
    "documents": _l("Dokument"),
    "members": _l("Personer"),
}

# What the groups are called in an address.
ADDRESSES: dict[str, str] = {
    "overenskommelser": "agreements",
    "lagesbilder": "pictures",
    "problem": "findings",
    "planer": "plans",
    "mal": "goals",
    "genomforandeplaner": "implementation_plans",
    "atgarder": "measures",
    "uppfoljningar": "follow_ups",
    "loften": "promises",
    "arsrapporter": "annual_reports",
    "dokument": "documents",
    "personer": "members",
}
