"""What the lägesbilder show of the year's work: that facts are gathered, and that the picture is decided."""

from dataclasses import dataclass, replace

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.foundation.web.cycle_step import CycleStep, StepState
from regional_app.policy import P, can
from regional_app.work.situation_pictures import queries
from regional_app.work.situation_pictures.models import SituationPicture


@dataclass(frozen=True)
class Pictures:
    """The lägesbild in force, and the drafts the reader may see, the first by title first.

    `restricted` are those about violent extremism, beside the year's work, for those who may read them.
    """

    in_force: SituationPicture | None
    drafts: list[SituationPicture]
    restricted: "Pictures | None" = None


def pictures() -> Pictures:
    """One question to the database."""
    found = [one for one in queries.in_force_and_drafts() if can(P.PICTURE_READ, one)]
    restricted = _line([one for one in found if one.is_restricted])
    return replace(_line([one for one in found if not one.is_restricted]), restricted=restricted)


def _line(found: list[SituationPicture]) -> Pictures:
    in_force = next((one for one in found if not one.is_draft), None)
    return Pictures(in_force, [one for one in found if one.is_draft])


def facts(pictures: Pictures) -> CycleStep:
    """Samla fakta: problems are written down, in the lägesbild in force or in the draft of the next."""
    here = [*pictures.drafts[:1], *([pictures.in_force] if pictures.in_force else [])]
    known = next((one for one in here if one.findings), None)
    if known is None:
        return CycleStep(
            StepState.MISSING, str(_("Inga problem är beskrivna ännu.")), url_for("situation_pictures.index")
        )
    sources = len({one.source for one in known.findings})
    problems = ngettext("%(num)s problem beskrivet", "%(num)s problem beskrivna", len(known.findings))
    said = ngettext(
        "%(problems)s, från %(num)s källa.", "%(problems)s, från %(num)s källor.", sources, problems=problems
    )
    state = StepState.NOW if known.is_draft else StepState.DONE
    return CycleStep(state, str(said), url_for("situation_pictures.show", picture_id=known.id), known.decided_on)


def picture(pictures: Pictures) -> CycleStep:
    """Lägesbild: decided, and not older than two years; otherwise the draft that is being written."""
    current, draft = pictures.in_force, next(iter(pictures.drafts), None)
    if current is not None and not current.is_old():
        return CycleStep(StepState.DONE, str(_("Fastställd.")), _address(current), current.decided_on)
    if draft is not None:
        return CycleStep(StepState.NOW, str(_("Ett utkast är påbörjat.")), _address(draft))
    if current is not None:
        said = str(_("Den senaste är äldre än två år."))
        return CycleStep(StepState.MISSING, said, _address(current), current.decided_on)
    return CycleStep(StepState.MISSING, str(_("Ingen är fastställd.")), url_for("situation_pictures.index"))


def _address(one: SituationPicture) -> str:
    return url_for("situation_pictures.show", picture_id=one.id)
