"""A draft from a file in the shape of tenants/<region>/agreements/*.toml."""

from collections.abc import Sequence
from pathlib import Path

from regional_app import audit
from regional_app.db import db
from regional_app.foundation.tenant_files import AgreementFile, Problem, SentAgreement, read_sent_agreement
from regional_app.tenancy import Room, current_room
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, AgreementGoal, Commitment, FocusArea, Origin, Party
from regional_app.work.agreements.services.drafting import free_key
from regional_app.work.agreements.word_template import is_word, toml_of
from regional_app.work.documents.accepted import NotAccepted


def read_sent(content: bytes, kommuner: Sequence[Room]) -> SentAgreement:
    """What the file would make here, or every problem it has; what it builds upon must lie in this room."""
    if is_word(content):
        return _read_word(content, kommuner)
    sent = read_sent_agreement(content, current_room().slug, [one.slug for one in kommuner])
    before = sent.record.predecessor if sent.record else None
    known = sorted(one.key for one in queries.agreements())
    if before is None or before in known:
        return sent
    cure = f"Skriv en av {', '.join(known)}, eller ta bort raden." if known else "Ta bort raden."
    return SentAgreement(
        None, (Problem(Path(), _line_of(content, "predecessor"), f"Överenskommelsen {before} finns inte här.", cure),)
    )


def as_text(content: bytes, kommuner: Sequence[Room]) -> str:
    """What the file says as TOML, to look at and to send back."""
    return toml_of(content, current_room(), kommuner) if is_word(content) else content.decode("utf-8-sig")


def _read_word(content: bytes, kommuner: Sequence[Room]) -> SentAgreement:
    try:
        return read_sent(toml_of(content, current_room(), kommuner).encode(), kommuner)
    except (NotAccepted, ValueError, KeyError) as refused:
        wrong = str(getattr(refused, "message", "") or "Filen går inte att läsa som Word (docx).")
        return SentAgreement(None, (Problem(Path(), 1, wrong, "Hämta mallen nedan och skriv i den."),))


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
        reader_ids=[rooms[one.kommun].id for one in file.parties if one.kommun],
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
