"""What the acts on documents refuse: nothing, since the archive freezes nothing."""

from regional_app.work.documents import loading, services
from tests.acts import always

# Row level security refuses the document of another room before an act meets it.
_LIVES = "What is known of a document is mended as long as it is there; the event log remembers what was."

ACTS = [
    always(services.add_document, "A new document changes no other."),
    always(services.edit_document, _LIVES),
    always(services.put_file, "A file is exchanged for a better one; the event log remembers the checksum of each."),
    always(services.remove_document, _LIVES),
    always(loading.load_documents, "A document that the room has already is left as it is."),
]
