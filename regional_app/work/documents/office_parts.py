"""Word and Excel files that fetch something by themselves when they are opened."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from flask_babel import lazy_gettext as _l
from lxml import etree

from regional_app.work.documents.refused import NotAccepted

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
_ROOTS: Final = {"docx": ("word/document.xml", "document"), "xlsx": ("xl/workbook.xml", "workbook")}
# A link that somebody clicks on harms nobody by lying there.
_CLICKED: Final = "/hyperlink"
_FAR: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
_LINKED_PARTS: Final = ("xl/externallinks/", "xl/querytables/", "xl/connections.xml")
_FIELDS: Final = re.compile(rb"\b(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|DATABASE)\b")
_INSTRUCTION: Final = re.compile(rb"<(?:\w+:)?instrText\b[^>]*>([^<]*)<|\binstr=[\"']([^\"']*)")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f\b[^>]*>([^<]*)<")
_FETCHING: Final = re.compile(rb"\|[^!]*!|\bWEBSERVICE\(|\bIMAGE\(", re.IGNORECASE)

_BROKEN = _l("Filen går inte att läsa. Öppna den, spara den på nytt och försök igen.")
_FETCHES = _l(
    "Filen hämtar något utifrån när den öppnas, som en mall, en bild eller data. Ta bort kopplingen, eller spara"
    " filen som PDF och försök igen."
)


def require_self_contained(content: bytes, kind: str) -> None:
    """Its main part is what it claims, and nothing in it is fetched from elsewhere without a click."""
    with zipfile.ZipFile(BytesIO(content)) as file:
        names = [one for one in file.namelist() if one.lower().endswith((".xml", ".rels"))]
        if any(name.lower().startswith(_LINKED_PARTS) for name in names):
            raise NotAccepted(_FETCHES)
        main, root = _ROOTS[kind]
        for name in names:
            part = file.read(name)
            if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
                raise NotAccepted(_BROKEN)
            if name == main and etree.QName(_parsed(part)).localname != root:
                raise NotAccepted(_BROKEN)
            if name.lower().endswith(".rels") and any(map(_loads, _parsed(part).iterchildren(etree.Element))):
                raise NotAccepted(_FETCHES)
            if _commands(part):
                raise NotAccepted(_FETCHES)


def _parsed(part: bytes) -> Any:
    try:
        return etree.fromstring(part, _PARSER)
    except etree.XMLSyntaxError:
        raise NotAccepted(_BROKEN) from None


def _loads(relation: Any) -> bool:
    is_far = relation.get("TargetMode", "").lower() == "external" or _FAR.match(relation.get("Target", ""))
    return bool(is_far) and not relation.get("Type", "").endswith(_CLICKED)


def _commands(part: bytes) -> bool:
    """A field of Word, in one run or several, or a formula of Excel, that asks another program or address."""
    fields = b"".join(_said(part))
    return bool(_FIELDS.search(fields)) or any(_FETCHING.search(one) for one in _FORMULA.findall(part))


def _said(part: bytes) -> Iterator[bytes]:
    return (one or other for one, other in _INSTRUCTION.findall(part))
