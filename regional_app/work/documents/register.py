"""Registreringen: what OSL 5 kap. 2 § asks of a register, as rows of a file."""

from collections.abc import Iterable
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.printing.download import Download
from regional_app.concepts.tables import Table, as_file
from regional_app.tenancy import current_room
from regional_app.work.documents.models import Direction, Document
from regional_app.work.documents.words import DIRECTIONS


def register_file(documents: Iterable[Document], kind: str) -> Download:
    """Date, registry number, sender or recipient and subject of each; in Swedish, whatever the page's language."""
    with force_locale("sv"):
        headings = [
            *(_("Datum"), _("Diarienummer"), _("Hur handlingen kom till")),
            *(_("Avsändare"), _("Mottagare"), _("Vad handlingen rör"), _("Slag")),
        ]
        table = Table(_("Registrering"), headings, [_row(one) for one in documents])
        return as_file(table, "registrering", current_room().slug, today(), kind=kind)


def _row(one: Document) -> list[Any]:
    came, went = one.direction == Direction.RECEIVED, one.direction == Direction.SENT
    return [
        *(one.dated_on, one.registry_number, str(DIRECTIONS[one.direction])),
        *(one.party if came else "", one.party if went else "", one.title, one.kind),
    ]
