"""What the search finds in lägesbilder and their findings."""

from flask_babel import lazy_gettext as _l

from regional_app.policy import P
from regional_app.situation_pictures.models import Finding, SituationPicture
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
        texts=(Finding.evidence, Finding.cause, Finding.place, Finding.category),
        endpoint="situation_pictures.show_finding",
        values={"picture_id": Finding.situation_picture_id, "finding_id": Finding.id},
        joins=((SituationPicture, SituationPicture.id == Finding.situation_picture_id),),
        is_draft=SituationPicture.decided_on.is_(None),
    ),
)
