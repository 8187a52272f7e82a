"""The agreements of a room: their lineage, and one with all it holds."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from regional_app.policy import P, can
from regional_app.work.agreements import queries, services
from regional_app.work.agreements.blueprint import bp
from regional_app.work.agreements.lineage import lineages, standing
from regional_app.work.agreements.lineage_chart import time_line
from regional_app.work.agreements.models import Agreement
from regional_app.work.agreements.words import EVIDENCE, WHO


@bp.page("", P.AGREEMENT_READ, called=_l("Överenskommelser"))
def index() -> ResponseReturnValue:
    """Every agreement the room is a party to, one after another."""
    found = [one for one in queries.agreements() if can(P.AGREEMENT_READ, one)]
    chains = lineages(found)
    return render_template(
        "agreements/index.html",
        chains=chains,
        time_lines=[time_line(chain) for chain in chains],
        is_any_registered=any(not one.is_draft for one in found),
    )


@bp.page("/<uuid:agreement_id>", P.AGREEMENT_READ, load=queries.whole_agreement, called=_l("Överenskommelsen"))
def show(agreement: Agreement) -> ResponseReturnValue:
    """One agreement: parties, focus areas with goals, commitments."""
    comments, proposals = (
        queries.said_of(agreement) if agreement.is_negotiated and can(P.AGREEMENT_DISCUSS) else ([], [])
    )
    return render_template(
        "agreements/show.html",
        agreement=agreement,
        comments=comments,
        proposals=proposals,
        standing=standing(agreement, queries.agreements()),
        turn=services.turn(agreement) if agreement.lies_to_sign else None,
        words=EVIDENCE,
        who=WHO,
    )
