"""Mallar: genomförandeplaner to start from. General and honest; each kommun adds who, when and why."""

from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.work.plans.measures.services import add_implementation_plan, add_measure
from regional_app.work.plans.models import ImplementationPlan, Plan


@dataclass(frozen=True)
class Step:
    """A measure of a template: what is done, and by whom of the two."""

    text: LazyString
    done_by: str


@dataclass(frozen=True)
class Starter:
    """A template: its title, when it suits, and its measures."""

    title: LazyString
    suits: LazyString
    steps: tuple[Step, ...]


STARTERS = {
    "trygghetsvandring": Starter(
        _l("Trygghetsvandringar"),
        _l("När platser upplevs som otrygga och ni vill höra dem som rör sig där."),
        (
            Step(_l("Välj platser ur lägesbilden och bjud in boende, unga och verksamma."), "both"),
            Step(_l("Gå vandringen i mörker och skriv ned vad som behöver åtgärdas."), "both"),
            Step(_l("Fördela det som behöver göras och berätta för deltagarna vad det blev av det."), "kommun"),
        ),
    ),
    "falt": Starter(
        _l("Vuxna ute på kvällarna"),
        _l("När unga samlas på platser där få vuxna rör sig."),
        (
            Step(_l("Fältare ute de kvällar och på de platser som lägesbilden pekar ut."), "kommun"),
            Step(_l("Polisen finns synlig på samma platser och tider."), "police"),
            Step(_l("Gemensam genomgång varje månad av vad som setts och vad som ska ändras."), "both"),
        ),
    ),
    "belysning": Starter(
        _l("Belysningsöversyn"),
        _l("När mörka stråk och platser ger otrygghet eller döljer brott."),
        (
            Step(
                _l("Inventera belysning och sikt vid stråk, parkeringar och hållplatser efter mörkrets inbrott."),
                "kommun",
            ),
            Step(_l("Laga det trasiga och beskär det som skymmer; planera ny belysning där den saknas."), "kommun"),
            Step(_l("Fråga dem som använder platsen om det märks, samma tid nästa år."), "kommun"),
        ),
    ),
    "orosanmalan": Starter(
        _l("Tidiga signaler om unga"),
        _l("När skola, socialtjänst och polis ser samma unga men inte varandras bild."),
        (
            Step(_l("Bestäm vem i skola, socialtjänst och polis som kallar till möte vid oro."), "both"),
            Step(_l("Samtal med den unga och vårdnadshavare inom en vecka efter ett första brott."), "both"),
            Step(_l("Följ upp varje halvår hur många samtal som hållits och vad de ledde till."), "kommun"),
        ),
    ),
    "inbrott": Starter(
        _l("Grannsamverkan mot inbrott"),
        _l("När bostäder eller fritidshus har inbrott."),
        (
            Step(_l("Informationsmöte med boende i de områden som lägesbilden pekar ut."), "both"),
            Step(_l("Stöd till dem som startar grannsamverkan: kontaktperson, skyltar, påminnelser."), "police"),
            Step(_l("Råd om skydd till alla som haft inbrott, inom två veckor."), "police"),
        ),
    ),
}


def start(plan: Plan, key: str, responsible: str) -> ImplementationPlan:
    """Begin a genomförandeplan from a template, for the draft's writers to go on with."""
    told = STARTERS[key]
    one = add_implementation_plan(plan, title=str(told.title), responsible=responsible)
    for step in told.steps:
        add_measure(one, text=str(step.text), done_by=step.done_by, responsible=responsible)
    return one
