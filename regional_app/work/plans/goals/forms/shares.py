"""What is counted in per cent, and what is not."""

from typing import Any

from flask_babel import gettext as _
from wtforms import ValidationError


def is_share(unit: str) -> bool:
    """The unit is a share of something."""
    words = unit.casefold().split()
    return any(word in {"procent", "%", "andel", "andelen"} or word.endswith("%") for word in words)


def require_share(field: Any, unit: str) -> None:
    """Refuse `43 %` where walks are counted."""
    if field.is_per_cent and not is_share(unit):
        raise ValidationError(
            _("Skriv bara talet. Värdet räknas i %(unit)s, inte i procent.", unit=unit)
            if unit
            else _("Skriv bara talet, eller procent i fältet för enhet.")
        )
