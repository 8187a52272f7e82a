"""The archive: list, register, read, describe; the register as a file."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import CombinedMultiDict

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.documents import lists, queries, services, words
from regional_app.work.documents.blueprint import bp
from regional_app.work.documents.forms import DocumentForm, NewDocumentForm
from regional_app.work.documents.models import Document
from regional_app.work.documents.reading import read_for_the_archive
from regional_app.work.documents.register import register_file


@bp.page("", P.DOCUMENT_READ, area=True, called=_l("Dokument"))
def index() -> ResponseReturnValue:
    """Every document one may read; the search looks in their text too."""
    sought = request.args.get("sok", "")
    listing = lists.documents_list(queries.agreements(), sought, queries.documents_that_hold(sought))
    chosen = Selection(listing, queries.documents(), request.args, "documents.index")
    return answer("documents/index.html", chosen)


@bp.page("/diarium.csv", P.DOCUMENT_READ)
def register_csv() -> ResponseReturnValue:
    """The room's own register, to open anywhere."""
    return register_file((one for one in queries.documents() if one.is_own), "csv").answer()


@bp.page("/diarium.xlsx", P.DOCUMENT_READ)
def register_xlsx() -> ResponseReturnValue:
    """The same as a workbook."""
    return register_file((one for one in queries.documents() if one.is_own), "xlsx").answer()


@bp.page("/nytt", P.DOCUMENT_EDIT)
def new() -> ResponseReturnValue:
    """A form for a document and its file."""
    return _new_page(NewDocumentForm(agreements=queries.agreements()))


@bp.act("", P.DOCUMENT_EDIT, receives=21, reads=read_for_the_archive)
def create() -> ResponseReturnValue:
    """Register it; the file may lie elsewhere."""
    form = NewDocumentForm(CombinedMultiDict([request.files, request.form]), agreements=queries.agreements())
    if not form.validate():
        return _new_page(form), 422
    document = services.add_document(shared=form.is_shared.data, **form.values())
    if form.file.content:
        services.put_file(document, form.file.content, form.file.format)
    flash(_("Dokumentet är registrerat."))
    return redirect(url_for(".show", document_id=document.id))


@bp.page("/<uuid:document_id>", P.DOCUMENT_READ, load=queries.document, area=True, called=_l("Dokumentet"))
def show(document: Document) -> ResponseReturnValue:
    """What is known of it, and its file."""
    return render_template("documents/show.html", document=document, agreements=queries.agreements(), words=words)


@bp.page("/<uuid:document_id>/redigera", P.DOCUMENT_EDIT, load=queries.document)
def edit(document: Document) -> ResponseReturnValue:
    """A form with what is known of it."""
    form = DocumentForm(obj=document, agreements=queries.agreements())
    return _edit_page(document, form, stale_fields(form, document))


@bp.act("/<uuid:document_id>/redigera", P.DOCUMENT_EDIT, load=queries.document_to_change)
def update(document: Document) -> ResponseReturnValue:
    """Save it; whoever saves second sees both texts."""
    form = DocumentForm(request.form, agreements=queries.agreements())
    if not form.validate():
        return _edit_page(document, form), 422
    if differences := stale_fields(form, document):
        return _edit_page(document, form, differences), 409
    services.edit_document(document, shared=form.is_shared.data, **form.values())
    flash(_("Dokumentet är sparat."))
    return redirect(url_for(".show", document_id=document.id))


def _new_page(form: NewDocumentForm) -> str:
    return render_template("documents/new.html", form=form, kinds=_kinds())


def _edit_page(document: Document, form: DocumentForm, differences: Any = ()) -> str:
    return render_template(
        "documents/edit.html", form=form, document=document, differences=differences, kinds=_kinds()
    )


def _kinds() -> list[str]:
    """Words to choose from: the room's own and the usual ones, each once."""
    return sorted({str(word) for word in words.KINDS} | set(queries.kinds()), key=str.casefold)
