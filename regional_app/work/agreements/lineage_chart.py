"""A chain of agreements on a time line, with the days when newly elected kommunfullmäktige take over."""

from collections.abc import Sequence
from datetime import date

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.clock import today
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.periods import Mark, Period, periods
from regional_app.work.agreements.lineage import MANDATES_BEGIN, Standing
from regional_app.work.agreements.models import AgreementState


def time_line(chain: Sequence[Standing]) -> Chart | None:
    """The chain drawn, the latest at the top; None when fewer than two have a time to draw."""
    held = [period for one in chain if (period := _period(one))]
    if len(held) < 2:
        return None
    first, last = min(one.first for one in held), max(one.last for one in held)
    marks = [Mark(day, str(_("nyvalt"))) for day in MANDATES_BEGIN if first < day <= last]
    here = [Mark(today(), str(_("i dag")), stands_low=True)] if first <= today() <= last else []
    return periods(_("På en tidslinje"), _sentence(chain), held, [*marks, *here])


def _period(one: Standing) -> Period | None:
    agreement, years = one.agreement, one.agreement.label_years
    if agreement.valid_from and agreement.valid_to:
        first, last = agreement.valid_from, agreement.valid_to
        return Period(agreement.label, first, last, has_known_days=True, said=_state(one))
    if not years:
        return None
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    return Period(agreement.label, first, last, has_known_days=False, said=_state(one))


def _state(one: Standing) -> str:
    if one.state is AgreementState.LABEL_ONLY:
        return str(_("bara åren är kända"))
    return str(_("utkast")) if one.state is AgreementState.DRAFT else str(_("undertecknad"))


def _sentence(chain: Sequence[Standing]) -> str:
    said = [str(ngettext("%(num)s överenskommelse.", "%(num)s överenskommelser efter varandra.", len(chain)))]
    gaps = sum(1 for one in chain if one.gap or one.missing_years)
    overlaps = sum(1 for one in chain if one.overlap)
    shifts = sum(1 for one in chain if one.mandate_shift)
    if gaps:
        said.append(str(ngettext("%(num)s lucka mellan dem.", "%(num)s luckor mellan dem.", gaps)))
    if overlaps:
        said.append(str(ngettext("%(num)s överlapp.", "%(num)s överlapp.", overlaps)))
    if shifts:
        said.append(
            str(
                ngettext(
                    "%(num)s sträcker sig över ett val till kommunfullmäktige.",
                    "%(num)s sträcker sig över ett val till kommunfullmäktige.",
                    shifts,
                )
            )
        )
    return " ".join(said)
