"""What the lägesbilder show of the year's work: that facts are gathered, and that the picture is decided."""

from dataclasses import dataclass, replace

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.concepts.evidence import CycleStep, Evidence, StepState
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
        return CycleStep(StepState.MISSING, _nothing(_("Inga problem är beskrivna ännu.")))
    sources = len({one.source for one in known.findings})
    problems = ngettext("%(num)s problem beskrivet", "%(num)s problem beskrivna", len(known.findings))
    said = ngettext(
        "%(problems)s, från %(num)s källa.", "%(problems)s, från %(num)s källor.", sources, problems=problems
    )
    state = StepState.NOW if known.is_draft else StepState.DONE
    return CycleStep(state, _shown(said, known))


def picture(pictures: Pictures) -> CycleStep:
    """Lägesbild: decided, and not older than two years; otherwise the draft that is being written."""
    current, draft = pictures.in_force, next(iter(pictures.drafts), None)
    if current is not None and not current.is_old():
        return CycleStep(StepState.DONE, _shown(_("Fastställd."), current))
    if draft is not None:
        return CycleStep(StepState.NOW, _shown(_("Ett utkast är påbörjat."), draft))
    if current is not None:
        return CycleStep(StepState.MISSING, _shown(_("Den senaste är äldre än två år."), current))
    return CycleStep(StepState.MISSING, _nothing(_("Ingen är fastställd.")))


def _shown(said: str, one: SituationPicture) -> Evidence:
    return Evidence(str(said), one.decided_on, "situation_pictures.show", {"picture_id": one.id})


def _nothing(said: str) -> Evidence:
    return Evidence(str(said), None, "situation_pictures.index")
