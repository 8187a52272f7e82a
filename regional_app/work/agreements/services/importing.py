"""A draft from a file in the shape of tenants/<region>/agreements/*.toml."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flask_babel import gettext as _

from regional_app import audit
from regional_app.concepts.spot import Spot
from regional_app.db import db
from regional_app.foundation.tenant_files import AgreementFile, Problem, read_sent_agreement
from regional_app.tenancy import Room, current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, AgreementGoal, Commitment, FocusArea, Origin, Party
from regional_app.work.agreements.services.drafting import free_key
from regional_app.work.agreements.word import read_agreement
from regional_app.work.documents.reading import word_read
from regional_app.work.documents.refused import NotAccepted
from regional_app.work.documents.word import WordText


@dataclass(frozen=True)
class Sent:
    """What was sent in: the record it would make, as TOML to send back; or every problem, and no record.

    `guesses` and `unread` are for the person to look at before anything is kept.
    """

    record: AgreementFile | None
    content: str = ""
    problems: tuple[Spot, ...] = ()
    guesses: tuple[str, ...] = ()
    unread: tuple[Spot, ...] = ()


def read_sent(content: bytes, kommuner: Sequence[Room]) -> Sent:
    """What the file would make here, or every problem it has; what it builds upon must lie in this room."""
    return _read_word(content, kommuner) if is_word(content) else _read_toml(content, kommuner)


def word_in(content: bytes) -> WordText | None:
    """What a Word file says; None for a file of another kind, NotAccepted when it cannot be read."""
    return word_read(content) if is_word(content) else None


def is_word(content: bytes) -> bool:
    """It begins as a Word file does."""
    return content.startswith(b"PK\x03\x04")


def _read_toml(content: bytes, kommuner: Sequence[Room]) -> Sent:
    sent = read_sent_agreement(content, current_room().slug, [one.slug for one in kommuner])
    if sent.record is None:
        return Sent(None, problems=tuple(_by_line(one) for one in sent.problems))
    before, known = sent.record.predecessor, sorted(one.key for one in queries.agreements())
    if before is None or before in known:
        return Sent(sent.record, content.decode("utf-8-sig"))
    wrong = _("Överenskommelsen %(key)s finns inte här.", key=before)
    one_of_ours = _("Skriv en av %(known)s, eller ta bort raden.", known=", ".join(known))
    cure = one_of_ours if known else _("Ta bort raden.")
    missing = Problem(Path(), _line_of(content, "predecessor"), wrong, cure)
    return Sent(None, problems=(_by_line(missing),))


def _by_line(problem: Problem) -> Spot:
    return Spot(_("Rad %(line)s", line=problem.line), f"{problem.wrong} {problem.cure}")


def _read_word(content: bytes, kommuner: Sequence[Room]) -> Sent:
    try:
        said = word_read(content)
    except NotAccepted as refused:
        return Sent(None, problems=(Spot("", str(refused.message)),))
    found = read_agreement(said, current_room(), kommuner)
    if found.problems:
        return Sent(None, problems=tuple(found.problems))
    sent = _read_toml(found.as_toml().encode(), kommuner)
    if sent.record is None:
        return Sent(None, problems=tuple(Spot("", one.text) for one in sent.problems))
    return replace(sent, guesses=tuple(found.guesses), unread=tuple(found.unread))


def import_draft(file: AgreementFile, kommuner: Sequence[Room]) -> Agreement:
    """Läs in the file as a draft of the room. Its signatures stay behind: nobody has signed this."""
    rooms = {one.slug: one for one in kommuner}
    agreement = Agreement(
        key=free_key(file.label),
        title=file.title,
        label=file.label,
        summary=file.summary,
        valid_from=file.valid_from,
        valid_to=file.valid_to,
        predecessor_key=file.predecessor,
        origin=Origin.ROOM,
        parties=_parties(file, rooms),
        focus_areas=_focus_areas(file),
        commitments=[Commitment(position=place, **vars(one)) for place, one in enumerate(file.commitments, start=1)],
    )
    db.session.add(agreement)
    audit.record("agreement.imported", agreement)
    return agreement


def _parties(file: AgreementFile, rooms: dict[str, Room]) -> list[Party]:
    return [
        Party(
            position=place,
            kind=one.kind,
            space_id=rooms[one.kommun].id if one.kommun else None,
            name=rooms[one.kommun].name if one.kommun else current_room().name,
            registry_number=one.registry_number,
        )
        for place, one in enumerate(file.parties, start=1)
    ]


def _focus_areas(file: AgreementFile) -> list[FocusArea]:
    return [
        FocusArea(
            position=place,
            key=area.key,
            title=area.title,
            overarching_goal=area.overarching_goal,
            goals=[AgreementGoal(position=number, **vars(goal)) for number, goal in enumerate(area.goals, start=1)],
        )
        for place, area in enumerate(file.focus_areas, start=1)
    ]


def _line_of(content: bytes, key: str) -> int:
    lines = content.split(b"\n")
    return next((number for number, line in enumerate(lines, start=1) if line.strip().startswith(key.encode())), 1)
