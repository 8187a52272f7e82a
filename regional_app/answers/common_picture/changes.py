"""What a version says that the one before did not."""

from dataclasses import dataclass

from regional_app.answers.common_picture.compiling import Data, folded
from regional_app.concepts.differences import paired


@dataclass(frozen=True)
class CountChange:
    """A problem and in how many kommuner it was and is; None when it was not, or is no longer, there."""

    heading: str
    before: tuple[int, int] | None
    after: tuple[int, int] | None


@dataclass(frozen=True)
class Changes:
    """Who has a lägesbild since, whose is another, which counts differ, which texts, and if the calendar does."""

    newly: list[str]
    renewed: list[str]
    problems: list[CountChange]
    texts: list[str]
    calendar: bool


def changes(before: Data, after: Data) -> Changes:
    """Compare two versions of a year."""
    old = {one["slug"]: one["picture_id"] for one in before["kommuner"]}
    other = [one for one in after["kommuner"] if one["picture_id"] and old.get(one["slug"]) != one["picture_id"]]
    return Changes(
        newly=[one["name"] for one in other if old.get(one["slug"]) is None],
        renewed=[one["name"] for one in other if old.get(one["slug"]) is not None],
        problems=_counts(before, after),
        texts=[name for name, text in after["texts"].items() if before["texts"].get(name, "") != text],
        calendar=before["risk_events"] != after["risk_events"],
    )


def _counts(before: Data, after: Data) -> list[CountChange]:
    problems = (_by_heading(data) for data in (before, after))
    found = (
        CountChange((now or was or {})["heading"], _out_of(was), _out_of(now)) for _, was, now in paired(*problems)
    )
    return [one for one in found if one.before != one.after]


def _by_heading(data: Data) -> dict[str, Data]:
    return {folded(one["heading"]): one for one in data["problems"]}


def _out_of(problem: Data | None) -> tuple[int, int] | None:
    return (problem["count"], problem["of"]) if problem else None
