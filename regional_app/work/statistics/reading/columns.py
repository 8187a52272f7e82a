"""What the columns hold that are no years: what is counted, where, of whom and how."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask_babel import gettext as _

from regional_app.concepts.tables.reading import Row, folded
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.statistics.models import Indicator
from regional_app.work.statistics.reading.measures import measure_of, measure_said
from regional_app.work.statistics.reading.ours import Ours

_PLACES: Final = {"region", "område", "ort", "plats", "geografi", "municipality", "lokalpolisområde", "kommuner"}
_SUBJECTS: Final = (
    *("brottstyp", "brottstyper", "brott", "brottskategori", "indikator", "nyckeltal", "kpi", "variabel"),
    *("indicator", "crime", "fråga"),
)
_CODES: Final = {"kod", "id", "källans id", "brottskod", "nyckeltalskod"}
_SEXES: Final = {"kön", "sex", "gender"}
_MEASURES: Final = {"mått", "måttenhet", "redovisning", "redovisningssätt", "enhet", "measure", "unit"}
# They tell of the row and change nothing in it: named as not read.
_ASIDE: Final = {"län", "källa", "not", "noter", "kommentar", "kommentarer", "anmärkning", "fotnot", "uppdaterad"}
_EVERYBODY: Final = {
    *("totalt", "total", "alla", "samtliga", "båda", "båda könen", "t", "both", "all"),
    *("kvinnor och män", "män och kvinnor", "flickor och pojkar"),
}
_ONE_SEX: Final = {
    *("kvinnor", "kvinna", "kv", "k", "män", "man", "m", "flickor", "flicka", "pojkar", "pojke"),
    *("women", "woman", "men", "female", "male", "girls", "boys"),
}


@dataclass(frozen=True)
class Columns:
    """Where in a row it stands what is counted, and what else there is. `headings` are the words over them."""

    headings: Mapping[int, str]
    subject: int
    place: int | None = None
    code: int | None = None
    sex: int | None = None
    measure: int | None = None
    unknown: Sequence[int] = ()

    @property
    def read(self) -> set[int]:
        """The columns that are read, or asked about in their rows."""
        named = (self.place, self.code, self.sex, self.measure)
        return {self.subject, *self.unknown, *(one for one in named if one is not None)}

    def is_of_others(self, row: Row) -> bool:
        """A row of one sex only: the total stands in another, or nowhere."""
        return self.sex is not None and folded(row.cell(self.sex).typed) in _ONE_SEX

    def asks(self, row: Row, one: Indicator | None) -> str:
        """What has to be known before the row can be taken; empty when nothing has."""
        if self.sex is not None and (said := folded(row.cell(self.sex).typed)) and said not in _EVERYBODY:
            return self._question(self.sex, row)
        said = one_line(row.cell(self.measure).typed) if self.measure is not None else ""
        if one and measure_said(said) not in {measure_of(one), None}:
            return str(_("Raden räknar %(said)s, men indikatorn har enheten %(unit)s.", said=said, unit=one.unit))
        strange = next((place for place in self.unknown if row.cell(place)), None)
        return "" if strange is None else self._question(strange, row)

    def _question(self, place: int, row: Row) -> str:
        return str(
            _(
                "Vad är kolumnen %(heading)s? Här står %(said)s. "
                "Ta bort kolumnen, eller behåll bara den rad som gäller.",
                heading=self.headings.get(place, "") or place + 1,
                said=one_line(row.cell(place).typed),
            )
        )


def says_whose(heading: str) -> bool:
    """Whether a heading is known to say what or whose the figures of a row are."""
    said = folded(heading)
    known = {*_PLACES, *_SUBJECTS, *_CODES, *_SEXES, *_MEASURES, *_ASIDE}
    return said in known or said.startswith("kommun")


def columns(headings: Mapping[int, str], rows: Sequence[Row], ours: Ours) -> Columns | None:
    """What stands at these places, by the words over them and by what the rows hold; None without a subject."""
    free = {place: folded(said) for place, said in headings.items()}
    subject = _subject(free, rows, ours)
    if subject is None:
        return None
    free.pop(subject)
    code = _taken(free, _CODES)
    place = _place(free, rows, ours)
    sex = _taken(free, _SEXES)
    if sex is None:
        sex = _holding(free, rows, _ONE_SEX)
    measure = _taken(free, _MEASURES)
    unknown = [one for one, said in free.items() if said not in _ASIDE and any(row.cell(one) for row in rows)]
    return Columns(headings, subject, place, code, sex, measure, unknown)


def _subject(free: Mapping[int, str], rows: Sequence[Row], ours: Ours) -> int | None:
    """By its heading; else the column with most of our indicators' names; else the one nearest the years.

    Brå's tables sometimes leave the headings of the first columns empty.
    """
    named = [place for said in _SUBJECTS for place, heading in free.items() if heading == said]
    known = {place: sum(ours.find(row.cell(place).typed).indicator is not None for row in rows) for place in free}
    best = max(known, key=lambda place: known[place], default=None)
    if best is not None and known[best] and (not named or not known[named[0]]):
        return best
    return named[0] if named else max(free, default=None)


def _place(free: dict[int, str], rows: Sequence[Row], ours: Ours) -> int | None:
    """By its heading, or because our own name stands there; an empty heading is a place's in Brå's tables."""
    named = [place for place, said in free.items() if said in _PLACES or said.startswith("kommun")]
    ours_there = [place for place in free if any(ours.is_here(row.cell(place).typed) for row in rows)]
    without = [place for place, said in free.items() if not said]
    chosen = next(iter([*(one for one in ours_there if one in named), *ours_there, *named, *without]), None)
    for one in {*named, *ours_there} if chosen is not None else ():
        free.pop(one)
    if chosen is not None:
        free.pop(chosen, None)
    return chosen


def _taken(free: dict[int, str], words: Collection[str]) -> int | None:
    place = next((place for place, said in free.items() if said in words), None)
    if place is not None:
        free.pop(place)
    return place


def _holding(free: dict[int, str], rows: Sequence[Row], words: Collection[str]) -> int | None:
    def held(place: int) -> Iterator[str]:
        return (folded(row.cell(place).typed) for row in rows if row.cell(place))

    place = next((one for one in free if (said := list(held(one))) and set(said) <= {*words, *_EVERYBODY}), None)
    if place is not None:
        free.pop(place)
    return place
