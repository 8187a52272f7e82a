"""Prioritise together: each party gives every finding a place, and the mean of the places is the common order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from flask import url_for
from flask_babel import gettext as _

from regional_app import audit
from regional_app.concepts.rounding import rounded
from regional_app.errors import NotComplete
from regional_app.work.situation_pictures.models import Finding, FindingRank, SituationPicture

# The two that always speak; others are named by the samordnare (skolan, socialtjänsten).
KOMMUN: Final = "kommunen"
POLICE: Final = "polisen"


@dataclass(frozen=True)
class Standing:
    """A finding, the place each party gave it, their mean, and the place that follows."""

    finding: Finding
    ranks: Mapping[str, int]
    mean: Decimal | None
    place: int | None


def parties(picture: SituationPicture) -> list[str]:
    """Who ranks; the police do not read a restricted one."""
    return [KOMMUN, *([] if picture.is_restricted else [POLICE]), *picture.ranking_parties]


def called(party: str) -> str:
    """The party's name on the page."""
    return str({KOMMUN: _("kommunen"), POLICE: _("polisen")}.get(party, party))


def named(several: Sequence[str]) -> str:
    """Their names in a row."""
    return ", ".join(called(party) for party in several)


def address(picture: SituationPicture, party: str) -> str:
    """Where the party's places are written."""
    if party == POLICE:
        return url_for("situation_pictures.edit_police_ranks", picture_id=picture.id)
    return url_for("situation_pictures.edit_ranks", picture_id=picture.id, party=party)


def waited_for(picture: SituationPicture) -> list[str]:
    """Those who have not given every finding a place."""
    return [
        party for party in parties(picture) if any(finding.rank_of(party) is None for finding in picture.findings)
    ]


def standings(picture: SituationPicture) -> list[Standing]:
    """The common order: the lowest mean first, the same mean the same place; what nobody has ranked comes last."""
    means = {finding: _mean(finding) for finding in picture.findings}
    known = sorted(mean for mean in means.values() if mean is not None)
    found = [
        Standing(
            finding,
            {one.party: one.rank for one in finding.ranks},
            mean,
            None if mean is None else known.index(mean) + 1,
        )
        for finding, mean in means.items()
    ]
    return sorted(found, key=lambda one: (one.mean is None, one.mean or 0, one.finding.title))


def given(picture: SituationPicture, party: str) -> FindingRank | None:
    """The latest of the party's places: who wrote it down, and when."""
    ranks = [one for finding in picture.findings for one in finding.ranks if one.party == party]
    return max(ranks, key=lambda one: one.given_on, default=None)


def rank(picture: SituationPicture, party: str, places: Mapping[UUID, int], by: str, on: date) -> None:
    """A party's places, all anew, in the name of the one who writes them."""
    picture.require_draft()
    for finding in picture.findings:
        one = next((one for one in finding.ranks if one.party == party), None)
        if one is None:
            one = FindingRank(party=party)
            finding.ranks.append(one)
        one.rank, one.given_by, one.given_on = places[finding.id], by, on
    audit.record("situation_picture.ranked", picture)


def adopt(picture: SituationPicture) -> None:
    """Anta rangordningen: the common order becomes the priorities."""
    picture.require_draft()
    order = standings(picture)
    if not any(one.ranks for one in order):
        raise NotComplete
    for one in order:
        one.finding.priority = one.place
    audit.record("situation_picture.prioritised", picture)


def name_party(picture: SituationPicture, party: str) -> None:
    """One more that ranks; a name that ranks already is not added twice."""
    picture.require_draft()
    if party.casefold() not in {one.casefold() for one in (KOMMUN, POLICE, *picture.ranking_parties)}:
        picture.ranking_parties = [*picture.ranking_parties, party]
    audit.record("situation_picture.party_named", picture)


def remove_party(picture: SituationPicture, party: str) -> None:
    """It ranks no more, and its places are forgotten."""
    picture.require_draft()
    picture.ranking_parties = [one for one in picture.ranking_parties if one != party]
    for finding in picture.findings:
        finding.ranks = [one for one in finding.ranks if one.party != party]
    audit.record("situation_picture.party_removed", picture)


def _mean(finding: Finding) -> Decimal | None:
    if not finding.ranks:
        return None
    return rounded(Decimal(sum(one.rank for one in finding.ranks)) / len(finding.ranks), 1)
