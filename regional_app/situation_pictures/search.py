"""What the search finds in lägesbilder and their findings."""

from flask_babel import lazy_gettext as _l

from regional_app.policy import P
from regional_app.situation_pictures.models import Cause, Finding, SituationContribution, SituationPicture
from regional_app.web.search_source import SearchSource

SOURCES = (
    SearchSource(
        group="pictures",
        permission=P.PICTURE_READ,
        record=SituationPicture,
        title=SituationPicture.title,
        texts=(SituationPicture.extent, SituationPicture.other_information, SituationPicture.analysis),
        endpoint="situation_pictures.show",
        values={"picture_id": SituationPicture.id},
        is_draft=SituationPicture.decided_on.is_(None),
        day=SituationPicture.decided_on,
        news=_l("Lägesbilden är fastställd"),
    ),
    SearchSource(
        group="findings",
        permission=P.PICTURE_READ,
        record=Finding,
        title=Finding.title,
        texts=(Finding.evidence, Finding.place, Finding.category, Finding.time_pattern),
        endpoint="situation_pictures.show_finding",
        values={"picture_id": Finding.situation_picture_id, "finding_id": Finding.id},
        joins=((SituationPicture, SituationPicture.id == Finding.situation_picture_id),),
        is_draft=SituationPicture.decided_on.is_(None),
    ),
    SearchSource(
        group="findings",
        permission=P.PICTURE_READ,
        record=Cause,
        title=Finding.title,
        label=_l("orsak"),
        texts=(Cause.text,),
        endpoint="situation_pictures.show_finding",
        values={"picture_id": Finding.situation_picture_id, "finding_id": Finding.id},
        joins=(
            (Finding, Finding.id == Cause.finding_id),
            (SituationPicture, SituationPicture.id == Finding.situation_picture_id),
        ),
        is_draft=SituationPicture.decided_on.is_(None),
    ),
    SearchSource(
        group="pictures",
        permission=P.PICTURE_READ,
        record=SituationContribution,
        title=SituationPicture.title,
        label=_l("källa"),
        texts=(SituationContribution.text,),
        endpoint="situation_pictures.show",
        values={"picture_id": SituationPicture.id},
        joins=((SituationPicture, SituationPicture.id == SituationContribution.situation_picture_id),),
        is_draft=SituationPicture.decided_on.is_(None),
    ),
)
