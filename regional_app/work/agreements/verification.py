"""Is everything still as it was signed? Recounts the hashes of the text and of every signature."""

from regional_app.concepts.frozen import TEXT_CHANGED
from regional_app.tenancy import current_room
from regional_app.work.agreements.models import Agreement, AgreementText, Signature
from regional_app.work.agreements.queries import signed_digests

RECORDS_CHANGED = "records_changed"
TEXT_GONE = "text_gone"
SIGNATURE_CHANGED = "signature_changed"
SIGNATURE_FORGED = "signature_forged"


def problems(agreement: Agreement, text: AgreementText | None) -> list[tuple[str, str]]:
    """What does not hold, as (code, of whom); nothing when all holds. Needs the whole agreement loaded."""
    if agreement.sha256 is None:
        return []
    found: list[tuple[str, str]] = []
    if text is None:
        found.append((TEXT_GONE, ""))
    elif not text.is_as_frozen:
        found.append((TEXT_CHANGED, ""))
    if not agreement.is_as_frozen:
        found.append((RECORDS_CHANGED, ""))
    given = [one for party in agreement.parties for one in party.signatures if one.sha256 == agreement.sha256]
    known = signed_digests([one.id for one in given])
    return found + [(wrong, one.name) for one in given if (wrong := _wrong_with(one, known.get(one.id)))]


def _wrong_with(signature: Signature, remembered: str | None) -> str | None:
    """Against the event log of this room; the log of another party's room is that party's.

    A signature of our own that the log does not know was not given through its act.
    """
    if remembered is None:
        return SIGNATURE_FORGED if signature.tenant_id == current_room().id else None
    return SIGNATURE_CHANGED if signature.digest != remembered else None
