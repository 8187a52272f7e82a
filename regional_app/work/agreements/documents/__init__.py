"""An agreement's text as files. They are records in Swedish, whatever the language of the page they come from.

frozen_content.py says what is agreed, stand.py where it stands; printed.py makes both into nodes for
printing/record.py.
"""

from datetime import date
from typing import Final

from flask_babel import force_locale

from regional_app.clock import today
from regional_app.concepts.frozen import Content
from regional_app.concepts.printing import record
from regional_app.concepts.printing.record import Record
from regional_app.work.agreements.documents import json_file
from regional_app.work.agreements.documents.json_file import SCHEMA
from regional_app.work.agreements.documents.printed import body
from regional_app.work.agreements.documents.stand import Stand, stand
from regional_app.work.agreements.models import Agreement

__all__ = ["CONTENT_TYPES", "SCHEMA", "make", "write_pdf", "write_word"]

CONTENT_TYPES: Final = {**record.CONTENT_TYPES, "json": "application/json"}


def make(agreement: Agreement, kind: str) -> bytes:
    """The agreement as it stands now, as a file of this kind; needs the whole agreement loaded."""
    said, stands = agreement.frozen_content, stand(agreement)
    if kind == "json":
        return json_file.write(said, stands)
    write = write_pdf if kind == "pdf" else write_word
    return write(said, today(), stands)


def write_pdf(said: Content, made_on: date, stands: Stand | None = None) -> bytes:
    """The PDF; the same content, stand and day give the same bytes."""
    return record.write_pdf(_record(said, made_on, stands))


def write_word(said: Content, made_on: date, stands: Stand | None = None) -> bytes:
    """The same for Word."""
    return record.write_word(_record(said, made_on, stands))


def _record(said: Content, made_on: date, stands: Stand | None) -> Record:
    with force_locale("sv"):
        return Record(said["title"], said["summary"], body(said, stands), made_on)
