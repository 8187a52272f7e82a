"""Invitations into a space."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.accounts import proof, sign_in
from regional_app.people.accounts.browser import remember_browser
from regional_app.people.accounts.forms import ConfirmPasswordForm, NewPasswordForm
from regional_app.people.rooms import services
from regional_app.people.rooms.models import Member
from regional_app.people.rooms.services import Invited
from regional_app.policy import P

bp = FeatureBlueprint("invitations", "regional_app.people.rooms", space=False, prefix="/inbjudan")


@bp.page("/<token>", P.SIGN_IN)
def show(token: str) -> ResponseReturnValue:
    """What one is invited to."""
    invited = services.invitation(token)
    member = services.invited_member(invited)
    return _invitation_page(token, invited, member, _invitation_form(invited, member))


@bp.act("/<token>", P.SIGN_IN)
def accept(token: str) -> ResponseReturnValue:
    """Join the space: with a new account, or with the one the address already has."""
    invited = services.invitation(token)
    member = services.invited_member(invited)
    form = _invitation_form(invited, member)
    form.process(request.form)
    if not form.validate():
        return _invitation_page(token, invited, member, form), 422
    if isinstance(form, ConfirmPasswordForm) and (mistake := proof.mistake(invited.email, form.password.data or "")):
        form.password.errors = [mistake]
        return _invitation_page(token, invited, member, form), 422
    password = form.new_password.data if isinstance(form, NewPasswordForm) else None
    user = services.accept(invited, member, password)
    sign_in.begin(user)
    flash(_("Välkommen till %(space)s.", space=invited.space.name))
    return remember_browser(user, redirect(url_for("overview.home", space=invited.space.slug)))


def _invitation_form(invited: Invited, member: Member) -> NewPasswordForm | ConfirmPasswordForm:
    if invited.account is not None:
        return ConfirmPasswordForm()
    form = NewPasswordForm()
    form.about = (invited.email, member.name)
    return form


def _invitation_page(
    token: str, invited: Invited, member: Member, form: NewPasswordForm | ConfirmPasswordForm
) -> str:
    return render_template("invitations/show.html", token=token, invited=invited, member=member, form=form)
