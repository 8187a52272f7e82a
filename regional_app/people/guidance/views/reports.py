"""`/drift/tillganglighet`: what people have reported about accessibility, for the operator to answer."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.guidance import queries, services, statement
from regional_app.people.guidance.forms import AnswerForm
from regional_app.people.guidance.models import AccessibilityReport
from regional_app.policy import P

bp = FeatureBlueprint(
    "accessibility_reports", "regional_app.people.guidance", space=False, prefix="/drift/tillganglighet"
)


def report(report_id: UUID) -> AccessibilityReport:
    """One report, or 404."""
    return queries.accessibility_report(report_id) or abort(404)


@bp.page("", P.INSTALLATION_READ, called=_l("Tillgänglighet"))
def index() -> ResponseReturnValue:
    """All reports, the new ones first."""
    reports = queries.accessibility_reports()
    return render_template(
        "guidance/reports.html", reports=reports, new=sum(one.is_new for one in reports), statement=statement
    )


@bp.page("/<uuid:report_id>", P.INSTALLATION_READ, load=report)
def show(one: AccessibilityReport) -> ResponseReturnValue:
    """A report and its answer, or the form to write it."""
    return _page(one, AnswerForm())


@bp.act("/<uuid:report_id>", P.INSTALLATION_EDIT, load=report)
def answer(one: AccessibilityReport) -> ResponseReturnValue:
    """Write down what was answered."""
    form = AnswerForm(request.form)
    if not form.validate():
        return _page(one, form), 422
    services.answer(one, form.answer.data or "")
    flash(_("Rapport %(n)s är besvarad.", n=one.reference))
    return redirect(url_for(".index"))


def _page(one: AccessibilityReport, form: AnswerForm) -> str:
    return render_template("guidance/report.html", report=one, form=form, statement=statement)
