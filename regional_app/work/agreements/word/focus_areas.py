"""The focus areas of an agreement in Word: a heading each, what they are to reach, and their goals as a list."""

import re
from typing import Any, Final

from flask_babel import gettext as _

from regional_app.concepts.spot import Spot
from regional_app.foundation.tenant_files.slugs import slug_like
from regional_app.work.agreements.word.findings import Findings
from regional_app.work.documents.word import Paragraph

# A bullet that somebody has typed.
_TYPED_BULLET: Final = re.compile(r"^[•·▪◦‣*–—-]\s+")
# Bold words on a line of their own; more than this is a sentence that shouts.
_LONGEST_NAME: Final = 100


class FocusAreas:
    """The part under the heading Fokusområden, paragraph by paragraph."""

    def __init__(self, heading: str, found: Findings) -> None:
        self._heading, self._found = heading, found

    def take(self, one: Paragraph) -> None:
        """A name, what the area is to reach, one of its goals; what stands before the first name is not read."""
        if not one.text:
            return
        if one.level is not None or _looks_like_a_name(one):
            self._begin(one)
        elif not self._found.rows("focus_areas"):
            self._found.unread.append(Spot.of(self._heading, one.text))
        else:
            self._say(one)

    def _begin(self, one: Paragraph) -> None:
        title, areas = " ".join(one.text.split()), self._found.rows("focus_areas")
        if one.level is None:
            self._found.guesses.append(_("”%(name)s” är fet text och lästes som ett fokusområde.", name=title))
        areas.append({"key": _free(slug_like(title), areas), "title": title})

    def _say(self, one: Paragraph) -> None:
        area, typed = self._found.rows("focus_areas")[-1], _TYPED_BULLET.match(one.text)
        text = " ".join(_TYPED_BULLET.sub("", one.text).split())
        if one.is_list or (typed and "overarching_goal" in area):
            self._found.rows("goals").append({"focus_area": area["key"], "text": text})
        elif "overarching_goal" in area:
            area["overarching_goal"] += f"\n\n{text}"
        else:
            area["overarching_goal"] = text


def _looks_like_a_name(one: Paragraph) -> bool:
    return one.is_bold and not one.is_list and len(one.text) <= _LONGEST_NAME and not one.text.endswith(".")


def _free(key: str, areas: list[dict[str, Any]]) -> str:
    taken, number, free = {one["key"] for one in areas}, 1, key or "omrade"
    while free in taken:
        number += 1
        free = f"{key or 'omrade'}-{number}"
    return free
