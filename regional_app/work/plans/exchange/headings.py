"""Which column a heading means: by its own words in either language, or by words that people use for the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.concepts.tables.reading import Row, folded
from regional_app.foundation.web.plain_text import one_line
from regional_app.work.plans.exchange.columns import Column

# Other words for a field, as they stand in people's own tables; read as a guess, and said.
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "implementation_plan": ("plan", "insats", "insatsområde", "aktivitetsområde", "genomförandeplanens titel"),
    "text": ("åtgärder", "aktivitet", "beskrivning", "målet", "vad"),
    "done_by": ("vem", "utförs av", "vem gör", "part", "utförare"),
    "responsible": ("ansvar", "ansvarig funktion", "ansvarig enhet", "ansvariga", "vem ansvarar"),
    "starts_on": ("start", "startdatum", "startar", "från", "från och med", "fr.o.m.", "början", "påbörjas"),
    "due_on": ("klart", "klart senast", "slut", "slutdatum", "till", "till och med", "t.o.m.", "senast", "färdigt"),
    "cost": (
        "kostnad",
        "kostnad (kr)",
        "kostnad kr",
        "budget",
        "budget (kr)",
        "budget kr",
        "budget i kronor",
        "kronor",
    ),
    "cause": ("orsaker", "varför", "bakomliggande orsak"),
    "baseline_value": ("nuläge", "utgångsvärde", "baslinje"),
    "baseline_year": ("basår", "utgångsår"),
    "target_value": ("målvärde", "målnivå"),
    "deadline_on": ("slutdatum", "måldatum", "klart senast"),
    "unit": ("mått", "måttenhet"),
    "kind": ("typ av mål", "typ", "målslag"),
    "owner": ("ägare", "vem äger målet"),
}
# A slip of the hand, not another word.
_LIKE: Final = 0.84


@dataclass(frozen=True)
class Headings:
    """Which column stands at which place, and which of them is a guess."""

    places: Mapping[int, Column]
    guesses: Sequence[str] = field(default_factory=tuple)


def understood(row: Row, columns: Sequence[Column]) -> Headings | None:
    """The row as headings: at least two of them by their own words, the others perhaps by a guess."""
    own = {folded(name): column for column in columns for name in _names(column)}
    said = {place: one_line(cell.typed) for place, cell in enumerate(row.cells) if cell}
    places = {place: own[folded(text)] for place, text in said.items() if folded(text) in own}
    if len(places) < 2:
        return None
    guesses = []
    for place, text in said.items():
        free = [column for column in columns if column not in places.values()]
        column = None if place in places else _guess(folded(text), free)
        if column is not None:
            places[place] = column
            guesses.append(_("Vi läste kolumnen %(typed)s som %(heading)s.", typed=text, heading=column.heading))
    return Headings(places, guesses)


def _guess(text: str, free: Sequence[Column]) -> Column | None:
    also = {word: column for column in free for word in (*map(folded, _names(column)), *_ALSO.get(column.field, ()))}
    near = get_close_matches(text, also, n=1, cutoff=_LIKE)
    return also[near[0]] if near else None


def _names(column: Column) -> list[str]:
    """A file is filled in with the headings of the language it was fetched in."""
    found = []
    for language in ("sv", "en"):
        with force_locale(language):
            found.append(str(column.heading))
    return found
