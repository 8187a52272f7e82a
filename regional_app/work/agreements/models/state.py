"""Where an agreement is looked after, and where it stands."""

from enum import StrEnum


class Origin(StrEnum):
    """Where an agreement is looked after: in its file under tenants/, or in the region's room."""

    FILE = "file"
    ROOM = "room"


class AgreementState(StrEnum):
    """Where an agreement stands today; derived from the clock and the signatures, never typed."""

    LABEL_ONLY = "label_only"
    DRAFT = "draft"
    AWAITS_SIGNATURES = "awaits_signatures"
    COMING = "coming"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
