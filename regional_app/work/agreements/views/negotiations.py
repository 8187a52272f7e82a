"""What the parties say of a section: comments with answers, proposals with everybody's word on them."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.concepts.differences import Change
from regional_app.concepts.printing import prose
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P
from regional_app.tenancy import current_room
from regional_app.work.agreements import subjects
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.drafting import AnswerForm, CommentForm, ProposalForm, StanceForm
from regional_app.work.agreements.models import Agreement, AgreementComment, Proposal, Section
from regional_app.work.agreements.services import negotiation
from regional_app.work.agreements.subjects import Within

SECTION = "/<uuid:agreement_id>/avsnitt/<uuid:section_id>"
COMMENT = "/<uuid:agreement_id>/synpunkter/<uuid:comment_id>"
PROPOSAL = "/<uuid:agreement_id>/forslag/<uuid:proposal_id>"


@bp.page(f"{SECTION}/synpunkter/ny", P.AGREEMENT_DISCUSS, load=subjects.section)
def new_comment(within: Within[Section]) -> ResponseReturnValue:
    """A form for a comment, with the section above it."""
    agreement, section = within.agreement, within.part
    return _page("comment", agreement, CommentForm(), section=section)


@bp.act(f"{SECTION}/synpunkter", P.AGREEMENT_DISCUSS, load=subjects.section)
def create_comment(within: Within[Section]) -> ResponseReturnValue:
    """Leave it."""
    agreement, section = within.agreement, within.part
    form = CommentForm(request.form)
    if not form.validate():
        return _page("comment", agreement, form, section=section), 422
    negotiation.comment(agreement, section, form.text.data or "")
    flash(_("Synpunkten är lämnad. Alla parter ser den."))
    return _to_section(agreement, section.id)


@bp.page(f"{COMMENT}/svar/nytt", P.AGREEMENT_DISCUSS, load=subjects.comment)
def new_answer(within: Within[AgreementComment]) -> ResponseReturnValue:
    """A form for an answer."""
    agreement, comment = within.agreement, within.part
    return _page("answer", agreement, AnswerForm(), comment=comment)


@bp.act(f"{COMMENT}/svar", P.AGREEMENT_DISCUSS, load=subjects.comment)
def create_answer(within: Within[AgreementComment]) -> ResponseReturnValue:
    """Answer."""
    agreement, comment = within.agreement, within.part
    form = AnswerForm(request.form)
    if not form.validate():
        return _page("answer", agreement, form, comment=comment), 422
    negotiation.answer(agreement, comment, form.text.data or "", settles=form.settles.data)
    flash(_("Svaret är lämnat. Alla parter ser det."))
    return _to_section(agreement, comment.section_id)


@bp.page(f"{SECTION}/forslag/nytt", P.AGREEMENT_DISCUSS, load=subjects.section)
def new_proposal(within: Within[Section]) -> ResponseReturnValue:
    """A form with the present wording to change."""
    agreement, section = within.agreement, within.part
    return _page("proposal", agreement, ProposalForm(after=section.body), section=section)


@bp.act(f"{SECTION}/forslag", P.AGREEMENT_DISCUSS, load=subjects.section)
def create_proposal(within: Within[Section]) -> ResponseReturnValue:
    """Propose."""
    agreement, section = within.agreement, within.part
    form = ProposalForm(request.form)
    if not form.validate():
        return _page("proposal", agreement, form, section=section), 422
    proposal = negotiation.propose(agreement, section, form.after.data or "", form.reason.data or "")
    flash(_("Förslaget är lämnat. Alla parter behöver godta det."))
    return redirect(url_for(".show_proposal", agreement_id=agreement.id, proposal_id=proposal.id))


@bp.page(PROPOSAL, P.AGREEMENT_DISCUSS, load=subjects.proposal)
def show_proposal(within: Within[Proposal]) -> ResponseReturnValue:
    """The two wordings as one text with what goes and what comes, and everybody's word."""
    return _proposal_page(within.agreement, within.part, StanceForm())


@bp.act(f"{PROPOSAL}/svar", P.AGREEMENT_DISCUSS, load=subjects.proposal)
def create_stance(within: Within[Proposal]) -> ResponseReturnValue:
    """Adopt or refuse for the own party."""
    agreement, proposal = within.agreement, within.part
    form = StanceForm(request.form)
    if not form.validate():
        return _proposal_page(agreement, proposal, form), 422
    negotiation.take_stance(agreement, proposal, form.kind.data, form.reason.data or "")
    flash(_("Svaret är lämnat. Alla parter ser det."))
    return redirect(url_for(".show_proposal", agreement_id=agreement.id, proposal_id=proposal.id))


@bp.act(f"{PROPOSAL}/atertagande", P.AGREEMENT_DISCUSS, load=subjects.proposal)
def withdraw_proposal(within: Within[Proposal]) -> ResponseReturnValue:
    """Take the own proposal back."""
    agreement, proposal = within.agreement, within.part
    negotiation.withdraw(agreement, proposal)
    flash(_("Förslaget är återtaget."))
    return _to_section(agreement, proposal.section_id)


@bp.act(f"{PROPOSAL}/inforande", P.AGREEMENT_DRAFT, load=subjects.proposal)
def apply_proposal(within: Within[Proposal]) -> ResponseReturnValue:
    """Bring the adopted wording into the text."""
    agreement, proposal = within.agreement, within.part
    agreement.require_draft()
    section = next((one for one in agreement.sections if one.id == proposal.section_id), None) or abort(404)
    negotiation.apply(agreement, proposal, section)
    flash(_("Den nya lydelsen är införd."))
    return _to_section(agreement, section.id)


def _to_section(agreement: Agreement, section_id: UUID) -> ResponseReturnValue:
    return redirect(url_for(".show", agreement_id=agreement.id, _anchor=f"avsnitt-{section_id}"))


def _page(name: str, agreement: Agreement, form: BaseForm, **values: object) -> str:
    return render_template(f"agreements/negotiation/{name}.html", agreement=agreement, form=form, **values)


def _proposal_page(agreement: Agreement, proposal: Proposal, form: StanceForm) -> str:
    section = next((one for one in agreement.sections if one.id == proposal.section_id), None)
    return render_template(
        "agreements/negotiation/show.html",
        agreement=agreement,
        proposal=proposal,
        section=section,
        form=form,
        change=Change(None, prose.plain(proposal.before), prose.plain(proposal.after)),
        awaited=negotiation.awaited(agreement, proposal),
        is_stale=section is None or section.body != proposal.before,
        room=current_room(),
    )
