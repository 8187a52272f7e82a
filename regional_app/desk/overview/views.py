"""The start page, one's places and the home of a space."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from regional_app.desk.overview.kommun_home import area_reads_kommun, kommun_home
from regional_app.desk.overview.region_home import region_home
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.rooms.request_scope import places as own_places
from regional_app.policy import P
from regional_app.tenancy import current, current_room

bp = FeatureBlueprint("overview", __name__)
public = FeatureBlueprint("start", __name__, space=False)


@public.page("/", P.PUBLIC_PAGE)
def show() -> ResponseReturnValue:
    """The public start; somebody signed in goes on to the own places."""
    if current_user.is_authenticated:
        return redirect(url_for("start.places"))
    return render_template("overview/start.html")


@public.page("/platser", P.ACCOUNT_USE)
def places() -> ResponseReturnValue:
    """The spaces where the person may act. With a single one there is nothing to choose."""
    own = own_places()
    if len(own) == 1 and not current_user.user.is_operator:
        return redirect(url_for("overview.home", space=own[0].space.slug))
    return render_template("overview/places.html", places=own)


@bp.page("/", P.SPACE_HOME, area=True)
def home() -> ResponseReturnValue:
    """The home of a kommun, of a lokalpolisområde, or of a kommun as the area sees it."""
    if current_room().kind == "region":
        return region_home()
    return area_reads_kommun() if current().audience == "area" else kommun_home()
