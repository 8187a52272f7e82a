"""An agreement out of Word: a file in the shape of our own export becomes what a TOML file would say.

Read are the title, parties with their numbers, the period, focus areas with their goals, and commitments. Headings
tell what is what; everything else is left, and is written in the room.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.table import Table
from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.foundation.tenant_files.slugs import slug_like
from regional_app.foundation.web.dates import read_day
from regional_app.tenancy import Room
from regional_app.work.agreements.words import EVIDENCE, WHO
from regional_app.work.documents.accepted import format_of

_PERIOD: Final = re.compile(r"gäller från (.+?)(?: till och med (.+?))?\.$")
_LABEL: Final = re.compile(r"Parter och period (.+)")
_FOCUS_AREAS: Final = "Fokusområden"


def toml_of(content: bytes, region: Room, kommuner: Sequence[Room]) -> str:
    """The file as TOML; NotAccepted when it is no Word file, or one with macros."""
    format_of(content)
    with force_locale("sv"):
        lines = list(_lines(Document(BytesIO(content)), region, kommuner))
    # Facts first: in TOML what comes after a table's heading belongs to the table.
    return "\n".join(lines)


def is_word(content: bytes) -> bool:
    """It begins as a Word file does."""
    return content.startswith(b"PK\x03\x04")


def _lines(document: Any, region: Room, kommuner: Sequence[Room]) -> Iterator[str]:
    tables: list[list[list[str]]] = []
    areas: list[list[str]] = []
    heading = ""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            tables.append([[cell.text.strip() for cell in row.cells] for row in block.rows])
            continue
        text, style = block.text.strip(), block.style.name
        if style == "Title":
            yield f"title = {_quoted(text)}"
        elif style == "Heading 1":
            heading = text
            if label := _LABEL.match(text):
                yield f"label = {_quoted(label[1])}"
        elif heading == _FOCUS_AREAS and style == "Heading 2":
            areas.append([text, ""])
        elif heading == _FOCUS_AREAS and areas and text and not areas[-1][1]:
            areas[-1][1] = text
        elif period := _PERIOD.search(text):
            yield from _days(period)
    yield from _tables(tables, region, kommuner)
    for name, goal in areas:
        yield from ("[[focus_areas]]", f"key = {_quoted(slug_like(name))}", f"title = {_quoted(name)}")
        yield f"overarching_goal = {_quoted(goal)}"


def _days(period: re.Match[str]) -> Iterator[str]:
    for key, said in zip(("valid_from", "valid_to"), period.groups(), strict=True):
        if said:
            yield f"{key} = {read_day(said).day.isoformat()}"


def _tables(tables: list[list[list[str]]], region: Room, kommuner: Sequence[Room]) -> Iterator[str]:
    rooms = {one.name.casefold(): one.slug for one in kommuner}
    for head, *rows in tables:
        if head[:2] == [_("Part"), _("Diarienummer")]:
            for name, number in (row[:2] for row in rows):
                yield "[[parties]]"
                if name.casefold() == region.name.casefold():
                    yield 'kind = "police"'
                else:
                    # A name nobody has is passed on: the check of the file says which there are.
                    yield f'kind = "kommun"\nkommun = {_quoted(rooms.get(name.casefold(), name))}'
                if number and number != _("saknas"):
                    yield f"registry_number = {_quoted(number)}"
        elif head[:3] == [_("Nr"), _("Åtagande"), _("Vem")]:
            for code, text, who, evidence in (row[:4] for row in rows):
                yield from ("[[commitments]]", f"code = {_quoted(code)}", f"text = {_quoted(text)}")
                yield from (f"who = {_quoted(_key(WHO, who))}", f"evidence = {_quoted(_key(EVIDENCE, evidence))}")


def _key(words: Mapping[str, Any], said: str) -> str:
    return next((key for key, word in words.items() if str(word).casefold() == said.casefold()), said)


def _quoted(text: str) -> str:
    """A string as TOML writes it; JSON's are among them."""
    return json.dumps(text, ensure_ascii=False)
