"""The text exactly as it was handed over: its PDF, and the page where anybody of a party checks it."""

from flask import render_template
from flask.typing import ResponseReturnValue

from regional_app.errors import NotComplete
from regional_app.policy import P
from regional_app.work.agreements import documents, queries, verification
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.words import MEANS


@bp.page("/<uuid:agreement_id>/text.pdf", P.AGREEMENT_READ, load=queries.agreement_with_parties)
def text_file(agreement: Agreement) -> ResponseReturnValue:
    """The PDF that the signatures are given to."""
    text = queries.text_of(agreement)
    if text is None:
        raise NotComplete
    return documents.call(agreement, "pdf", text.pdf).answer()


@bp.page("/<uuid:agreement_id>/kontroll", P.AGREEMENT_READ, load=queries.whole_agreement)
def verification_page(agreement: Agreement) -> ResponseReturnValue:
    """Recount the hashes now, and say in words whether everything is as it was signed."""
    return render_template(
        "agreements/signing/verification.html",
        agreement=agreement,
        text=queries.text_of(agreement),
        problems=verification.problems(agreement, queries.text_of(agreement)),
        means=MEANS,
    )
