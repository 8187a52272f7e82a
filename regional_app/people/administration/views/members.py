"""A space's people: list, invite, describe, end."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.forms import BaseForm
from regional_app.people.administration.lists import MEMBERS
from regional_app.people.rooms import queries, services
from regional_app.people.rooms.forms import DescribeMemberForm, InviteForm
from regional_app.people.rooms.models import Member
from regional_app.policy import P, can
from regional_app.tenancy import current, current_room

bp = FeatureBlueprint("members", "regional_app.people.administration", prefix="/medlemmar")


@bp.page("", P.MEMBERS_READ, area=True, called=_l("Personer"))
def index() -> ResponseReturnValue:
    """The people of the space; who has left is folded away."""
    housekeeping = can(P.MEMBERS_EDIT) and current().audience == "tenant"
    members, former = queries.members_and_former()
    awaited = housekeeping and any(member.user_id is None for member in members)
    return answer(
        "administration/members/index.html",
        Selection(MEMBERS, members, request.args, "members.index"),
        former=former,
        invitations=queries.open_invitations(current_room().id) if awaited else {},
        housekeeping=housekeeping,
    )


@bp.page("/ny", P.MEMBERS_EDIT)
def new() -> ResponseReturnValue:
    """A form to invite somebody."""
    return _invite_page(InviteForm(kind=current_room().kind))


@bp.act("", P.MEMBERS_EDIT)
def create() -> ResponseReturnValue:
    """Invite somebody; the link is shown to the one who invites."""
    form = InviteForm(request.form, kind=current_room().kind)
    if not form.validate():
        return _invite_page(form), 422
    token = services.invite(
        form.name.data or "",
        form.title.data or "",
        form.email.data or "",
        form.role.data,
        from_on=form.from_on.data,
        to_on=form.to_on.data,
    )
    return _show_link(token, form.name.data or "")


@bp.act("/<uuid:member_id>/inbjudan", P.MEMBERS_EDIT, load=queries.member)
def invite_again(member: Member) -> ResponseReturnValue:
    """A new link in place of a lost or old one."""
    return _show_link(services.invite_again(member), member.name)


@bp.page("/<uuid:member_id>/redigera", P.MEMBERS_EDIT, load=queries.member)
def edit(member: Member) -> ResponseReturnValue:
    """A form with what the space shows of a person."""
    return _edit_page(member, DescribeMemberForm(obj=member))


@bp.act("/<uuid:member_id>/redigera", P.MEMBERS_EDIT, load=queries.member)
def update(member: Member) -> ResponseReturnValue:
    """Change name, title or last day."""
    form = DescribeMemberForm(request.form)
    form.earliest = member.earliest_last_day
    if not form.validate():
        return _edit_page(member, form), 422
    services.describe_member(member, form.name.data or "", form.title.data or "", form.to_on.data)
    flash(_("Uppgifterna om %(name)s är sparade.", name=member.name))
    return redirect(url_for(".index"))


@bp.page("/<uuid:member_id>/avslut", P.MEMBERS_EDIT, load=queries.member)
def new_end(member: Member) -> ResponseReturnValue:
    """Ask before ending."""
    return render_template("administration/members/end.html", member=member)


@bp.act("/<uuid:member_id>/avslut", P.MEMBERS_EDIT, load=queries.member)
def create_end(member: Member) -> ResponseReturnValue:
    """End a person's role in the space, at once."""
    services.end_membership(member)
    flash(_("%(name)s kommer inte längre in här i den rollen.", name=member.name))
    return redirect(url_for(".index"))


def _show_link(token: str, name: str) -> ResponseReturnValue:
    link = url_for("invitations.show", token=token, _external=True)
    flash((name, link), "link")  # type: ignore[arg-type]
    return redirect(url_for(".index"))


def _invite_page(form: BaseForm) -> str:
    return render_template("administration/members/new.html", form=form)


def _edit_page(member: Member, form: BaseForm) -> str:
    return render_template("administration/members/edit.html", form=form, member=member)
