"""Which party a name means, and which of our words a cell holds."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask_babel import force_locale

from regional_app.tenancy import Room

_POLICE: Final = re.compile(r"\bpolis")


def party_named(said: str, region: Room, kommuner: Sequence[Room]) -> Room | None:
    """The room that the name means: the region's stands for the police. None when it is nobody here."""
    name = _bare(said)
    for room in (region, *kommuner):
        if name == _bare(room.name):
            return room
    near = next((room for room in kommuner if _stem(name) == _stem(_bare(room.name))), None)
    return near or (region if _POLICE.search(name) or name.endswith(_bare(region.name)) else None)


def key_of(words: Mapping[str, Any], said: str) -> str | None:
    """The key whose word the cell holds. Our own files are in Swedish, whatever the language of the page."""
    with force_locale("sv"):
        return next((key for key, word in words.items() if _bare(str(word)) == _bare(said)), None)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


def _stem(name: str) -> str:
    """Storuman, Storumans kommun and Storuman kommun are the same."""
    return name.removesuffix(" kommun").removesuffix("s")
