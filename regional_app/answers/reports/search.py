"""What the search finds in årsrapporter: the kommuner's contributions and the published rollups."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.answers.reports.models import AnnualReport, Contribution
from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P

_ANNUAL_REPORTS = SearchGroup("arsrapporter", _l("Årsrapporter"))


def _published(permission: P, endpoint: str, *searched_from: SearchedFrom) -> SearchSource:
    """A published version: in a kommun and in the region's room it has pages of different addresses."""
    return SearchSource(
        group=_ANNUAL_REPORTS,
        label=_l("Publicerad sammanställning"),
        permission=permission,
        record=AnnualReport,
        title=sa.func.concat(AnnualReport.year, ", version ", AnnualReport.number),
        heading=_l("Sammanställning %(title)s"),
        endpoint=endpoint,
        values={"year": AnnualReport.year, "version": AnnualReport.number},
        day=AnnualReport.published_on,
        news=_l("Sammanställningen är publicerad"),
        searched_from=frozenset(searched_from),
    )


SOURCES = (
    SearchSource(
        group=_ANNUAL_REPORTS,
        label=_l("Kommunens årsrapport"),
        permission=P.CONTRIBUTION_READ,
        record=Contribution,
        title=sa.cast(Contribution.year, sa.Text),
        heading=_l("Årsrapport %(title)s"),
        texts=(Contribution.summary, sa.func.search_json(Contribution.assessments)),
        endpoint="annual_reports.show",
        values={"year": Contribution.year},
        is_draft=Contribution.submitted_on.is_(None),
        day=Contribution.submitted_on,
        news=_l("Årsrapporten är inlämnad"),
    ),
    _published(P.ROLLUP_READ, "published_rollups.show", SearchedFrom.KOMMUN),
    _published(P.CONTRIBUTION_READ, "annual_reports.show", SearchedFrom.REGION, SearchedFrom.AREAS),
)
