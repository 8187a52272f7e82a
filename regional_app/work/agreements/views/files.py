"""The agreement as files, as it stands now, and what the JSON file may hold."""

from flask import Response
from flask.typing import ResponseReturnValue

from regional_app.policy import P
from regional_app.work.agreements import documents, queries
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.models import Agreement


@bp.page("/<uuid:agreement_id>.pdf", P.AGREEMENT_READ, load=queries.whole_agreement)
def pdf_file(agreement: Agreement) -> ResponseReturnValue:
    """The text and the answers as PDF; an unsigned one says that it is a draft."""
    return _file(agreement, "pdf")


@bp.page("/<uuid:agreement_id>.docx", P.AGREEMENT_READ, load=queries.whole_agreement)
def word_file(agreement: Agreement) -> ResponseReturnValue:
    """The same for Word."""
    return _file(agreement, "docx")


@bp.page("/<uuid:agreement_id>.json", P.AGREEMENT_READ, load=queries.whole_agreement)
def json_file(agreement: Agreement) -> ResponseReturnValue:
    """The same for programs."""
    return _file(agreement, "json")


@bp.page("/schema.json", P.AGREEMENT_READ)
def schema_file() -> ResponseReturnValue:
    """JSON Schema of the JSON file."""
    return Response(documents.SCHEMA.read_bytes(), content_type="application/schema+json")


def _file(agreement: Agreement, kind: str) -> Response:
    response = Response(documents.make(agreement, kind), content_type=documents.CONTENT_TYPES[kind])
    response.headers.set("Content-Disposition", "attachment", filename=f"overenskommelse-{agreement.key}.{kind}")
    return response
