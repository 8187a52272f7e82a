"""A document is taken out of the archive: ask first."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.documents import queries, services
from regional_app.work.documents.blueprint import bp
from regional_app.work.documents.models import Document


@bp.page("/<uuid:document_id>/borttagning", P.DOCUMENT_EDIT, load=queries.document)
def new_removal(document: Document) -> ResponseReturnValue:
    """Ask before taking it away."""
    return render_template("documents/remove.html", document=document)


@bp.act("/<uuid:document_id>/borttagning", P.DOCUMENT_EDIT, load=queries.document_to_change)
def create_removal(document: Document) -> ResponseReturnValue:
    """Take it away, with its file."""
    services.remove_document(document)
    flash(_("Dokumentet är borttaget."))
    return redirect(url_for(".index"))
