"""What the records say of a room today: several features want the same answer, and it is asked for once."""

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Known:
    """`known.of(plans)` is what `plans()` answered, asked the first time somebody wants it.

    `far_ahead`: also what lies long ahead is wanted, for a calendar.
    """

    def __init__(self, *, far_ahead: bool = False) -> None:
        self.far_ahead = far_ahead
        self._answers: dict[Callable[[], Any], Any] = {}

    def of(self, question: Callable[[], T]) -> T:
        """The answer to the question."""
        if question not in self._answers:
            self._answers[question] = question()
        answer: T = self._answers[question]
        return answer
