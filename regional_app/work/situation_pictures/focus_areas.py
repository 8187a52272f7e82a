"""Fokusområden as findings and promises name them: by their key in the agreement of the year."""

from collections.abc import Iterable

from regional_app.clock import today
from regional_app.work.agreements.queries import focus_areas_for
from regional_app.work.situation_pictures.models import SituationPicture


def titles_for(picture: SituationPicture) -> dict[str, str]:
    """Key -> title of the fokusområden that the lägesbild may speak of, in the order of the agreement."""
    year = (picture.decided_on or today()).year
    return titles(year, (one.focus_area_key for one in picture.findings))


def titles(year: int, used: Iterable[str | None] = ()) -> dict[str, str]:
    """Key -> title of the year's fokusområden, and of the keys `used` that its agreement does not name."""
    known = {area.key: area.title for area in focus_areas_for(year)}
    return known | {key: spoken(key) for key in sorted(filter(None, used)) if key not in known}


def spoken(key: str) -> str:
    """A key that no agreement at hand explains: `anlagd-brand` -> `Anlagd brand`."""
    return key.replace("-", " ").replace("_", " ").capitalize()
