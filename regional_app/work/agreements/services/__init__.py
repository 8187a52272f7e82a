"""Acts of agreements that span several records."""

from regional_app.work.agreements.services.handing_over import hand_over, take_back
from regional_app.work.agreements.services.parties import join, leave, stay
from regional_app.work.agreements.services.signing import (
    Turn,
    record_decision,
    refuse,
    register_paper,
    sign,
    turn,
    turns,
)

__all__ = [
    "Turn",
    "hand_over",
    "join",
    "leave",
    "record_decision",
    "refuse",
    "register_paper",
    "sign",
    "stay",
    "take_back",
    "turn",
    "turns",
]
