"""The parts of an agreement's text that the region writes, each known by its word in the address."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.work.agreements.models import (
    AgreementReference,
    Commitment,
    Definition,
    FocusArea,
    Section,
)


@dataclass(frozen=True)
class Part:
    """One kind of part: its records, the agreement's list of them, and what people call it."""

    model: type[Any]
    held_in: str
    new: LazyString
    name: Callable[[Any], str]
    is_ordered: bool = True


PARTS: Final[dict[str, Part]] = {
    "avsnitt": Part(Section, "sections", _l("Nytt avsnitt"), lambda one: one.heading),
    "fokusomraden": Part(FocusArea, "focus_areas", _l("Nytt fokusområde"), lambda one: one.title),
    "ataganden": Part(Commitment, "commitments", _l("Nytt åtagande"), lambda one: one.code),
    "ord": Part(Definition, "definitions", _l("Nytt ord"), lambda one: one.term, is_ordered=False),
    "hanvisningar": Part(
        AgreementReference,
        "references",
        _l("Ny hänvisning"),
        lambda one: one.title,
        is_ordered=False,
    ),
}
WORDS: Final = f"<any({', '.join(PARTS)}):word>"
