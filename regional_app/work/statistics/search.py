"""What the search finds in statistics: the indicators of a kommun, not their figures."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.statistics.models import Indicator

SOURCES = (
    SearchSource(
        group=SearchGroup("statistik", _l("Statistik")),
        permission=P.STATISTICS_READ,
        record=Indicator,
        title=Indicator.name,
        texts=(Indicator.unit, Indicator.description),
        endpoint="statistics.show",
        values={"indicator_id": Indicator.id},
        searched_from=frozenset({SearchedFrom.KOMMUN}),
    ),
)
