"""An agreement's text as PDF, typeset from its canonical content."""

from datetime import date
from pathlib import Path
from typing import Final

from flask_babel import force_locale

from regional_app.agreements.canonical import Content
from regional_app.agreements.documents.printed import body
from regional_app.agreements.documents.stand import Stand
from regional_app.documents.typesetting import typeset

TEMPLATE: Final = Path(__file__).with_name("agreement.typ")


def write(said: Content, made_on: date, stand: Stand | None = None) -> bytes:
    """The PDF (PDF/UA-1 and PDF/A-2a); the same content, stand and day give the same bytes."""
    with force_locale("sv"):
        told = {"title": said["title"], "summary": said["summary"], "body": body(said, stand)}
        return typeset(TEMPLATE, told, made_on)
