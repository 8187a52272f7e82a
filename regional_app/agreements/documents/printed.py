"""An agreement as one run of nodes (documents/prose.py), so that PDF and Word say the same by construction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from flask_babel import format_date
from flask_babel import gettext as _

from regional_app.agreements.canonical import Content, fingerprint
from regional_app.agreements.documents.stand import Answer, Stand
from regional_app.agreements.words import EVIDENCE, MEANS, WHO
from regional_app.documents import prose
from regional_app.documents.prose import Node
from regional_app.i18n import number


def body(said: Content, stand: Stand | None) -> list[Node]:
    """Everything below the title; without a `stand` the text alone, as it is handed over to be signed."""
    nodes = [
        *([_paragraph(_standing_line(stand))] if stand else []),
        *([_paragraph(said["summary"])] if said["summary"] else []),
        *_parties(said),
        *_headed(_("Syfte"), prose.nodes(said["purposes"])),
        *_headed(_("Fokusområden"), _focus_areas(said["focus_areas"])),
        *(node for one in said["sections"] for node in [_heading(1, one["heading"]), *prose.nodes(one["body"])]),
        *_headed(_("Åtaganden"), _commitments(said["commitments"])),
        *_headed(_("Ord"), [_definition(one) for one in said["definitions"]]),
        *_headed(_("Hänvisningar"), _bullets(_reference(one) for one in said["references"])),
        *_headed(_("Underskrifter"), _answers(stand)),
        _paragraph(_("Kontrollsumma för texten (SHA-256): %(sum)s", sum=fingerprint(said))),
    ]
    return _orderly(nodes)


def _standing_line(stand: Stand) -> str:
    missing = [one["party"] for one in stand["answers"] if one["means"] in {None, "refused"}]
    if stand["state"] == "signed":
        return str(_("Undertecknad av alla parter."))
    if len(missing) == len(stand["answers"]):
        return str(_("Utkast. Ingen underskrift är registrerad."))
    return str(_("Utkast. Har inte skrivit under: %(names)s.", names=", ".join(missing)))


def _parties(said: Content) -> list[Node]:
    rows = [(one["name"], one["registry_number"] or _("saknas")) for one in said["parties"]]
    return [
        _heading(1, _("Parter och period %(label)s", label=said["label"])),
        _table((_("Part"), _("Diarienummer")), rows),
        *[_paragraph(line) for line in _periods(said)],
    ]


def _periods(said: Content) -> Iterable[str]:
    first, last = said["valid_from"], said["valid_to"]
    if first and last:
        yield _("Överenskommelsen gäller från %(first)s till och med %(last)s.", first=_day(first), last=_day(last))
    elif first:
        yield _("Överenskommelsen gäller från %(first)s.", first=_day(first))
    if said["predecessor"] and said["is_extension"]:
        yield _("Den förlänger %(before)s.", before=said["predecessor"])
    elif said["predecessor"]:
        yield _("Den bygger vidare på %(before)s.", before=said["predecessor"])


def _focus_areas(areas: Sequence[Content]) -> list[Node]:
    nodes: list[Node] = []
    for area in areas:
        nodes.append(_heading(2, area["title"]))
        if area["overarching_goal"]:
            nodes.append(_paragraph(area["overarching_goal"]))
        nodes += _bullets(_goal(goal) for goal in area["goals"])
    return nodes


def _goal(goal: Content) -> str:
    measured = [
        *(
            [_("förändring %(percent)s procent", percent=_number(goal["change_percent"]))]
            if goal["change_percent"]
            else []
        ),
        *([_("räknat från %(year)s", year=str(goal["baseline_year"]))] if goal["baseline_year"] else []),
        *([_("utgångsvärde %(value)s", value=_number(goal["baseline_value"]))] if goal["baseline_value"] else []),
        *([goal["unit"]] if goal["unit"] else []),
    ]
    return f"{goal['text']} ({', '.join(measured)})" if measured else str(goal["text"])


def _commitments(commitments: Sequence[Content]) -> list[Node]:
    if not commitments:
        return []
    head = (_("Nr"), _("Åtagande"), _("Vem"), _("Visas av"))
    return [
        _table(
            head,
            [(one["code"], one["text"], str(WHO[one["who"]]), str(EVIDENCE[one["evidence"]])) for one in commitments],
        )
    ]


def _definition(one: Content) -> Node:
    return _node("p", [_node("strong", [_text(one["term"])]), _text(f": {one['meaning']}")])


def _reference(one: Content) -> str:
    days = [
        *([_("från %(day)s", day=_day(one["valid_from"]))] if one["valid_from"] else []),
        *([_("till och med %(day)s", day=_day(one["valid_to"]))] if one["valid_to"] else []),
    ]
    title = ", ".join(part for part in (one["title"], one["issuer"]) if part)
    return f"{title} ({' '.join(days)})" if days else title


def _answers(stand: Stand | None) -> list[Node]:
    """What each party has answered; nothing before the first one has."""
    if stand is None or not any(one["means"] for one in stand["answers"]):
        return []
    rows = [(one["party"], _answered(one)) for one in stand["answers"]]
    return [_table((_("Part"), _("Svar")), rows)]


def _answered(one: Answer) -> str:
    if one["means"] is None:
        return str(_("har inte skrivit under"))
    how = _("undertecknat") if one["means"] == "recorded" else str(MEANS[one["means"]])
    day = _day(one["signed_on"]) if one["signed_on"] else _("dagen är inte känd")
    return ", ".join(part for part in (how, one["role"], one["name"], one["place"], day) if part)


def _orderly(nodes: list[Node]) -> list[Node]:
    """No empty headings, and none more than one level below the one before: PDF/UA refuses what is otherwise."""
    level = 0
    for node in _every(nodes):
        if node["kind"] == "heading" and any(one.get("text", "").strip() for one in _every([node])):
            level = node["level"] = min(node["level"], level + 1)
        elif node["kind"] == "heading":
            node["kind"] = "p"
    return nodes


def _every(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes and what is in them, in the order of the page."""
    for node in nodes:
        yield node
        yield from _every(node.get("children", ()))


def _headed(heading: str, nodes: list[Node]) -> list[Node]:
    return [_heading(1, heading), *nodes] if nodes else []


def _heading(level: int, text: str) -> Node:
    return _node("heading", [_text(text)]) | {"level": level}


def _paragraph(text: str) -> Node:
    return _node("p", [_text(text)])


def _bullets(texts: Iterable[str]) -> list[Node]:
    items = [_node("li", [_paragraph(text)]) for text in texts]
    return [_node("ul", items)] if items else []


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Node:
    return _node("table", [_node("thead", [_row("th", head)]), _node("tbody", [_row("td", row) for row in rows])])


def _row(kind: str, texts: Sequence[str]) -> Node:
    return _node("tr", [_node(kind, [_text(text)]) for text in texts])


def _text(text: str) -> Node:
    return {"kind": "text", "text": text}


def _node(kind: str, children: list[Node]) -> dict[str, Any]:
    return {"kind": kind, "children": children}


def _day(iso: str) -> str:
    return str(format_date(date.fromisoformat(iso), "long"))


def _number(value: str) -> str:
    return number(Decimal(value))
