"""What a person has written and not sent: drafts kept while writing, and forms kept from a lapsed login."""

from uuid import UUID

from babel.dates import format_time
from flask import abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.i18n import STOCKHOLM, language
from regional_app.people.kept_forms import drafts, lapsed
from regional_app.people.kept_forms.models import Draft, KeptForm
from regional_app.policy import P

bp = FeatureBlueprint("kept_forms", "regional_app.people.kept_forms", space=False, prefix="/utkast")


@bp.page("", P.ACCOUNT_USE)
def index() -> ResponseReturnValue:
    """Everything of one's own that is written and not sent."""
    me = current_user.user.id
    found = [one for one in lapsed.kept_for(me) if drafts.is_open_address(one.path)]
    return render_template("kept_forms/index.html", kept=found, drafts=drafts.drafts_for(me, found))


@bp.act("", P.ACCOUNT_USE)
def save_draft() -> ResponseReturnValue:
    """Keep a form while it is written; the page's script asks. The answer is what the page says beside the button."""
    try:
        saved = drafts.save()
    except drafts.OlderDraft:
        return jsonify(
            message=_("Inte sparat – återställ eller kasta först det äldre utkastet överst på sidan.")
        ), 409
    except drafts.DraftRefused:
        abort(400)
    time = format_time(saved.saved_at, "HH.mm" if language() == "sv" else "HH:mm", tzinfo=STOCKHOLM)
    return jsonify(message=_("Utkast sparat %(time)s", time=time))


def _own_draft(draft_id: UUID) -> Draft | None:
    return drafts.own_draft(current_user.user.id, draft_id)


@bp.act("/<uuid:draft_id>/bort", P.ACCOUNT_USE, load=_own_draft)
def forget_draft(draft: Draft | None) -> ResponseReturnValue:
    """Throw a draft away, and open its form as it is saved, or the list it was thrown away from."""
    if draft:
        drafts.forget(draft.user_id, draft.id)
    flash(_("Utkastet är borttaget."))
    if draft and request.form.get("at") == "form":
        return redirect(f"{request.script_root}{draft.page}")
    return redirect(url_for(".index"))


def _own_form(form_id: UUID) -> KeptForm | None:
    return lapsed.own_form(current_user.user.id, form_id)


@bp.act("/<uuid:form_id>/kasta", P.ACCOUNT_USE, load=_own_form)
def forget(kept: KeptForm | None) -> ResponseReturnValue:
    """Throw a kept form away."""
    if kept:
        lapsed.forget(kept.user_id, kept.id)
    flash(_("Det sparade är borttaget."))
    return redirect(url_for(".index"))
