"""An agreement out of Word, whoever wrote it: headings and tables tell what is what, in the shape of our own export.

Read are the title, parties with their numbers, the period, focus areas with their goals, and commitments. Everything
else is named as not read, and is written in the room.
"""

import re
from collections.abc import Sequence
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.spot import Spot
from regional_app.tenancy import Room
from regional_app.work.agreements.word.findings import Findings
from regional_app.work.agreements.word.focus_areas import FocusAreas
from regional_app.work.agreements.word.period import Period, period_in
from regional_app.work.agreements.word.tables import Tables
from regional_app.work.documents.word import Paragraph, Table, WordText

# "1. Fokusområden", "2.1 Parter", "A) Syfte": numbers that somebody has typed before a heading.
_NUMBERED: Final = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|[A-ZÅÄÖ][.)]|[IVX]+[.)])\s+")
_PARTIES: Final = re.compile(r"parter och period\b[\s:]*(.*)", re.IGNORECASE)
_FOCUS_AREAS: Final = "fokusområden"
_LABEL: Final = re.compile(r"\b(\d{4})(?:\s*[–—-]\s*(\d{4}))?\b")
# How our own file begins; what it says of signatures is no part of the text.
_STANDING: Final = ("Undertecknad av alla parter", "Utkast.")
# A summary is a sentence or two, not a word.
_SHORTEST_SUMMARY: Final = 40


def read_agreement(said: WordText, region: Room, kommuner: Sequence[Room]) -> Findings:
    """What the file says of an agreement of this region, with every guess, everything not read and every problem."""
    reader = _Reader()
    tables = Tables(reader.found, region, kommuner)
    for block in said.blocks:
        if isinstance(block, Table):
            tables.take(block, reader.heading)
        elif block.text:
            reader.take(block)
    reader.finish()
    _tell_of_the_rest(said, reader.found)
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found, self.heading, self._depth = Findings(), "", 0
        self._areas: FocusAreas | None = None

    def take(self, one: Paragraph) -> None:
        if one.level == 0 and "title" not in self.found.values:
            self.found.values["title"] = _line(one.text)
        elif one.level is not None and not (self._areas and one.level > self._depth):
            self._head(one)
        elif self._areas:
            self._areas.take(one)
        else:
            self._say(one)

    def finish(self) -> None:
        """What has to be there, and the label when no heading told it."""
        values = self.found.values
        self._guess_label()
        parties = [one["kind"] for one in self.found.rows("parties")]
        if "title" not in values:
            self._miss(_("Vi hittar ingen titel. Skriv den först i dokumentet med formatet Rubrik."))
        if "label" not in values:
            self._miss(_("Vi ser inte vilka år det gäller. Skriv rubriken ”Parter och period 2021–2024”."))
        if "police" not in parties or "kommun" not in parties:
            self._miss(_("Vi hittar inte parterna. Skriv dem i en tabell med kolumnerna Part och Diarienummer."))

    def _head(self, one: Paragraph) -> None:
        text = _NUMBERED.sub("", _line(one.text))
        parties = _PARTIES.fullmatch(text)
        is_known = bool(parties) or text.casefold().rstrip(":") == _FOCUS_AREAS
        if "title" not in self.found.values and not self.heading and not is_known:
            self.found.values["title"] = text
            self.found.guesses.append(_("Titeln är dokumentets första rubrik: ”%(title)s”.", title=text))
            return
        self.heading, self._areas = text, None
        if parties:
            self._label(parties[1])
        elif is_known:
            self._areas, self._depth = FocusAreas(text, self.found), one.level or 0

    def _label(self, said: str) -> None:
        if years := _LABEL.fullmatch(said.strip()):
            self.found.values["label"] = "–".join(filter(None, years.groups()))

    def _say(self, one: Paragraph) -> None:
        period = period_in(one.text)
        if period is None:
            self._not_a_period(one)
        elif "valid_from" in self.found.values:
            self.found.unread.append(Spot.of(self.heading, one.text))
        else:
            self._hold(period)

    def _hold(self, period: Period) -> None:
        try:
            first, last = period.days()
        except ValueError as wrong:
            self.found.problems.append(Spot(self.heading, f"”{period.said}”: {wrong}"))
            return
        if last and last < first:
            ends_before = _("”%(said)s”: perioden slutar innan den börjar.", said=period.said)
            self.found.problems.append(Spot(self.heading, ends_before))
        else:
            self.found.values |= {"valid_from": first, "valid_to": last}

    def _not_a_period(self, one: Paragraph) -> None:
        is_introduction = not self.heading and "summary" not in self.found.values
        if is_introduction and len(one.text) >= _SHORTEST_SUMMARY and not one.text.startswith(_STANDING):
            self.found.values["summary"] = _line(one.text)
            self.found.guesses.append(_("Inledningen lästes som sammanfattning."))
        else:
            self.found.unread.append(Spot.of(self.heading, one.text))

    def _guess_label(self) -> None:
        values = self.found.values
        if "label" in values:
            return
        first, last = values.get("valid_from"), values.get("valid_to")
        years = _LABEL.search(values.get("title", ""))
        if first and last:
            values["label"] = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        elif years:
            values["label"] = "–".join(filter(None, years.groups()))
        if "label" in values:
            self.found.guesses.append(_("Överenskommelsen kallas %(label)s, efter åren.", label=values["label"]))

    def _miss(self, text: str) -> None:
        self.found.problems.append(Spot("", text))


def _line(text: str) -> str:
    return " ".join(text.split())


def _tell_of_the_rest(said: WordText, found: Findings) -> None:
    """What the file holds beside its text."""
    if said.has_changes:
        found.guesses.append(_("Filen har spårade ändringar. De lästes som godkända."))
    if said.has_hidden:
        found.unread.append(Spot("", _("dold text")))
    found.unread += [Spot.of(_("Fotnot"), note) for note in said.notes]
    found.unread += [Spot.of(_("Textruta"), box) for box in said.boxes]
    if said.comments:
        found.unread.append(Spot("", _("kommentarer i marginalen: %(count)s", count=said.comments)))
