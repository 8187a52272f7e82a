"""The region reads an agreement in from a file: choose, look at what it makes, make it."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import CombinedMultiDict

from regional_app.concepts.printing.download import Download, file_name
from regional_app.policy import P
from regional_app.tenancy import current, current_room
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.documents import template
from regional_app.work.agreements.forms.importing import ImportForm
from regional_app.work.agreements.services import importing
from regional_app.work.agreements.words import EVIDENCE, WHO


@bp.page("/inlasning", P.AGREEMENT_DRAFT)
def new_import() -> ResponseReturnValue:
    """A form for the file."""
    return _choose(ImportForm())


@bp.page("/inlasning/mall.docx", P.AGREEMENT_DRAFT)
def word_template() -> ResponseReturnValue:
    """A Word file to write the agreement in."""
    content = template.word_template(current_room(), current().kommuner)
    return Download(file_name("mall-overenskommelse", kind="docx"), content).answer()


@bp.act("/inlasning", P.AGREEMENT_DRAFT, reads=importing.word_in)
def preview_import() -> ResponseReturnValue:
    """What the file would make, or every problem it has. Nothing is kept yet."""
    form = ImportForm(CombinedMultiDict([request.files, request.form]))
    if not form.validate():
        return _choose(form), 422
    sent = importing.read_sent(form.file.content, current().kommuner)
    if sent.record is None:
        return _choose(form, sent), 422
    return render_template(
        "agreements/importing/preview.html",
        record=sent.record,
        sent=sent,
        rooms={one.slug: one.name for one in current().kommuner},
        words=EVIDENCE,
        who=WHO,
    )


@bp.act("/inlasning/utkast", P.AGREEMENT_DRAFT)
def create_import() -> ResponseReturnValue:
    """Make the draft; the text is read and checked once more."""
    sent = importing.read_sent(request.form.get("content", "").encode(), current().kommuner)
    if sent.record is None:
        return _choose(ImportForm(), sent), 422
    agreement = importing.import_draft(sent.record, current().kommuner)
    flash(_("Utkastet är inläst. Parterna kan läsa det och lämna synpunkter."))
    return redirect(url_for(".show", agreement_id=agreement.id))


def _choose(form: ImportForm, sent: importing.Sent | None = None) -> str:
    return render_template("agreements/importing/choose.html", form=form, problems=sent.problems if sent else ())
