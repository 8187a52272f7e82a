"""What the search finds in the risk calendar."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.risk_calendar.models import RiskEvent

SOURCES = (
    SearchSource(
        group=SearchGroup("riskkalender", _l("Händelser i riskkalendern")),
        permission=P.RISK_EVENT_READ,
        record=RiskEvent,
        title=RiskEvent.title,
        texts=(RiskEvent.place, RiskEvent.risks, RiskEvent.planned, RiskEvent.contact),
        endpoint="risk_calendar.show",
        values={"risk_event_id": RiskEvent.id},
        day=RiskEvent.first_on,
        searched_from=frozenset({SearchedFrom.KOMMUN, SearchedFrom.REGION}),
    ),
)
