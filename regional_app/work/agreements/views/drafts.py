"""The region begins a draft and writes its facts."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.tenancy import current
from regional_app.work.agreements import queries
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.drafting import BeginForm, FactsForm
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.services import drafting

ONE = "/<uuid:agreement_id>"


@bp.page("/ny", P.AGREEMENT_DRAFT)
def new_draft() -> ResponseReturnValue:
    """A form for a new agreement; `?efter=` names the one it builds upon."""
    form = _begin_form(predecessor=request.args.get("efter"))
    form.kommuner.data = [one.slug for one in current().kommuner]
    return render_template("agreements/drafting/begin.html", form=form)


@bp.act("", P.AGREEMENT_DRAFT)
def create_draft() -> ResponseReturnValue:
    """Begin the draft."""
    form = _begin_form(request.form)
    if not form.validate():
        return render_template("agreements/drafting/begin.html", form=form), 422
    agreement = drafting.begin(form.chosen, **form.values())
    flash(_("Utkastet är påbörjat. Parterna kan läsa det och lämna synpunkter."))
    return redirect(url_for(".show", agreement_id=agreement.id))


@bp.page(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=queries.whole_agreement)
def edit_facts(agreement: Agreement) -> ResponseReturnValue:
    """A form for title, period and purposes."""
    agreement.require_draft()
    return _facts_page(agreement, FactsForm(obj=agreement))


@bp.act(f"{ONE}/redigera", P.AGREEMENT_DRAFT, load=queries.agreement_to_change)
def update_facts(agreement: Agreement) -> ResponseReturnValue:
    """Save them; whoever saves second sees both texts."""
    form = FactsForm(request.form)
    if not form.validate():
        return _facts_page(agreement, form), 422
    if differences := stale_fields(form, agreement):
        return _facts_page(agreement, form, differences), 409
    agreement.edit(**form.values())
    flash(_("Överenskommelsen är sparad."))
    return redirect(url_for(".show", agreement_id=agreement.id))


def _begin_form(*args: object, **values: object) -> BeginForm:
    return BeginForm(*args, kommuner=current().kommuner, earlier=queries.agreements(), **values)


def _facts_page(agreement: Agreement, form: FactsForm, differences: object = ()) -> str:
    return render_template("agreements/drafting/facts.html", agreement=agreement, form=form, differences=differences)
