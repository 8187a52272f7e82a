"""The register of indicators that all kommuner share; a kommun begins to follow those it wants."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "register.toml"


@dataclass(frozen=True)
class Registered:
    """An indicator of the register, with the columns of an `Indicator`."""

    key: str
    name: str
    unit: str
    source: str
    is_count: bool
    better: str
    description: str
    source_code: str = ""
    decimals: int = 0
    per_100k: bool = False
    counts_persons: bool = False

    def columns(self) -> dict[str, Any]:
        """What a kommun's indicator begins with."""
        return dict(vars(self))


@cache
def register() -> dict[str, Registered]:
    """The indicators by key, in the order of the file."""
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {key: Registered(key=key, **entry) for key, entry in entries.items()}
