"""Evidence that a kommun keeps outside the service: shown for a duty, and taken away again."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.answers.compliance import queries, services
from regional_app.answers.compliance.blueprint import bp
from regional_app.answers.compliance.forms import OutsideEvidenceForm
from regional_app.answers.compliance.models import OutsideEvidence
from regional_app.answers.compliance.requirements import BY_KEY, Requirement
from regional_app.policy import P
from regional_app.tenancy import current


@bp.page("/<string:requirement>/underlag/nytt", P.LAW_EVIDENCE_EDIT, load=queries.requirement)
def new(requirement: Requirement) -> ResponseReturnValue:
    """Which duty it is, and a form for what shows it."""
    return _page(requirement, OutsideEvidenceForm())


@bp.act("/<string:requirement>/underlag", P.LAW_EVIDENCE_EDIT, load=queries.requirement)
def create(requirement: Requirement) -> ResponseReturnValue:
    """Show it on the law page, to the area too."""
    form = OutsideEvidenceForm(request.form)
    if not form.validate():
        return _page(requirement, form), 422
    services.add_evidence(requirement, current().name, **form.values())
    flash(_("Underlaget syns nu på sidan om lagkraven, också för lokalpolisområdet."))
    return redirect(url_for(".show"))


@bp.page("/underlag/<uuid:evidence_id>/borttagning", P.LAW_EVIDENCE_EDIT, load=queries.evidence)
def new_removal(evidence: OutsideEvidence) -> ResponseReturnValue:
    """Ask before taking it away."""
    return render_template("compliance/remove.html", evidence=evidence, requirement=BY_KEY[evidence.requirement])


@bp.act("/underlag/<uuid:evidence_id>/borttagning", P.LAW_EVIDENCE_EDIT, load=queries.evidence)
def create_removal(evidence: OutsideEvidence) -> ResponseReturnValue:
    """Take it away."""
    services.remove_evidence(evidence)
    flash(_("Underlaget är borttaget."))
    return redirect(url_for(".show"))


def _page(requirement: Requirement, form: OutsideEvidenceForm) -> str:
    return render_template("compliance/new.html", requirement=requirement, form=form)
