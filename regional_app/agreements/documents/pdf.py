"""An agreement's text as PDF, typeset from its canonical content."""

from datetime import date
from pathlib import Path
from typing import Any, Final

from flask_babel import force_locale

from regional_app.agreements.canonical import Content, fingerprint
from regional_app.agreements.words import EVIDENCE, WHO
from regional_app.documents import prose
from regional_app.documents.typesetting import typeset

TEMPLATE: Final = Path(__file__).with_name("agreement.typ")


def write(said: Content, made_on: date) -> bytes:
    """The PDF (PDF/UA-1 and PDF/A-2a); the same content and day give the same bytes."""
    with force_locale("sv"):
        return typeset(TEMPLATE, _ready(said), made_on)


def _ready(said: Content) -> dict[str, Any]:
    """Every text ready to print; what is written in Markdown as nodes."""
    return said | {
        "sha256": fingerprint(said),
        "purposes": prose.nodes(said["purposes"]),
        "sections": [{"heading": one["heading"], "body": prose.nodes(one["body"])} for one in said["sections"]],
        "commitments": [
            one | {"who": str(WHO[one["who"]]), "evidence": str(EVIDENCE[one["evidence"]])}
            for one in said["commitments"]
        ],
    }
