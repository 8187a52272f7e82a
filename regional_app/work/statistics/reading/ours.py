"""What the room can tell of itself to a file: what it is called, and what it counts."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import folded
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.models import Indicator

_BEFORE: Final = re.compile(r"^[-–—•·*]+\s*")
_FOOTNOTE: Final = re.compile(r"(?:\s*(?:\(?\d{1,2}\)|[¹²³⁴-⁹]+|\*+))+$")
_NOT_NAMES: Final = {"kommun", "kommuns", "municipality"}


class Found(NamedTuple):
    """An indicator by what the file calls it; `guess` says so when the file writes it in another way."""

    indicator: Indicator | None
    guess: str = ""


@dataclass(frozen=True)
class Ours:
    """The room's indicators, and its names: in Swedish and other languages, in addresses, and SCB's code."""

    indicators: Collection[Indicator]
    names: Collection[str]

    @cached_property
    def _known(self) -> dict[str, Indicator]:
        return {name: one for one in self.indicators for name in _names(one)}

    @cached_property
    def _here(self) -> list["_Parts"]:
        return [_parts(name) for name in self.names]

    def find(self, subject: str, code: str = "") -> Found:
        """The indicator called so, or with this code of its source."""
        known = self._known
        if one := known.get(folded(subject)) or (known.get(folded(code)) if code else None):
            return Found(one)
        bare = _FOOTNOTE.sub("", _BEFORE.sub("", one_line(subject)))
        if one := known.get(folded(bare)):
            return Found(one, str(_("Vi läste ”%(typed)s” som %(name)s.", typed=one_line(subject), name=one.name)))
        return Found(None)

    def is_here(self, place: str) -> bool:
        """Whether the words mean this kommun: by its code, one of its names, or both. Another's code is another."""
        digits, name = _parts(place)
        own_digits, own_names = {one.digits for one in self._here}, {one.name for one in self._here}
        return bool(digits or name) and (not digits or digits in own_digits) and (not name or name in own_names)


class _Parts(NamedTuple):
    digits: str
    name: str


def _parts(text: str) -> _Parts:
    """`2462 Vilhelmina kommun` is the code and the name."""
    words = [one for one in re.split(r"[\s()\[\],;:/-]+", folded(text)) if one and one not in _NOT_NAMES]
    return _Parts(_joined(one for one in words if one.isdigit()), _joined(one for one in words if not one.isdigit()))


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _names(one: Indicator) -> set[str]:
    return {folded(name) for name in (one.name, one.source_code, one.key or "") if name}
