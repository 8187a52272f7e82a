"""What is frozen of an agreement: what is signed, kept and exported.

The shape is versioned; a signed text is for ever in the shape of its day.
"""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from regional_app.concepts.frozen import Content

if TYPE_CHECKING:
    from regional_app.work.agreements.models import Agreement

SHAPE: Final = "samverkansoverenskommelse/1"


def content(agreement: "Agreement") -> Content:
    """Everything the parties agree upon, and nothing of who has signed; needs the whole agreement loaded."""
    return {
        "shape": SHAPE,
        "id": str(agreement.id),
        "title": agreement.title,
        "label": agreement.label,
        "summary": agreement.summary,
        "is_extension": agreement.is_extension,
        "predecessor": agreement.predecessor_key,
        "valid_from": _day(agreement.valid_from),
        "valid_to": _day(agreement.valid_to),
        "purposes": agreement.purposes,
        "parties": [
            {"kind": one.kind, "name": one.name, "registry_number": one.registry_number} for one in agreement.founders
        ],
        "focus_areas": [
            {
                "key": area.key,
                "title": area.title,
                "overarching_goal": area.overarching_goal,
                "goals": [_goal(goal) for goal in area.goals],
            }
            for area in agreement.focus_areas
        ],
        "commitments": [
            {"code": one.code, "text": one.text, "who": one.who, "evidence": one.evidence}
            for one in agreement.commitments
        ],
        "sections": [{"heading": one.heading, "body": one.body} for one in agreement.sections],
        "definitions": [{"term": one.term, "meaning": one.meaning} for one in agreement.definitions],
        "references": [
            {
                "title": one.title,
                "issuer": one.issuer,
                "valid_from": _day(one.valid_from),
                "valid_to": _day(one.valid_to),
            }
            for one in agreement.references
        ],
    }


def _goal(goal: Any) -> Content:
    change, baseline = goal.change_percent, goal.baseline_value
    return {
        "text": goal.text,
        "unit": goal.unit,
        "change_percent": None if change is None else str(change.normalize()),
        "baseline_year": goal.baseline_year,
        "baseline_value": None if baseline is None else str(baseline.normalize()),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
