"""What the search finds of the common lägesbild: its published versions, and what they say."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l
from sqlalchemy.dialects.postgresql import JSONPATH

from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P

_DATA = PublishedCommonPicture.data
_HEADINGS = sa.func.jsonb_path_query_array(_DATA, sa.cast("$.problems[*].heading", JSONPATH))

SOURCES = (
    SearchSource(
        group=SearchGroup("gemensamma-lagesbilder", _l("Gemensamma lägesbilder")),
        permission=P.COMMON_PICTURE_READ,
        record=PublishedCommonPicture,
        title=sa.func.concat(PublishedCommonPicture.year, ", version ", PublishedCommonPicture.number),
        heading=_l("Gemensam lägesbild %(title)s"),
        texts=(sa.func.search_json(_DATA["texts"]), sa.func.search_json(_HEADINGS)),
        endpoint="common_pictures.show",
        values={"year": PublishedCommonPicture.year, "version": PublishedCommonPicture.number},
        day=PublishedCommonPicture.published_on,
        news=_l("Den gemensamma lägesbilden är publicerad"),
        searched_from=frozenset({SearchedFrom.KOMMUN, SearchedFrom.REGION, SearchedFrom.AREAS}),
    ),
)
