"""Where an agreement stands when its file is made, and what each party has answered: never more than is true."""

from typing import Any

from regional_app.work.agreements.models import Agreement, AgreementState, Party

Answer = dict[str, Any]
Stand = dict[str, Any]


def stand(agreement: Agreement) -> Stand:
    """The state as a code, and every party's answer, in their order."""
    return {"state": _state(agreement), "answers": [_answer(party) for party in agreement.parties]}


def _state(agreement: Agreement) -> str:
    """`draft`, `awaits_signatures` or `signed`: what the file may claim whatever the day."""
    if agreement.state in {AgreementState.DRAFT, AgreementState.AWAITS_SIGNATURES}:
        return agreement.state.value
    return "signed"


def _answer(party: Party) -> Answer:
    """What is public of an answer: who, as what, where and when. No id of a person, no scan, no reason."""
    given = party.signature
    if given is not None:
        return {
            "party": party.name,
            "means": given.means,
            "name": given.name,
            "role": given.role_text,
            "place": given.place or None,
            "signed_on": given.signed_on.isoformat(),
            "digest": given.digest,
        }
    return {
        "party": party.name,
        "means": "recorded" if party.has_signed else None,
        "name": None,
        "role": party.signatory_role,
        "place": party.signed_at_place,
        "signed_on": party.signed_on.isoformat() if party.signed_on else None,
        "digest": None,
    }
