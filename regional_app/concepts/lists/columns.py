"""What a list is, told once: its columns, its filters, its ready-made views."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from flask_babel import LazyString
from werkzeug.datastructures import MultiDict

from regional_app.concepts.lists.letters import sort_key

# How an address says it; the other words are the keys of the list's own filters.
SEARCH, ORDER, COLUMNS, PAGE = "sok", "ordning", "kolumner", "sida"

# A longer list of choices is not read by anybody; the words of the search find the rest.
MOST_CHOICES = 200

Text: TypeAlias = LazyString | str
Choices: TypeAlias = Mapping[str, Text] | Callable[[Sequence[Any]], Mapping[str, Text]]


@dataclass(frozen=True)
class Column:
    """A column: `value` is what the file holds (a text, a number, a day), and sorts unless `by` says otherwise."""

    key: str
    heading: Text
    value: Callable[[Any], Any]
    by: Callable[[Any], Any] | None = None
    shown: bool = True
    # The first click shows the most or the latest first.
    falling: bool = False

    def place(self, row: Any) -> Any:
        """Where the row stands among the others; None when it has nothing to sort by."""
        found = (self.by or self.value)(row)
        if isinstance(found, LazyString):
            found = str(found)
        if isinstance(found, str):
            return sort_key(found) if found else None
        return found


@dataclass(frozen=True)
class Filter:
    """One choice above the list: `choices` are words for its keys, `holds` says whether a row passes."""

    key: str
    label: Text
    choices: Choices
    holds: Callable[[Any, str], bool]
    # What it is called to choose nothing; "Alla" unless said.
    nothing: Text | None = None

    def offered(self, rows: Sequence[Any]) -> Mapping[str, Text]:
        """The choices; some lists find them in what they hold."""
        return self.choices(rows) if callable(self.choices) else self.choices


@dataclass(frozen=True)
class View:
    """A ready-made selection: a link with a name."""

    name: Text
    asks: dict[str, str] = field(hash=False)


@dataclass(frozen=True)
class Listing:
    """A list. Its first column names the row and is always shown; `order` sorts until the reader chooses."""

    name: Text
    columns: Sequence[Column]
    filters: Sequence[Filter] = ()
    words: Callable[[Any], Iterable[str | None]] | None = None
    views: Sequence[View] = ()
    order: str = ""

    def asked(self, arguments: "MultiDict[str, str]") -> dict[str, Any]:
        """What an address says of this list, and nothing else that stands in it."""
        names = {SEARCH, ORDER, COLUMNS, PAGE, *(one.key for one in self.filters)}
        return {name: values for name, values in arguments.lists() if name in names}

    def column(self, key: str) -> Column | None:
        """The column with this key."""
        return next((one for one in self.columns if one.key == key), None)


def said_in(value: Callable[[Any], str]) -> Callable[[Sequence[Any]], dict[str, str]]:
    """Choices found in the rows: everything they say, each once; when they say too much, what most of them say."""

    def found(rows: Sequence[Any]) -> dict[str, str]:
        said = Counter(text for text in map(value, rows) if text)
        return {text: text for text in sorted((text for text, _ in said.most_common(MOST_CHOICES)), key=sort_key)}

    return found
