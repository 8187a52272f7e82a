"""What the search finds in agreements: themselves, their fokusområden, goals and åtaganden."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.agreements.models import Agreement, AgreementGoal, Commitment, FocusArea, Origin, Section

_AGREEMENTS = SearchGroup("overenskommelser", _l("Överenskommelser"))

# The area in one kommun has no page for the agreement; it stands in the region's room.
_DRAFT = sa.and_(Agreement.origin == Origin.ROOM, Agreement.sha256.is_(None))
_WHERE = frozenset({SearchedFrom.KOMMUN, SearchedFrom.AREAS, SearchedFrom.REGION})

SOURCES = (
    SearchSource(
        group=_AGREEMENTS,
        label=_l("Överenskommelse"),
        permission=P.AGREEMENT_READ,
        record=Agreement,
        title=Agreement.title,
        texts=(Agreement.summary,),
        endpoint="agreements.show",
        values={"agreement_id": Agreement.id},
        is_draft=_DRAFT,
        searched_from=_WHERE,
    ),
    SearchSource(
        group=_AGREEMENTS,
        label=_l("Fokusområde"),
        permission=P.AGREEMENT_READ,
        record=FocusArea,
        title=FocusArea.title,
        texts=(FocusArea.overarching_goal,),
        endpoint="agreements.show",
        values={"agreement_id": FocusArea.agreement_id},
        joins=((Agreement, Agreement.id == FocusArea.agreement_id),),
        is_draft=_DRAFT,
        searched_from=_WHERE,
    ),
    SearchSource(
        group=_AGREEMENTS,
        label=_l("Mål i överenskommelsen"),
        permission=P.AGREEMENT_READ,
        record=AgreementGoal,
        title=AgreementGoal.text,
        endpoint="agreements.show",
        values={"agreement_id": FocusArea.agreement_id},
        joins=(
            (FocusArea, FocusArea.id == AgreementGoal.focus_area_id),
            (Agreement, Agreement.id == FocusArea.agreement_id),
        ),
        is_draft=_DRAFT,
        searched_from=_WHERE,
    ),
    SearchSource(
        group=_AGREEMENTS,
        label=_l("Åtagande"),
        permission=P.AGREEMENT_READ,
        record=Commitment,
        title=Commitment.text,
        endpoint="agreements.show",
        values={"agreement_id": Commitment.agreement_id},
        joins=((Agreement, Agreement.id == Commitment.agreement_id),),
        is_draft=_DRAFT,
        searched_from=_WHERE,
    ),
    SearchSource(
        group=_AGREEMENTS,
        label=_l("Avsnitt"),
        permission=P.AGREEMENT_READ,
        record=Section,
        title=Section.heading,
        texts=(Section.body,),
        endpoint="agreements.show",
        values={"agreement_id": Section.agreement_id},
        joins=((Agreement, Agreement.id == Section.agreement_id),),
        is_draft=_DRAFT,
        searched_from=_WHERE,
    ),
)
