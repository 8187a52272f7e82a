"""What is wrong in a file, said so that the person who wrote it can put it right."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it stands, what is wrong, what to write instead (in the reader's language)."""

    file: Path
    line: int
    wrong: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.wrong} {self.cure}"


class TenantFilesInvalid(Exception):
    """The files cannot be used; `problems` holds every mistake, not just the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
