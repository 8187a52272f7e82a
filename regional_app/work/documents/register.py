"""Registreringen: what OSL 5 kap. 2 § asks of a register, as rows of a file."""

from collections.abc import Iterable
from typing import Any

from flask import Response
from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.lists import files
from regional_app.tenancy import current_room
from regional_app.work.documents.models import Direction, Document
from regional_app.work.documents.words import DIRECTIONS


def register_file(documents: Iterable[Document], kind: str) -> Response:
    """Date, registry number, sender or recipient and subject of each; in Swedish, whatever the page's language."""
    how = files.KINDS[kind]
    with force_locale("sv"):
        headings = [
            *(_("Datum"), _("Diarienummer"), _("Hur handlingen kom till")),
            *(_("Avsändare"), _("Mottagare"), _("Vad handlingen rör"), _("Slag")),
        ]
        body = how.write(_("Registrering"), headings, [_row(one) for one in documents])
    response = Response(body, content_type=how.media_type)
    name = f"registrering-{current_room().slug}-{today().isoformat()}.{how.ending}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _row(one: Document) -> list[Any]:
    came, went = one.direction == Direction.RECEIVED, one.direction == Direction.SENT
    return [
        *(one.dated_on, one.registry_number, str(DIRECTIONS[one.direction])),
        *(one.party if came else "", one.party if went else "", one.title, one.kind),
    ]
