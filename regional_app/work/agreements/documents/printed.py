"""An agreement as one run of nodes (printing/prose.py), so that PDF and Word say the same by construction."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from flask_babel import format_date
from flask_babel import gettext as _

from regional_app.concepts.frozen import Content, checksum
from regional_app.concepts.printing import prose
from regional_app.concepts.printing.nodes import bullets, headed, heading, node, orderly, paragraph, table, text
from regional_app.concepts.printing.prose import Node
from regional_app.i18n import number
from regional_app.work.agreements.documents.stand import Answer, Stand
from regional_app.work.agreements.words import EVIDENCE, MEANS, WHO


def body(said: Content, stand: Stand | None) -> list[Node]:
    """Everything below the title; without a `stand` the text alone, as it is handed over to be signed."""
    nodes = [
        *([paragraph(_standing_line(stand))] if stand else []),
        *([paragraph(said["summary"])] if said["summary"] else []),
        *_parties(said),
        *headed(_("Syfte"), prose.nodes(said["purposes"])),
        *headed(_("Fokusområden"), _focus_areas(said["focus_areas"])),
        *(node for one in said["sections"] for node in [heading(1, one["heading"]), *prose.nodes(one["body"])]),
        *headed(_("Åtaganden"), _commitments(said["commitments"])),
        *headed(_("Ord"), [_definition(one) for one in said["definitions"]]),
        *headed(_("Hänvisningar"), bullets(_reference(one) for one in said["references"])),
        *headed(_("Underskrifter"), _answers(stand)),
        paragraph(_("Kontrollsumma för texten (SHA-256): %(sum)s", sum=checksum(said))),
    ]
    return orderly(nodes)


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
        heading(1, _("Parter och period %(label)s", label=said["label"])),
        table((_("Part"), _("Diarienummer")), rows),
        *[paragraph(line) for line in _periods(said)],
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
        nodes.append(heading(2, area["title"]))
        if area["overarching_goal"]:
            nodes.append(paragraph(area["overarching_goal"]))
        nodes += bullets(_goal(goal) for goal in area["goals"])
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
        table(
            head,
            [(one["code"], one["text"], str(WHO[one["who"]]), str(EVIDENCE[one["evidence"]])) for one in commitments],
        )
    ]


def _definition(one: Content) -> Node:
    return node("p", [node("strong", [text(one["term"])]), text(f": {one['meaning']}")])


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
    return [table((_("Part"), _("Svar")), rows)]


def _answered(one: Answer) -> str:
    if one["means"] is None:
        return str(_("har inte skrivit under"))
    how = _("undertecknat") if one["means"] == "recorded" else str(MEANS[one["means"]])
    day = _day(one["signed_on"]) if one["signed_on"] else _("dagen är inte känd")
    return ", ".join(part for part in (how, one["role"], one["name"], one["place"], day) if part)


def _day(iso: str) -> str:
    return str(format_date(date.fromisoformat(iso), "long"))


def _number(value: str) -> str:
    return number(Decimal(value))
