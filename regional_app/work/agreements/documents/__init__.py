"""An agreement's text as files. They are records in Swedish, whatever the language of the page they come from.

frozen_content.py says what is agreed, stand.py where it stands; printed.py makes both into nodes for
printing/record.py.
"""

from datetime import date

from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.frozen import Content
from regional_app.concepts.printing.download import Download, file_name
from regional_app.concepts.printing.record import WRITERS, Record
from regional_app.work.agreements.documents import json_file
from regional_app.work.agreements.documents.json_file import SCHEMA
from regional_app.work.agreements.documents.printed import body
from regional_app.work.agreements.documents.stand import Stand, stand
from regional_app.work.agreements.models import Agreement

__all__ = ["KINDS", "SCHEMA", "call", "make", "write"]

KINDS = (*WRITERS, "json")


def make(agreement: Agreement, kind: str) -> Download:
    """The agreement as it stands now, as a file of this kind; needs the whole agreement loaded."""
    said, stands = agreement.frozen_content, stand(agreement)
    made = json_file.write(said, stands) if kind == "json" else write(said, kind, today(), stands)
    return call(agreement, kind, made)


def call(agreement: Agreement, kind: str, made: bytes) -> Download:
    """The file under the agreement's name."""
    return Download(file_name("overenskommelse", agreement.key, kind=kind), made)


def write(said: Content, kind: str, made_on: date, stands: Stand | None = None) -> bytes:
    """PDF or Word; the same content, stand and day give the same bytes of PDF."""
    with force_locale("sv"):
        record = Record(said["title"], said["summary"], body(said, stands), made_on)
    return WRITERS[kind](record)
