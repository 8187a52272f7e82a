"""What the search finds in lägesbilder and their findings."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.situation_pictures.models import Cause, Finding, SituationContribution, SituationPicture

_PICTURES = SearchGroup("lagesbilder", _l("Lägesbilder"))
_FINDINGS = SearchGroup("problem", _l("Problem i lägesbilder"))

# What children of a record tell, as one text.
_WHY = (
    sa.select(sa.func.string_agg(Cause.text, sa.literal(" ")))
    .where(Cause.finding_id == Finding.id)
    .correlate(Finding)
    .scalar_subquery()
)
_TOLD = (
    sa.select(sa.func.string_agg(SituationContribution.text, sa.literal(" ")))
    .where(SituationContribution.situation_picture_id == SituationPicture.id)
    .correlate(SituationPicture)
    .scalar_subquery()
)

SOURCES = (
    SearchSource(
        group=_PICTURES,
        permission=P.PICTURE_READ,
        record=SituationPicture,
        title=SituationPicture.title,
        texts=(SituationPicture.extent, SituationPicture.other_information, SituationPicture.analysis, _TOLD),
        also=((SituationContribution.search_vector, SituationContribution.situation_picture_id),),
        endpoint="situation_pictures.show",
        values={"picture_id": SituationPicture.id},
        is_draft=SituationPicture.decided_on.is_(None),
        day=SituationPicture.decided_on,
        news=_l("Lägesbilden är fastställd"),
    ),
    SearchSource(
        group=_FINDINGS,
        permission=P.PICTURE_READ,
        record=Finding,
        title=Finding.title,
        texts=(Finding.evidence, _WHY, Finding.place, Finding.category, Finding.time_pattern),
        also=((Cause.search_vector, Cause.finding_id),),
        endpoint="situation_pictures.show_finding",
        values={"picture_id": Finding.situation_picture_id, "finding_id": Finding.id},
        joins=((SituationPicture, SituationPicture.id == Finding.situation_picture_id),),
        is_draft=SituationPicture.decided_on.is_(None),
    ),
)
