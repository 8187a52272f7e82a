"""The room's own word for del 2."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.policy import P
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.plan import naming
from regional_app.work.plans.plan.forms import NameForm


@bp.page("/benamning", P.PLAN_DECIDE)
def edit_name() -> ResponseReturnValue:
    """A form with the words there are."""
    chosen = naming.setting()
    return render_template("plans/name.html", form=NameForm(obj=chosen))


@bp.act("/benamning", P.PLAN_DECIDE)
def update_name() -> ResponseReturnValue:
    """Call it so."""
    form = NameForm(request.form)
    if not form.validate():
        return render_template("plans/name.html", form=form), 422
    naming.choose(form.word.data)
    flash(_("Benämningen är sparad."))
    return redirect(url_for(".index"))
