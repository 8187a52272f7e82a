"""What the acts on the common lägesbild refuse: another version's headings, and publishing what says nothing new."""

from datetime import date

from regional_app.answers.common_picture import queries, services
from regional_app.answers.common_picture.models import CommonPicture
from tests.acts import always, kept, refuses

YEAR, DAY = 2026, date(2026, 1, 15)
REGION = "exempelregionen"


def _draft(rooms):
    with rooms.acting(REGION):
        services.write(queries.draft(YEAR), analysis="Mer narkotika")


def _as_read(_made):
    draft = queries.draft(YEAR, to_change=True)
    return draft, draft.version


def _written_since(_made):
    draft = queries.draft(YEAR, to_change=True)
    read = draft.version
    draft.write(season="Marknad i juli")
    return draft, read


def _join(read):
    draft, version = read
    services.join(draft, {"tobak": "Droger"}, version)


def _reported(rooms):
    rooms.norrby.finding(rooms.norrby.picture(decided_on=DAY))


def _published(rooms):
    _reported(rooms)
    with rooms.acting(REGION):
        services.publish(YEAR, DAY)


def _year(_made):
    return YEAR


AS_READ = kept(_draft, _as_read, REGION)
WRITTEN_SINCE = kept(_draft, _written_since, REGION)
_GOES_ON = "The draft of a year is written in also when a version of it is published; that is a copy."

ACTS = [
    always(CommonPicture.write, _GOES_ON),
    always(services.write, _GOES_ON),
    refuses(CommonPicture.join, on=[WRITTEN_SINCE], unlike=AS_READ, by=_join),
    refuses(services.join, on=[WRITTEN_SINCE], unlike=AS_READ, by=_join),
    refuses(
        services.publish,
        on=[kept(_published, _year, REGION), kept(lambda _rooms: None, _year, REGION)],
        unlike=kept(_reported, _year, REGION),
        by=lambda year: services.publish(year, DAY),
    ),
]
