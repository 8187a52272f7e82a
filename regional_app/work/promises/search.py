"""What the search finds in medborgarlöften and their follow-ups."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import FOLLOW_UPS, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.promises.models import CitizenPromise, PromiseFollowUp

_PROMISES = SearchGroup("loften", _l("Löften"))

SOURCES = (
    SearchSource(
        group=_PROMISES,
        permission=P.PROMISE_READ,
        record=CitizenPromise,
        title=CitizenPromise.text,
        texts=(CitizenPromise.kommun_does, CitizenPromise.police_does, CitizenPromise.dialogue),
        endpoint="promises.show",
        values={"promise_id": CitizenPromise.id},
        is_draft=CitizenPromise.given_on.is_(None),
        day=CitizenPromise.given_on,
        news=_l("Löftet är givet"),
    ),
    SearchSource(
        group=FOLLOW_UPS,
        label=_l("Uppföljning av ett löfte"),
        permission=P.PROMISE_READ,
        record=PromiseFollowUp,
        title=CitizenPromise.text,
        texts=(PromiseFollowUp.note, PromiseFollowUp.made_by, PromiseFollowUp.dialogue),
        endpoint="promises.show",
        values={"promise_id": PromiseFollowUp.promise_id},
        joins=((CitizenPromise, CitizenPromise.id == PromiseFollowUp.promise_id),),
        is_draft=CitizenPromise.given_on.is_(None),
        day=PromiseFollowUp.made_on,
        news=_l("Löftet är uppföljt"),
    ),
)
