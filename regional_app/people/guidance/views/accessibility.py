"""`/tillganglighet`: the accessibility statement and the form to report what could not be used."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.plain_text import one_line
from regional_app.people.accounts import throttle
from regional_app.people.guidance import services, statement
from regional_app.people.guidance.forms import LONGEST_ADDRESS, AccessibilityReportForm
from regional_app.policy import P

bp = FeatureBlueprint("accessibility", "regional_app.people.guidance", space=False, prefix="/tillganglighet")


@bp.page("", P.PUBLIC_PAGE)
def show() -> ResponseReturnValue:
    """The statement; `?sida=` says which page somebody came from."""
    came_from = one_line(request.args.get("sida"))[:LONGEST_ADDRESS]
    return _page(AccessibilityReportForm(data={"page": came_from}))


@bp.act("", P.PUBLIC_PAGE)
def create_report() -> ResponseReturnValue:
    """Keep a report for the operator, and tell the reporter its number and what happens now."""
    form = AccessibilityReportForm(request.form)
    if not form.validate():
        return _page(form), 422
    if not throttle.may_report():
        form.what.errors = [
            _("Det har kommit många rapporter härifrån den senaste timmen. Vänta en stund och skicka igen.")
        ]
        return _page(form), 429
    made = services.report(form.what.data or "", form.page.data or "", form.email.data)
    flash(_thanks(made.reference, wants_answer=bool(form.email.data)))
    return redirect(url_for(".show"))


def _thanks(reference: str, *, wants_answer: bool) -> str:
    days = statement.ANSWER_WITHIN_DAYS
    if wants_answer:
        return str(_("Tack! Din rapport har nummer %(n)s. Vi svarar inom %(days)s dagar.", n=reference, days=days))
    return str(_("Tack! Din rapport har nummer %(n)s. Vi läser den inom %(days)s dagar.", n=reference, days=days))


def _page(form: AccessibilityReportForm) -> str:
    return render_template("guidance/accessibility.html", form=form, statement=statement)
