"""What nobody means to send, class by class; and every form of the house, found by asking its address."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from wtforms import BooleanField, Field, FileField, Form, PasswordField, SelectField, SelectMultipleField

from regional_app.foundation.web.day_field import DayField
from regional_app.foundation.web.numbers import SwedishDecimalField
from tests.addresses import World
from tests.cast import PASSWORD


@dataclass(frozen=True)
class File:
    """Sent as a file."""

    content: bytes


# Several values of a class stand beside each other; None leaves the field out; a tuple sends it as often.
CLASSES: dict[str, tuple[Any, ...]] = {
    "empty": ("",),
    "missing": (None,),
    "blanks": ("   ", "\u00a0\u2003\t\n"),
    "twice": (("ett", "två"), ("", "x", "3")),
    "huge": ("x" * 1_000_000,),
    "nul": ("a\0b", "\0"),
    "not text": (b"\xff\xfe\xfa", b"\xed\xa0\x80", b"caf\xe9"),
    "unseen": ("\u202e\u200b\u2066x\u2069", "\u200b\u200d\ufeff", "\U000e0001\uf8ff\ue000"),
    "many digits": ("9" * 400, "0." + "1" * 400, "1e999", str(2**63), str(2**31)),
    "negative": ("-1", "-0", "\u22125", "-" + "9" * 30),
    "no number": ("NaN", "Infinity", "-inf", "0x1f", "1_000", "1,2,3.4"),
    "no day": ("0000-00-00", "2025-02-29", "99999-01-01", "2026-13-45", "1/1 0001", "den 31 feb"),
    "other digits": ("٣٤٥", "²", "１２", "2026-0１-٠٢", "Ⅻ", "½"),
    "no choice": (
        "no-such",
        "00000000-0000-0000-0000-000000000000",
        "{'a': 1}",
        "[]",
        "__class__",
        "eva@norrby.example",
    ),
    "file": (File(b"%PDF"),),
    "markup": (
        "<script>alert(1)</script>{{ 7*7 }}${7*7}%s%(x)s",
        "=HYPERLINK(1)",
        "'; drop table plans; --",
        "a\r\nB: c",
    ),
}
# What acts read beside a form.
BESIDE = (
    "version",
    "submission",
    "till",
    "done",
    "earlier",
    "mall",
    "until",
    "party",
    "preview",
    "turn",
    "next",
    "several",
)
ASKED = (
    "sida",
    "sok",
    "q",
    "ordning",
    "visa",
    "version",
    "ar",
    "lage",
    "slag",
    "lista",
    "markera",
    "fil",
    "i",
    "utkast",
)


@dataclass
class Address:
    """A POST address as somebody who may: its fields with what would be right."""

    rule: str
    path: str
    who: str | None
    fields: dict[str, Any] = field(default_factory=dict)


def learn(
    address: Address, ask: Callable[[Address, str, str, dict[str, Any]], None], patch: pytest.MonkeyPatch
) -> None:
    """Ask twice, to see which forms are filled in there and what would fit; fields may depend on what was chosen."""
    for _ in range(2):
        with patch.context() as spying:
            made: list[Form] = []
            process = Form.process

            def process_and_tell(
                self: Form, *args: Any, made: Any = made, process: Any = process, **values: Any
            ) -> None:
                made.append(self)
                process(self, *args, **values)

            spying.setattr(Form, "process", process_and_tell)
            ask(address, "", "fitting", address.fields)
        for form in made:
            address.fields |= {one.name: fitting(one) for one in form if one.name not in address.fields}


def fitting(one: Field) -> Any:
    """Something that the field would take."""
    kinds: tuple[tuple[type, Any], ...] = (
        (BooleanField, "y"),
        (PasswordField, PASSWORD),
        (FileField, File(b"Brottstyp;2025\nKlotter;4")),
        (DayField, "2026-05-05"),
        (SwedishDecimalField, "3"),
    )
    if isinstance(one, SelectField | SelectMultipleField):
        return next((str(value) for value, *_ in one.iter_choices() if value), "")
    if "mail" in one.name:
        return "bim@norrby.example"
    return next((value for kind, value in kinds if isinstance(one, kind)), "5" if "year" in one.name else "Text")


def variants(address: Address) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(field, class, body): everything as it fits but one field, for every field and every hostile value.

    What acts read beside a form is sent together; and once every field is hostile.
    """
    for kind, values in CLASSES.items():
        for value in values:
            for name in address.fields:
                yield name, kind, {**address.fields, name: value}
            yield "beside", kind, address.fields | dict.fromkeys(BESIDE, value)
            yield "all", kind, dict.fromkeys(address.fields, value)


def body(fields: dict[str, Any], proof: str) -> dict[str, Any]:
    """How it is sent: bytes of any kind on one line, or in parts when a file is among them."""
    each = [(name, one) for name, value in {**fields, "csrf_token": proof}.items() for one in _each(value)]
    if any(isinstance(one, File) for _, one in each):
        parts: dict[str, list[Any]] = {}
        for name, one in each:
            part = (
                (io.BytesIO(one.content), "a.csv")
                if isinstance(one, File)
                else _bytes(one).decode("utf-8", "replace")
            )
            parts.setdefault(name, []).append(part)
        return {"data": parts, "content_type": "multipart/form-data"}
    line = "&".join(f"{name}={quote_from_bytes(_bytes(one))}" for name, one in each)
    return {"data": line.encode(), "content_type": "application/x-www-form-urlencoded"}


def addresses(world: World, routes: list[dict[str, Any]]) -> Iterator[Address]:
    """Every POST address of the matrix, as the first of each kind of room who may."""
    kommun = {"coordinator": "eva", "police_officer": "sam", "leadership": "kim", "contributor": "ali"}
    region = {"region_admin": "rut", "police_chief": "tor", "police_officer": "sam"}
    for group in routes:
        for name in group["routes"]:
            method, rule = name.split(" ", 1)
            if method != "POST":
                continue
            if "member" in group:
                who = {"member": "eva", "operator": "ola", "nobody": None}
                asker = next(who[one] for one in ("nobody", "member", "operator") if group[one] == "ok")
                yield Address(rule, world.address(rule, None, None, asker), asker)
                continue
            for space, people, cell in (
                ("norrby", kommun, group["kommun, own"]),
                ("exempelregionen", region, group["region, own"]),
            ):
                may = people if cell == "ok" else cell.get("ok", ()) if isinstance(cell, dict) else ()
                if asker := next((people[role] for role in people if role in may), None):
                    yield Address(rule, world.address(rule, space, None, asker), asker)


def _each(value: Any) -> tuple[Any, ...]:
    return () if value is None else value if isinstance(value, tuple) else (value,)


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
