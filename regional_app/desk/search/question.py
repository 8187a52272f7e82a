"""What somebody asks for: words, made short enough to be found however they are inflected."""

import re
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from regional_app.db import db
from regional_app.desk.search.folding import folded

# So long must a word be to be looked for inside others: `vandring` finds `trygghetsvandring`.
INSIDE_FROM = 4
_SWEDISH: sa.ColumnElement[Any] = sa.literal_column("'swedish_stem'::regdictionary")


@dataclass(frozen=True)
class Question:
    """The stems a record must hold, every one of them. Nothing but a–z and 0–9 is left in them."""

    stems: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.stems)

    def tsquery(self) -> str:
        """The stems as PostgreSQL's full text wants them."""
        return " & ".join(map(tsquery_of, self.stems))

    def pattern(self) -> re.Pattern[str]:
        """Every whole word of a folded text that one of the stems finds."""
        return re.compile("|".join(map(_word_holding, sorted(self.stems, key=len, reverse=True))))


def question(text: str) -> Question:
    """The words of `text`, stemmed as Swedish by PostgreSQL; words that say nothing (`och`, `på`) are left out."""
    typed = [(word.casefold(), part) for word in text.split() for part in folded(word).split()]
    if not typed:
        return Question(())
    words, parts = (sa.literal([pair[place] for pair in typed], ARRAY(sa.Text())) for place in (0, 1))
    asked = sa.func.unnest(words, parts).table_valued("word", "part").render_derived()
    found = db.session.execute(
        sa.select(
            sa.func.ts_lexize(_SWEDISH, asked.c.word, type_=ARRAY(sa.Text())),
            sa.func.ts_lexize(_SWEDISH, asked.c.part, type_=ARRAY(sa.Text())),
            asked.c.part,
        )
    )
    stems = [(stem[0] if stem else part) for says, stem, part in found if says != []]
    return Question(tuple(dict.fromkeys(stems)))


def is_sought_inside(stem: str) -> bool:
    """Long enough to be told from chance inside another word."""
    return len(stem) >= INSIDE_FROM


def tsquery_of(stem: str) -> str:
    """The stem and whatever begins with it; a single sign only as it stands."""
    return f"{stem}:*" if len(stem) > 1 else stem


def _word_holding(stem: str) -> str:
    if is_sought_inside(stem):
        return f"[a-z0-9]*{stem}[a-z0-9]*"
    return rf"\b{stem}[a-z0-9]*" if len(stem) > 1 else rf"\b{stem}\b"
