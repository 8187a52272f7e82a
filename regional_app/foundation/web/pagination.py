"""A page of a long list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from flask import request
from sqlalchemy.orm import Session

T = TypeVar("T")
PER_PAGE = 50


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some of `total` rows; `number` counts from 1."""

    rows: Sequence[T]
    number: int
    total: int
    # All rows on one page, for paper.
    is_whole: bool = False

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return 1 if self.is_whole else max(1, -(-self.total // PER_PAGE))

    @property
    def first(self) -> int:
        """The number of the first row shown, counted from 1."""
        return 1 if self.is_whole else (self.number - 1) * PER_PAGE + 1

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return self.first + len(self.rows) - 1


def page_of(session: Session, query: sa.Select[Any], parameter: str = "sida") -> Page[Any]:
    """The page that the address asks for; a number out of range gives the nearest page."""
    total = session.scalar(sa.select(sa.func.count()).select_from(query.order_by(None).subquery())) or 0
    last = max(1, -(-total // PER_PAGE))
    number = min(max(1, request.args.get(parameter, 1, type=int)), last)
    rows = session.scalars(query.limit(PER_PAGE).offset((number - 1) * PER_PAGE)).all()
    return Page(rows, number, total)
