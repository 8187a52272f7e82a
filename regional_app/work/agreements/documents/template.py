"""The template an agreement can be written in, with Word: our own file with the room's parties and examples."""

from collections.abc import Sequence
from typing import Final

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.clock import today
from regional_app.concepts.frozen import Content
from regional_app.tenancy import Room
from regional_app.work.agreements.documents import write
from regional_app.work.agreements.frozen_content import SHAPE

# How many years an agreement usually holds.
_YEARS: Final = 4


def word_template(region: Room, kommuner: Sequence[Room]) -> bytes:
    """A Word file that can be read in as it is, and that shows where everything goes."""
    with force_locale("sv"):
        return write(_example(region, kommuner), "docx", today())


def _example(region: Room, kommuner: Sequence[Room]) -> Content:
    first = today().year + 1
    last = first + _YEARS - 1
    parties = [("police", region.name), *(("kommun", one.name) for one in kommuner)]
    return {
        "shape": SHAPE,
        "title": _("Samverkansöverenskommelse %(first)s–%(last)s", first=str(first), last=str(last)),
        "label": f"{first}–{last}",
        "summary": _("Skriv här i en eller två meningar vad överenskommelsen handlar om."),
        "is_extension": False,
        "predecessor": None,
        "valid_from": f"{first}-01-01",
        "valid_to": f"{last}-12-31",
        "purposes": "",
        "parties": [{"kind": kind, "name": name, "registry_number": ""} for kind, name in parties],
        "focus_areas": [_area()],
        "commitments": [
            {"code": "C1", "text": _("Den lokala gruppen möts varje år."), "who": "all", "evidence": "meetings"}
        ],
        "sections": [],
        "definitions": [],
        "references": [],
    }


def _area() -> Content:
    unmeasured = {"unit": None, "change_percent": None, "baseline_year": None, "baseline_value": None}
    return {
        "key": "",
        "title": _("Skriv fokusområdets namn här"),
        "overarching_goal": _("Skriv här vad området ska nå."),
        "goals": [{"text": _("Skriv varje mål som en punkt."), **unmeasured}],
    }
