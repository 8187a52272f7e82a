"""An agreement's text as files. They are records in Swedish, whatever the language of the page they come from.

canonical.py says what is agreed, stand.py where it stands; printed.py makes both into nodes for pdf.py and word.py.
"""

from typing import Final

from regional_app.agreements.canonical import content
from regional_app.agreements.documents import json_file, pdf, word
from regional_app.agreements.documents.json_file import SCHEMA
from regional_app.agreements.documents.pdf import write as write_pdf
from regional_app.agreements.documents.stand import stand
from regional_app.agreements.models import Agreement
from regional_app.clock import today

__all__ = ["CONTENT_TYPES", "SCHEMA", "make", "write_pdf"]

CONTENT_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}


def make(agreement: Agreement, kind: str) -> bytes:
    """The agreement as it stands now, as a file of this kind; needs the whole agreement loaded."""
    said, stands = content(agreement), stand(agreement)
    if kind == "json":
        return json_file.write(said, stands)
    write = pdf.write if kind == "pdf" else word.write
    return write(said, today(), stands)
