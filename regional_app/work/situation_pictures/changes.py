"""What a lägesbild says that the one before did not: texts word by word, findings new, gone and changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import LazyString

from regional_app.concepts.differences import Change, How
from regional_app.work.situation_pictures.models import Finding, SituationPicture
from regional_app.work.situation_pictures.words import CHOSEN, COMPARED, PARTS


@dataclass(frozen=True)
class Changes:
    """Against the lägesbild before; `changed` are findings that went on but say something else."""

    texts: list[Change]
    new: list[Finding]
    gone: list[Finding]
    changed: list[tuple[Finding, list[Change]]]

    @property
    def are_none(self) -> bool:
        """Nothing says anything else than before."""
        return not (self.texts or self.new or self.gone or self.changed)


def changes(before: SituationPicture, after: SituationPicture) -> Changes:
    """A finding is followed through its link to the one it was copied from, so it may change its name."""
    earlier = {one.id: one for one in before.findings}
    followed = [(earlier[one.predecessor_id], one) for one in after.findings if one.predecessor_id in earlier]
    kept = {old.id for old, _ in followed}
    compared = [(new, list(_compare(COMPARED, old, new))) for old, new in followed]
    return Changes(
        list(_compare(PARTS, before, after)),
        [one for one in after.findings if one.predecessor_id not in earlier],
        [one for one in before.findings if one.id not in kept],
        [(finding, found) for finding, found in compared if found],
    )


def _compare(labels: Mapping[str, LazyString], old: Any, new: Any) -> Iterator[Change]:
    for name, label in labels.items():
        change = Change(label, _shown(name, old), _shown(name, new), is_chosen=name in CHOSEN)
        if change.how is not How.SAME:
            yield change


def _shown(name: str, record: Any) -> str:
    value = getattr(record, name)
    return str(CHOSEN[name].get(value, value or "")) if name in CHOSEN else str(value or "")
