"""What the search finds in the archive: what is registered, and the text of PDFs."""

import sqlalchemy as sa
from flask_babel import lazy_gettext as _l

from regional_app.concepts.search_source import SearchedFrom, SearchGroup, SearchSource
from regional_app.policy import P
from regional_app.work.documents.models import Document

_DOCUMENTS = SearchGroup("dokument", _l("Dokument"))

# A piece of the text is shown around the words; what stands further in is found but not shown.
_SHOWN_OF = 50_000

SOURCES = (
    SearchSource(
        group=_DOCUMENTS,
        permission=P.DOCUMENT_READ,
        record=Document,
        title=Document.title,
        texts=(
            *(Document.kind, Document.period, Document.registry_number, Document.party),
            sa.func.left(Document.text, _SHOWN_OF),
        ),
        endpoint="documents.show",
        values={"document_id": Document.id},
        day=Document.dated_on,
        searched_from=frozenset(SearchedFrom),
    ),
)
