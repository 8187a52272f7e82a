"""What the kommuner say of their year in words: gathered for the rollup, and shown by page and files."""

from dataclasses import dataclass

from regional_app.answers.reports.rollup import Data


@dataclass(frozen=True)
class Assessment:
    """One kommun's words about a focus area, or about the whole year when `area` is None."""

    kommun: str
    name: str
    area: str | None
    text: str


def assessments(data: Data) -> list[Assessment]:
    """Those of a rollup. A version that was published before they were kept has none."""
    names = {one["slug"]: one["name"] for one in data["kommuner"]}
    return [
        Assessment(one["kommun"], names[one["kommun"]], one["focus_area"], one["text"])
        for one in data.get("assessments", ())
    ]
