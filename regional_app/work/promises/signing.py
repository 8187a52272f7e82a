"""Who must sign a promise before it is given: the region's rules (agreements/rules.py), asked for this room."""

from dataclasses import dataclass

from flask_babel import get_locale
from flask_babel import gettext as _

from regional_app.errors import NotYourTurn
from regional_app.tenancy import Room, current_room
from regional_app.work.agreements.models import SigningRule
from regional_app.work.agreements.queries import signing_rules


@dataclass(frozen=True)
class Signature:
    """Who has signed for a party, and as what."""

    title: str
    name: str

    def __str__(self) -> str:
        """`kommundirektör Karin Kall`."""
        return f"{self.title} {self.name}"


@dataclass(frozen=True)
class Signers:
    """The rules of the two who give a promise; None where the region has none."""

    kommun: SigningRule | None
    police: SigningRule | None
    room: Room

    @property
    def of_kommun(self) -> str:
        """`Luleås regel: kommundirektör`, or nothing."""
        if self.kommun is None:
            return ""
        return str(_("%(whose)s regel: %(titles)s", whose=_whose(self.room), titles=_titles(self.kommun)))

    @property
    def of_police(self) -> str:
        """`Polisens regel: lokalpolisområdeschef`, or nothing."""
        return str(_("Polisens regel: %(titles)s", titles=_titles(self.police))) if self.police else ""

    def require(self, kommun: Signature | None, police: Signature | None) -> None:
        """Raise NotYourTurn unless each party with a rule is signed for by somebody it admits."""
        for rule, given in ((self.kommun, kommun), (self.police, police)):
            if rule and not (given and rule.admits(given.title)):
                raise NotYourTurn


def signers() -> Signers:
    """Those who sign the promises of this room."""
    rules, room = signing_rules("promise"), current_room()
    return Signers(rules.get(room.id), rules.get(None), room)


def _titles(rule: SigningRule) -> str:
    return str(_(" eller ")).join(rule.titles)


def _whose(room: Room) -> str:
    """Whose rule it is: `Luleås`, `Borås`; in English `Luleå's`."""
    name = room.name.removesuffix(" kommun")
    if str(get_locale()) == "en":
        return f"{name}'s"
    return name if name.endswith(("s", "x", "z")) else f"{name}s"
