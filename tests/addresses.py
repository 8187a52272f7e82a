"""What the varying parts of addresses stand for, told by each feature in `tests/<feature>/addresses.py`.

    RECORDS = {
        "promise": lambda world: world.norrby.promise(given_on=DAY),
        "document@exempelregionen": lambda world: world.exempelregionen.document(),
    }
    WORDS = {"ending": "csv"}

`RECORDS` holds what `<uuid:promise_id>` is: something in Norrby that every member may read, made once. A name may say
in which space it holds, and for whom (`job@norrby:eva`). `WORDS` are the parts that are no ids.
"""

import importlib
import re
from functools import cache
from typing import Any

import sqlalchemy as sa
from flask import Flask

from regional_app.config import ROOT
from tests.cast import EMAILS
from tests.client import PageClient
from tests.factories import People, RoomFactory

_PART = re.compile(r"<(?:(?P<kind>[^<>]*):)?(?P<name>\w+)>")


class World:
    """One of everything that an address can name, in Norrby and in its region's room."""

    def __init__(self, app: Flask, connection: sa.Connection) -> None:
        self.app, self.connection = app, connection
        self.people = People(app)
        self.norrby, self.exempelregionen = RoomFactory(app, "norrby"), RoomFactory(app, "exempelregionen")
        self.made: dict[str, Any] = {}
        self._logins = {who: self.people.log_in(email) for who, email in EMAILS.items()}
        for name in _told("RECORDS"):
            self[name]

    def __getitem__(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = _told("RECORDS")[name](self)
        return self.made[name]

    def browser(self, who: str | None) -> PageClient:
        """Somebody's browser, logged in."""
        return PageClient(self.app, self.connection, self._logins[who] if who else None)

    def address(self, rule: str, space: str | None, region: str | None, who: str | None) -> str:
        """The rule with its parts filled in, for somebody who asks in a space."""
        fixed = {"space": space, "region": region, **_told("WORDS")}

        def part(found: re.Match[str]) -> str:
            name = found["name"]
            if name in fixed:
                return str(fixed[name])
            if first := re.match(r"any\(([^,)]+)", found["kind"] or ""):
                return first[1]
            record = self._record(name.removesuffix("_id"), f"@{space}", f"@{space}:{who}")
            return str(getattr(record, "id", record))

        return _PART.sub(part, rule)

    def _record(self, name: str, *places: str) -> Any:
        found = [name + place for place in ("", *places) if name + place in self.made]
        assert found, f"{name} in an address: say in tests/<feature>/addresses.py what it stands for"
        return self.made[found[-1]]


@cache
def _told(what: str) -> dict[str, Any]:
    """What all features tell together."""
    features = sorted(path.parent.name for path in (ROOT / "tests").glob("*/addresses.py"))
    modules = [importlib.import_module(f"tests.{one}.addresses") for one in features]
    return {name: value for module in modules for name, value in getattr(module, what, {}).items()}
