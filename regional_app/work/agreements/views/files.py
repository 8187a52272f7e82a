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
    return documents.make(agreement, "pdf").answer()


@bp.page("/<uuid:agreement_id>.docx", P.AGREEMENT_READ, load=queries.whole_agreement)
def word_file(agreement: Agreement) -> ResponseReturnValue:
    """The same for Word."""
    return documents.make(agreement, "docx").answer()


@bp.page("/<uuid:agreement_id>.json", P.AGREEMENT_READ, load=queries.whole_agreement)
def json_file(agreement: Agreement) -> ResponseReturnValue:
    """The same for programs."""
    return documents.make(agreement, "json").answer()


@bp.page("/schema.json", P.AGREEMENT_READ)
def schema_file() -> ResponseReturnValue:
    """JSON Schema of the JSON file."""
    return Response(documents.SCHEMA.read_bytes(), content_type="application/schema+json")
