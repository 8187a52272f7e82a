"""The file of a document: fetched to be kept, never shown by the browser; put in place afterwards, or exchanged."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import CombinedMultiDict

from regional_app.concepts.printing.download import Download, file_name
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P
from regional_app.work.documents import queries, services
from regional_app.work.documents.blueprint import bp
from regional_app.work.documents.forms import FileForm
from regional_app.work.documents.models import Document
from regional_app.work.documents.reading import read_for_the_archive


@bp.page("/<uuid:document_id>/fil", P.DOCUMENT_READ, load=queries.document, area=True)
def file(document: Document) -> ResponseReturnValue:
    """The file as it was received, under the type we found in it and a name of our own."""
    return Download(file_name(document.title, kind=document.format or ""), queries.content(document)).answer()


@bp.page("/<uuid:document_id>/ny-fil", P.DOCUMENT_EDIT, load=queries.document)
def new_file(document: Document) -> ResponseReturnValue:
    """A form for the file."""
    return _file_page(document, FileForm())


@bp.act(
    "/<uuid:document_id>/ny-fil",
    P.DOCUMENT_EDIT,
    load=queries.document_to_change,
    receives=21,
    reads=read_for_the_archive,
)
def create_file(document: Document) -> ResponseReturnValue:
    """Keep the file."""
    form = FileForm(CombinedMultiDict([request.files, request.form]))
    if not form.validate():
        return _file_page(document, form), 422
    services.put_file(document, form.file.content, form.file.format)
    flash(_("Filen är sparad."))
    return redirect(url_for(".show", document_id=document.id))


def _file_page(document: Document, form: BaseForm) -> str:
    return render_template("documents/file.html", form=form, document=document)
