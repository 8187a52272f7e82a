"""What is frozen of a lägesbild when it is decided.

The shape is versioned; a decided text is for ever in the shape of its day.
"""

from typing import TYPE_CHECKING, Final

from regional_app.concepts.frozen import Content

if TYPE_CHECKING:
    from regional_app.work.situation_pictures.models import Finding, SituationPicture

SHAPE: Final = "lagesbild/1"
PICTURE: Final = ("kind", "title", "period", "extent", "other_information", "analysis", "decided_by")
FINDING: Final = (
    "title",
    "category",
    "place",
    "time_pattern",
    "weekday",
    "time_of_day",
    "season",
    "source",
    "trend",
    "seriousness",
    "evidence",
    "focus_area_key",
    "priority",
)


def content(picture: "SituationPicture") -> Content:
    """Everything that was decided, and nothing that may change after: neither ranks nor the mark of the baseline.

    Needs findings, causes and contributions loaded.
    """
    return {
        "shape": SHAPE,
        "id": str(picture.id),
        "predecessor": str(picture.predecessor_id) if picture.predecessor_id else None,
        "decided_on": picture.decided_on.isoformat() if picture.decided_on else None,
        "registry_number": picture.registry_number,
        **{name: getattr(picture, name) for name in PICTURE},
        "sources": [
            {
                "source": one.source,
                "text": one.text,
                "written_by": one.written_by,
                "written_on": one.written_on.isoformat(),
            }
            for one in sorted(picture.contributions, key=lambda one: one.source)
        ],
        "findings": [_finding(one) for one in sorted(picture.findings, key=lambda one: str(one.id))],
    }


def _finding(finding: "Finding") -> Content:
    causes = [one.text for one in finding.causes]
    return {"id": str(finding.id), **{name: getattr(finding, name) for name in FINDING}, "causes": causes}
