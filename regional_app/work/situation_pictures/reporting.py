"""What a year's report counts of the lägesbild, row by row."""

from regional_app.concepts.counted import Counted, Rows
from regional_app.concepts.year import Year
from regional_app.work.situation_pictures import queries


def year(year: int) -> Rows | None:
    """The findings of the year's lägesbild; None when none was decided."""
    picture = queries.in_force(on=Year(year).as_of)
    if picture is None:
        return None
    return {"findings": [Counted(one.focus_area_key, one) for one in picture.findings]}
