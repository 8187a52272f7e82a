"""What the acts on lägesbilder refuse: a decided one is frozen, with everything it holds."""

from datetime import date

from regional_app.work.situation_pictures import queries, ranking, services
from regional_app.work.situation_pictures.models import Finding, SituationContribution, SituationPicture, Source
from tests.acts import always, kept, refuses

DAY = date(2026, 1, 15)
FINDING = {
    "title": "Bränder",
    "category": "brand",
    "source": "staff",
    "trend": "steady",
    "seriousness": "low",
    "cause": "Mörkt",
}


def _picture(**over):
    def make(rooms):
        picture = rooms.norrby.picture(**over)
        finding = rooms.norrby.finding(picture)
        rooms.norrby.contribution(picture)
        return picture.id, finding.id

    return make


def _whole(made):
    return queries.picture_to_change(made[0])


def _finding(made):
    return queries.finding_to_change(*made)


def _contribution(made):
    return queries.contribution_to_change(made[0], Source.CITIZENS)


def _rank(picture):
    places = {one.id: place for place, one in enumerate(picture.findings, start=1)}
    ranking.rank(picture, ranking.KOMMUN, places, "Eva Ek", DAY)


def _adopt(picture):
    if picture.is_draft:
        _rank(picture)
    ranking.adopt(picture)


DRAFT, DECIDED = kept(_picture(), _whole), kept(_picture(decided_on=DAY), _whole)
RESTRICTED = kept(_picture(decided_on=DAY, kind="vbe"), _whole)


def _in_draft(act, by, load=_whole):
    return refuses(act, on=[kept(_picture(decided_on=DAY), load)], unlike=kept(_picture(), load), by=by)


ACTS = [
    always(services.create_picture, "A new lägesbild changes no other."),
    refuses(
        services.continue_picture,
        on=[DRAFT],
        unlike=DECIDED,
        by=lambda picture: services.continue_picture(picture, "Nästa"),
    ),
    _in_draft(SituationPicture.edit, lambda picture: picture.edit(title="En annan")),
    _in_draft(services.remove_picture, services.remove_picture),
    _in_draft(
        SituationPicture.decide, lambda picture: picture.decide(on=DAY, by="kommunstyrelsen", registry_number="KS 2")
    ),
    refuses(
        SituationPicture.mark_baseline,
        on=[DRAFT, RESTRICTED],
        unlike=DECIDED,
        by=lambda picture: services.mark_baseline(picture, DAY),
    ),
    _in_draft(services.add_finding, lambda picture: services.add_finding(picture, **FINDING)),
    _in_draft(Finding.edit, lambda finding: finding.edit(**FINDING), _finding),
    _in_draft(Finding.prioritise, lambda finding: finding.prioritise(7), _finding),
    _in_draft(services.remove_finding, services.remove_finding, _finding),
    _in_draft(SituationContribution.write, lambda one: one.write("Ljusare nu", "Eva Ek", DAY), _contribution),
    _in_draft(
        services.write_contribution,
        lambda one: services.write_contribution(one, "Ljusare nu", "Eva Ek", DAY),
        _contribution,
    ),
    _in_draft(ranking.rank, _rank),
    _in_draft(ranking.adopt, _adopt),
    _in_draft(ranking.name_party, lambda picture: ranking.name_party(picture, "skolan")),
    _in_draft(ranking.remove_party, lambda picture: ranking.remove_party(picture, "skolan")),
]
