"""What the parties say of a section: comments with answers, proposals with everybody's word on them."""

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.concepts.differences import Change
from regional_app.foundation.web.forms import BaseForm
from regional_app.policy import P, require
from regional_app.tenancy import current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.forms.drafting import AnswerForm, CommentForm, ProposalForm, StanceForm
from regional_app.work.agreements.models import Agreement, AgreementComment, Proposal, Section
from regional_app.work.agreements.services import negotiation

SECTION = "/<uuid:agreement_id>/avsnitt/<uuid:section_id>"
COMMENT = "/<uuid:agreement_id>/synpunkter/<uuid:comment_id>"
PROPOSAL = "/<uuid:agreement_id>/forslag/<uuid:proposal_id>"


@bp.page(f"{SECTION}/synpunkter/ny", P.AGREEMENT_DISCUSS)
def new_comment(agreement_id: UUID, section_id: UUID) -> ResponseReturnValue:
    """A form for a comment, with the section above it."""
    agreement, section = _section(agreement_id, section_id)
    return _page("comment", agreement, CommentForm(), section=section)


@bp.act(f"{SECTION}/synpunkter", P.AGREEMENT_DISCUSS)
def create_comment(agreement_id: UUID, section_id: UUID) -> ResponseReturnValue:
    """Leave it."""
    agreement, section = _section(agreement_id, section_id)
    form = CommentForm(request.form)
    if not form.validate():
        return _page("comment", agreement, form, section=section), 422
    negotiation.comment(agreement, section, form.text.data or "")
    flash(_("Synpunkten är lämnad. Alla parter ser den."))
    return _to_section(agreement, section.id)


@bp.page(f"{COMMENT}/svar/nytt", P.AGREEMENT_DISCUSS)
def new_answer(agreement_id: UUID, comment_id: UUID) -> ResponseReturnValue:
    """A form for an answer."""
    agreement, comment = _comment(agreement_id, comment_id)
    return _page("answer", agreement, AnswerForm(), comment=comment)


@bp.act(f"{COMMENT}/svar", P.AGREEMENT_DISCUSS)
def create_answer(agreement_id: UUID, comment_id: UUID) -> ResponseReturnValue:
    """Answer."""
    agreement, comment = _comment(agreement_id, comment_id)
    form = AnswerForm(request.form)
    if not form.validate():
        return _page("answer", agreement, form, comment=comment), 422
    negotiation.answer(agreement, comment, form.text.data or "", settles=form.settles.data)
    flash(_("Svaret är lämnat. Alla parter ser det."))
    return _to_section(agreement, comment.section_id)


@bp.page(f"{SECTION}/forslag/nytt", P.AGREEMENT_DISCUSS)
def new_proposal(agreement_id: UUID, section_id: UUID) -> ResponseReturnValue:
    """A form with the present wording to change."""
    agreement, section = _section(agreement_id, section_id)
    return _page("proposal", agreement, ProposalForm(after=section.body), section=section)


@bp.act(f"{SECTION}/forslag", P.AGREEMENT_DISCUSS)
def create_proposal(agreement_id: UUID, section_id: UUID) -> ResponseReturnValue:
    """Propose."""
    agreement, section = _section(agreement_id, section_id)
    form = ProposalForm(request.form)
    if not form.validate():
        return _page("proposal", agreement, form, section=section), 422
    proposal = negotiation.propose(agreement, section, form.after.data or "", form.reason.data or "")
    flash(_("Förslaget är lämnat. Alla parter behöver godta det."))
    return redirect(url_for(".show_proposal", agreement_id=agreement.id, proposal_id=proposal.id))


@bp.page(PROPOSAL, P.AGREEMENT_DISCUSS)
def show_proposal(agreement_id: UUID, proposal_id: UUID) -> ResponseReturnValue:
    """The two wordings as one text with what goes and what comes, and everybody's word."""
    return _proposal_page(*_proposal(agreement_id, proposal_id), StanceForm())


@bp.act(f"{PROPOSAL}/svar", P.AGREEMENT_DISCUSS)
def create_stance(agreement_id: UUID, proposal_id: UUID) -> ResponseReturnValue:
    """Adopt or refuse for the own party."""
    agreement, proposal = _proposal(agreement_id, proposal_id)
    form = StanceForm(request.form)
    if not form.validate():
        return _proposal_page(agreement, proposal, form), 422
    negotiation.take_stance(agreement, proposal, form.kind.data, form.reason.data or "")
    flash(_("Svaret är lämnat. Alla parter ser det."))
    return redirect(url_for(".show_proposal", agreement_id=agreement.id, proposal_id=proposal.id))


@bp.act(f"{PROPOSAL}/atertagande", P.AGREEMENT_DISCUSS)
def withdraw_proposal(agreement_id: UUID, proposal_id: UUID) -> ResponseReturnValue:
    """Take the own proposal back."""
    agreement, proposal = _proposal(agreement_id, proposal_id)
    negotiation.withdraw(agreement, proposal)
    flash(_("Förslaget är återtaget."))
    return _to_section(agreement, proposal.section_id)


@bp.act(f"{PROPOSAL}/inforande", P.AGREEMENT_DRAFT)
def apply_proposal(agreement_id: UUID, proposal_id: UUID) -> ResponseReturnValue:
    """Bring the adopted wording into the text."""
    agreement, proposal = _proposal(agreement_id, proposal_id)
    require(P.AGREEMENT_DRAFT, agreement)
    agreement.require_draft()
    section = next((one for one in agreement.sections if one.id == proposal.section_id), None) or abort(404)
    negotiation.apply(agreement, proposal, section)
    flash(_("Den nya lydelsen är införd."))
    return _to_section(agreement, section.id)


def _agreement(agreement_id: UUID) -> Agreement:
    agreement = queries.whole_agreement(agreement_id)
    if agreement.party_of(current_room().id) is None:
        abort(404)
    return agreement


def _section(agreement_id: UUID, section_id: UUID) -> tuple[Agreement, Section]:
    agreement = _agreement(agreement_id)
    agreement.require_draft()
    return agreement, next((one for one in agreement.sections if one.id == section_id), None) or abort(404)


def _comment(agreement_id: UUID, comment_id: UUID) -> tuple[Agreement, AgreementComment]:
    agreement, comment = _agreement(agreement_id), queries.comment(comment_id)
    return (agreement, comment) if comment.root_id == agreement.id else abort(404)


def _proposal(agreement_id: UUID, proposal_id: UUID) -> tuple[Agreement, Proposal]:
    agreement, proposal = _agreement(agreement_id), queries.proposal(proposal_id)
    return (agreement, proposal) if proposal.root_id == agreement.id else abort(404)


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
        change=Change(None, proposal.before, proposal.after),
        awaited=negotiation.awaited(agreement, proposal),
        is_stale=section is None or section.body != proposal.before,
        room=current_room(),
    )
