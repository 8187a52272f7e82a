"""The five steps of the year's work (Brå, Polisen, SKR), each with the record that shows where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.reports import evidence as reports
from regional_app.concepts.evidence import CycleStep, StepState
from regional_app.desk.overview.kommun_state import KommunState
from regional_app.work.plans import evidence as plans
from regional_app.work.situation_pictures import evidence as pictures

STATES: dict[StepState, LazyString] = {
    StepState.DONE: _l("klart"),
    StepState.NOW: _l("pågår"),
    StepState.MISSING: _l("saknas"),
}


@dataclass(frozen=True)
class CyclePart:
    """A step with its place and names; `is_next` is the first that is not done: there the kommun stands."""

    number: int
    name: LazyString
    short_name: LazyString
    step: CycleStep
    is_next: bool

    @property
    def state(self) -> LazyString:
        """The state in a word."""
        return STATES[self.step.state]


def cycle(state: KommunState) -> list[CyclePart]:
    """The steps in their order."""
    return _numbered(
        [
            (_l("Samla fakta"), _l("Fakta"), pictures.facts(state.pictures)),
            (_l("Lägesbild"), _l("Läget"), pictures.picture(state.pictures)),
            (_l("Plan, del 2"), _l("Del 2"), plans.plan(state.plans)),
            (_l("Arbetet under året"), _l("Arbete"), plans.work(state.plans)),
            (
                _l("Uppföljning och utvärdering"),
                _l("Uppföljning"),
                reports.follow_up(plans.follow_ups(state.plans), state.reported, state.plans.planned_years),
            ),
        ]
    )


def done(parts: Sequence[CyclePart]) -> int:
    """How many of them are done."""
    return sum(one.step.state is StepState.DONE for one in parts)


def _numbered(named: list[tuple[LazyString, LazyString, CycleStep]]) -> list[CyclePart]:
    first = next((at for at, one in enumerate(named) if one[2].state is not StepState.DONE), None)
    return [CyclePart(at + 1, *one, is_next=at == first) for at, one in enumerate(named)]
