"""Sentences that the page, the workbook and the PDF share, so that they never say different things."""

from flask_babel import gettext as _

from regional_app.answers.reports.rollup import Data
from regional_app.answers.reports.services import Rollup


def title(rollup: Rollup) -> str:
    """Årsrapport 2018, Lokalpolisområde Södra Lappland."""
    said = str(_("Årsrapport %(year)s", year=str(rollup.data["year"])))
    return f"{said}, {rollup.region_name}" if rollup.region_name else said


def coverage(data: Data) -> str:
    """5 av 6 kommuner har rapporterat. Ej rapporterat: Dorotea kommun."""
    said: str = _("%(n)s av %(of)s kommuner har rapporterat.", n=data["reporting"], of=data["of"])
    missing = [one["name"] for one in data["kommuner"] if one["status"] == "not_reported"]
    if in_words := words_only(data):
        counts = {"figures": data["reporting"] - len(in_words), "words": len(in_words), "missing": len(missing)}
        told = _("%(figures)s med siffror, %(words)s med text, %(missing)s saknas.", **counts)
        said = f"{said} {told}"
    if not missing:
        return said
    return f"{said} {_('Ej rapporterat: %(names)s.', names=', '.join(missing))}"


def words_only(data: Data) -> list[str]:
    """The slugs of those who have reported without any figure."""
    reported = [one["slug"] for one in data["kommuner"] if one["status"] == "reported"]
    known = {slug for figure in data["figures"] for slug, value in figure["by_kommun"].items() if value is not None}
    return [slug for slug in reported if slug not in known]


def sum_label(data: Data) -> str:
    """Summa av 5: what the sum's column is called."""
    return str(_("Summa av %(n)s", n=data["reporting"]))


def missing(kommun: Data) -> str:
    """Why a kommun has no value: it has not reported, or does not know."""
    return not_reported() if kommun["status"] == "not_reported" else not_known()


def not_reported() -> str:
    """What stands in the cell of a kommun that has not reported."""
    return str(_("ej rapporterat"))


def not_known() -> str:
    """What stands in the cell of a figure that a reporting kommun does not know."""
    return str(_("uppgift saknas"))
