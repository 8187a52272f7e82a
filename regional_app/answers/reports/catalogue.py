"""The catalogue of figures: what is counted, and in plain words how ("så räknas den")."""

from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l


@dataclass(frozen=True)
class Figure:
    """One figure. It is counted per focus area and for the whole kommun; `base` is the figure it is a part of."""

    key: str
    label: LazyString
    unit: LazyString
    formula: LazyString
    base: str | None = None


# Measured results are figures too, one per unit people have typed: `result:ungdomar`.
RESULT = "result:"
RESULT_LABEL = _l("Uppmätt resultat, %(unit)s")
RESULT_FORMULA = _l(
    "Det senast uppmätta värdet under året för varje mål med enheten, hopräknat. Ett värde som är minst eller cirka "
    "gör summan minst eller cirka. Saknas mätning är uppgiften tom, inte noll."
)

CATALOGUE: tuple[Figure, ...] = (
    Figure(
        "findings",
        _l("Problembilder i lägesbilden"),
        _l("problembilder"),
        _l(
            "Antalet problembilder i den lägesbild som var fastställd för året. Utan fastställd lägesbild är "
            "uppgiften tom, inte noll."
        ),
    ),
    Figure(
        "goals",
        _l("Mål"),
        _l("mål"),
        _l("Antalet mål i den fastställda del 2 som gäller året."),
    ),
    Figure(
        "goals_followed_up",
        _l("Mål som följts upp"),
        _l("mål"),
        _l("Antalet mål som har minst en uppföljning daterad under året, av alla mål."),
        base="goals",
    ),
    Figure(
        "goals_achieved",
        _l("Mål som nåtts"),
        _l("mål"),
        _l(
            "Antalet mål vars uppföljning under året visar att målet är nått, av de mål som följts upp. Har inget "
            "mål följts upp är uppgiften tom, inte noll."
        ),
        base="goals_followed_up",
    ),
    Figure(
        "measures",
        _l("Åtgärder"),
        _l("åtgärder"),
        _l("Antalet åtgärder i genomförandeplanerna i den fastställda del 2 som gäller året."),
    ),
    Figure(
        "measures_planned",
        _l("Åtgärder som är planerade"),
        _l("åtgärder"),
        _l(
            "Antalet åtgärder med läget planerad vid årets slut, eller den dag rapporten lämnades in om det var "
            "tidigare, av alla åtgärder."
        ),
        base="measures",
    ),
    Figure(
        "measures_ongoing",
        _l("Åtgärder som pågår"),
        _l("åtgärder"),
        _l(
            "Antalet åtgärder med läget pågår vid årets slut, eller den dag rapporten lämnades in om det var "
            "tidigare, av alla åtgärder."
        ),
        base="measures",
    ),
    Figure(
        "measures_done",
        _l("Åtgärder som är klara"),
        _l("åtgärder"),
        _l(
            "Antalet åtgärder med läget klar vid årets slut, eller den dag rapporten lämnades in om det var "
            "tidigare, av alla åtgärder."
        ),
        base="measures",
    ),
    Figure(
        "measures_cancelled",
        _l("Åtgärder som avbrutits"),
        _l("åtgärder"),
        _l(
            "Antalet åtgärder med läget avbruten vid årets slut, eller den dag rapporten lämnades in om det var "
            "tidigare, av alla åtgärder."
        ),
        base="measures",
    ),
    Figure(
        "follow_ups",
        _l("Uppföljningar"),
        _l("uppföljningar"),
        _l("Antalet uppföljningar under året av målen och åtgärderna i den fastställda del 2 som gäller året."),
    ),
    Figure(
        "promises",
        _l("Medborgarlöften"),
        _l("löften"),
        _l("Antalet givna medborgarlöften vars period omfattar någon dag under året."),
    ),
    Figure(
        "promises_followed_up",
        _l("Medborgarlöften som följts upp"),
        _l("löften"),
        _l(
            "Antalet givna löften som har minst en uppföljning under året, av alla löften. Det som sägs när löftets "
            "tid är slut räknas till dess sista dag."
        ),
        base="promises",
    ),
    Figure(
        "promises_kept",
        _l("Medborgarlöften som hållits"),
        _l("löften"),
        _l(
            "Antalet givna löften som hölls enligt det resultat som sades sist under året, av de löften som följts "
            "upp. Har inget löfte följts upp är uppgiften tom, inte noll."
        ),
        base="promises_followed_up",
    ),
)
BY_KEY = {figure.key: figure for figure in CATALOGUE}


def label(key: str) -> str:
    """What the figure is called, in the language of the page."""
    if key.startswith(RESULT):
        return str(RESULT_LABEL % {"unit": key.removeprefix(RESULT)})
    return str(BY_KEY[key].label)


def unit(key: str) -> str:
    """What is counted."""
    return key.removeprefix(RESULT) if key.startswith(RESULT) else str(BY_KEY[key].unit)


def formula(key: str) -> str:
    """Så räknas den."""
    return str(RESULT_FORMULA if key.startswith(RESULT) else BY_KEY[key].formula)


def base(key: str) -> str | None:
    """The figure this one is a part of."""
    return None if key.startswith(RESULT) else BY_KEY[key].base


def known_by(key: str) -> str | None:
    """The figure without which nothing is known of this one: of what nobody has followed up, nobody knows."""
    whole = base(key)
    return whole if whole and whole.endswith("_followed_up") else None


def has(key: str) -> bool:
    """There is such a figure."""
    return key in BY_KEY or (key.startswith(RESULT) and key != RESULT)
