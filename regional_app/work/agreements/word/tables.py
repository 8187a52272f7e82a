"""The tables of an agreement in Word: its parties and its commitments, known by their headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from flask_babel import gettext as _

from regional_app.concepts.spot import Spot
from regional_app.tenancy import Room
from regional_app.work.agreements.word.findings import Findings
from regional_app.work.agreements.word.names import key_of, party_named
from regional_app.work.agreements.words import EVIDENCE, WHO
from regional_app.work.documents.word import Table

# What people call the columns we know.
_PARTY: Final = frozenset({"part", "parter", "avtalspart"})
_NUMBER: Final = frozenset({"diarienummer", "diarienr", "dnr", "diarie-nr", "ärendenummer"})
_COMMITMENT: Final = ("nr", "åtagande", "vem", "visas av")
_NONE: Final = frozenset({"", "saknas", "-", "–", "—"})
_CODE: Final = re.compile(r"[A-Z]{1,3}[0-9]{1,3}")

Row = tuple[str, ...]


class Tables:
    """Reads the tables of one file into the findings; a table or row that is none of ours is named as not read."""

    def __init__(self, found: Findings, region: Room, kommuner: Sequence[Room]) -> None:
        self._found, self._region, self._kommuner, self._heading = found, region, kommuner, ""

    def take(self, table: Table, heading: str) -> None:
        """One table, below this heading."""
        self._heading = heading
        head = [_line(cell).casefold() for cell in table.rows[0]] if table.rows else []
        if _PARTY & set(head) and _NUMBER & set(head):
            name, number = _place(head, _PARTY), _place(head, _NUMBER)
            for row in self._rows(table):
                self._party(row[name], row[number])
        elif tuple(head[: len(_COMMITMENT)]) == _COMMITMENT:
            for row in self._rows(table):
                self._commitment(row)
        else:
            self._pass_over(_("tabell: %(cells)s", cells=" · ".join(_filled(table.rows))))

    def _rows(self, table: Table) -> Iterator[Row]:
        """Empty rows are passed over; one that is merged over its columns is no row of the table."""
        for row in filter(any, table.rows[1:]):
            if len(row) < len(table.rows[0]):
                self._pass_over(" · ".join(_filled([row])))
            else:
                yield row

    def _party(self, said: str, number: str) -> None:
        room = party_named(said, self._region, self._kommuner)
        if room is None:
            names = ", ".join(one.name for one in self._kommuner)
            self._mind(
                _("Vi vet inte vem ”%(said)s” är. Parter här är polisen och %(names)s.", said=said, names=names)
            )
            return
        if said != room.name:
            self._found.guesses.append(_("Parten ”%(said)s” lästes som %(name)s.", said=said, name=room.name))
        who = {"kind": "police"} if room is self._region else {"kind": "kommun", "kommun": room.slug}
        if any(who.items() <= one.items() for one in self._found.rows("parties")):
            self._mind(_("%(name)s står två gånger bland parterna.", name=room.name))
            return
        numbers = ", ".join(_line(line).rstrip(",") for line in number.splitlines() if line.strip())
        self._found.rows("parties").append(
            who | ({} if numbers.casefold() in _NONE else {"registry_number": numbers})
        )

    def _commitment(self, row: Row) -> None:
        code, text, who, evidence = map(_line, row[:4])
        if not _CODE.fullmatch(code):
            self._mind(_("Åtagandet ”%(text)s” behöver ett nummer som C1.", text=text[:80]))
        elif code in {one["code"] for one in self._found.rows("commitments")}:
            self._mind(_("Åtagande %(code)s står två gånger.", code=code))
        keys = {"who": self._key(code, who, WHO), "evidence": self._key(code, evidence, EVIDENCE)}
        self._found.rows("commitments").append({"code": code, "text": text, **keys})

    def _key(self, code: str, said: str, words: Mapping[str, Any]) -> str | None:
        key = key_of(words, said)
        if key is None:
            wanted = ", ".join(str(word) for word in words.values())
            self._mind(
                _("Åtagande %(code)s: ”%(said)s” är inget av %(wanted)s.", code=code, said=said, wanted=wanted)
            )
        return key

    def _pass_over(self, text: str) -> None:
        self._found.unread.append(Spot.of(self._heading, text))

    def _mind(self, text: str) -> None:
        self._found.problems.append(Spot(self._heading, text))


def _place(head: Sequence[str], words: frozenset[str]) -> int:
    return next(place for place, word in enumerate(head) if word in words)


def _filled(rows: Sequence[Row]) -> Iterator[str]:
    return (_line(cell) for row in rows for cell in row if cell.strip())


def _line(text: str) -> str:
    return " ".join(text.split())
