"""What states and results are called on the pages."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.work.promises.models import PromiseResult, PromiseState

STATES: dict[str, LazyString] = {
    PromiseState.DRAFT: _l("utkast"),
    PromiseState.COMING: _l("kommande"),
    PromiseState.ONGOING: _l("pågår"),
    PromiseState.ENDED: _l("avslutat"),
}
RESULTS: dict[str, LazyString] = {
    PromiseResult.KEPT: _l("hållet"),
    PromiseResult.PARTLY: _l("delvis hållet"),
    PromiseResult.BROKEN: _l("inte hållet"),
}
PARTS: dict[str, LazyString] = {
    "kommun_does": _l("Det här gör kommunen"),
    "police_does": _l("Det här gör polisen"),
    "dialogue": _l("Dialog med medborgarna"),
}
