"""What a feature says of itself: one manifest, read by all that gather from every room.

    FEATURE = Feature(name="promises", blueprints=(bp,), events={"promise.given": _l("Gav ett löfte")})

It stands in the feature's own `feature.py`; `regional_app/features.py` names them all. Whoever gathers asks
`features()` and so never imports the rooms above. What a feature leaves out is a failing test (`tests/features`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from flask import Flask, current_app
from flask_babel import LazyString

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.concepts.search_source import SearchSource
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

Aspect = Literal["news", "next_steps"]
NextSteps = Callable[[Known], Iterable[NextStep]]


class Section(StrEnum):
    """The parts of a room's navigation: the day's work and the reports lie open, the rest one step further in.

    The operator's pages have a navigation of their own.
    """

    WORK = "work"
    REPORTS = "reports"
    MORE = "more"
    INSTALLATION = "installation"


@dataclass(frozen=True)
class MenuEntry:
    """A page in the navigation. Who sees it, and in which rooms, follows from its own route."""

    endpoint: str
    text: LazyString
    section: Section = Section.WORK


@dataclass(frozen=True, kw_only=True)
class Feature:
    """One feature: `name` is its package's.

    `events`: what each event of the log that it writes is called. `told`: which of them a home tells, by whom it may
    be told to; a noun stands for all of its events (`goal` for `goal.added`, `goal.removed` …).

    `menu`: its pages in the navigation of a room. `off_menu`: its other first pages, by endpoint, and why.

    `search`: what the search finds and what is news. `unsearched`: its other pages of a record, by endpoint, and why.

    `next_steps`: what the home of a kommun or a region says is next; it asks for itself what the reader may.

    `without`: what does not apply to a feature that writes in the log, and why.
    """

    name: str
    blueprints: Sequence[FeatureBlueprint]
    events: Mapping[str, LazyString] = field(default_factory=dict)
    told: Mapping[P, Sequence[str]] = field(default_factory=dict)
    menu: Sequence[MenuEntry] = ()
    off_menu: Mapping[str, str] = field(default_factory=dict)
    search: Sequence[SearchSource] = ()
    unsearched: Mapping[str, str] = field(default_factory=dict)
    next_steps: Mapping[Literal["kommun", "region"], NextSteps] = field(default_factory=dict)
    without: Mapping[Aspect, str] = field(default_factory=dict)

    @property
    def aspects(self) -> set[Aspect]:
        """What it says of itself, of that which it may be without."""
        said: dict[Aspect, bool] = {
            "news": any(source.news for source in self.search),
            "next_steps": bool(self.next_steps),
        }
        return {aspect for aspect, is_there in said.items() if is_there}

    def events_told_to(self, permission: P) -> list[str]:
        """The events that a home tells those who hold the permission."""
        told = self.told.get(permission, ())
        return [event for event in self.events if event in told or event.partition(".")[0] in told]


def register(app: Flask, features: Sequence[Feature]) -> None:
    """Give the application its features, and their routes."""
    app.extensions["features"] = tuple(features)
    for feature in features:
        for blueprint in feature.blueprints:
            app.register_blueprint(blueprint)


def features() -> tuple[Feature, ...]:
    """The features of the running application, in their order."""
    found: tuple[Feature, ...] = current_app.extensions["features"]
    return found
