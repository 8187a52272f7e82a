"""`/hjalp` and `/ordlista`, for everybody; guides to put away and bring back, for oneself."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.guidance import queries, services
from regional_app.people.guidance.answers import answers_for
from regional_app.people.guidance.first_visit import own_guides
from regional_app.people.guidance.glossary import found
from regional_app.people.guidance.guides import GUIDES, Guide
from regional_app.people.rooms.request_scope import places
from regional_app.policy import P

bp = FeatureBlueprint("guidance", "regional_app.people.guidance", space=False)


def guide(key: str) -> Guide:
    """One of the guides, or 404."""
    return next((one for one in GUIDES if one.key == key), None) or abort(404)


@bp.page("/hjalp", P.PUBLIC_PAGE)
def index() -> ResponseReturnValue:
    """Help: for everybody, and for the roles of the person who is signed in."""
    if not current_user.is_authenticated:
        return render_template("guidance/help.html", answers=[], guides=[], dismissed=set())
    return render_template(
        "guidance/help.html",
        answers=answers_for(places()),
        guides=own_guides(),
        dismissed=queries.dismissed(current_user.user.id),
    )


@bp.page("/ordlista", P.PUBLIC_PAGE)
def glossary() -> ResponseReturnValue:
    """The words of the work; `?q=` searches."""
    wanted = request.args.get("q", "").strip()[:100]
    return render_template("guidance/glossary.html", wanted=wanted, terms=found(wanted))


@bp.act("/hjalp/guider/<slug:key>/stangning", P.ACCOUNT_USE, load=guide)
def dismiss(one: Guide) -> ResponseReturnValue:
    """Put a guide away, and go back to the home where it was shown."""
    services.dismiss(current_user.user.id, one.key)
    flash(_("Guiden är stängd. Du kan ta fram den igen på hjälpsidan."))
    return redirect(url_for("overview.home", space=home) if (home := _own_slug()) else url_for("start.places"))


@bp.act("/hjalp/guider/<slug:key>/visning", P.ACCOUNT_USE, load=guide)
def bring_back(one: Guide) -> ResponseReturnValue:
    """Show a guide on the home again."""
    services.bring_back(current_user.user.id, one.key)
    flash(_("Guiden visas igen på din startsida."))
    return redirect(url_for(".index"))


def _own_slug() -> str | None:
    """The place the form came from, when it is one of the person's own."""
    asked = request.form.get("place", "")
    return next((place.space.slug for place in places() if place.space.slug == asked), None)
