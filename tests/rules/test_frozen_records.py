"""Every act refuses what is frozen, superseded or ended, or belongs to another version. Acts are found in the code."""

import ast
import importlib
import re
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy as sa

from regional_app.config import ROOT
from regional_app.db import db
from regional_app.errors import DomainError
from tests.acts import Rooms

WINGS = ("people", "work", "answers", "desk")
# What an act does: it tells the event log, or makes or deletes a record.
DOES = {
    "audit.record",
    "audit.record_each",
    "audit.note",
    "db.session.add",
    "db.session.add_all",
    "db.session.delete",
}
_WRITES = re.compile(r"(?i)\s*(insert|update|delete|with .* (insert|update|delete))\b|.*audit\.append_", re.DOTALL)


@cache
def tables():
    """The lines of every table, by feature."""
    features = sorted(path.parent.name for path in (ROOT / "tests").glob("*/acts.py"))
    return {one: importlib.import_module(f"tests.{one}.acts").ACTS for one in features}


LINES = {line.name: line for lines in tables().values() for line in lines}
PAIRS = [(line, kept) for line in LINES.values() for kept in line.on]


@cache
def acts():
    """The names of all acts, each with its feature."""
    found = {}
    for wing in WINGS:
        for path in sorted((ROOT / "regional_app" / wing).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            found |= {f"{module}.{act}": module.split(".")[2] for act in _acts_in(path)}
    return found


def _acts_in(path: Path):
    """The public functions and methods that do something, by themselves or by another one beside them."""
    functions, doing = dict(_functions(ast.parse(path.read_text()).body)), set()
    while more := {name for name in functions if name not in doing and _does(functions[name], doing)}:
        doing |= more
    return sorted(name for name in doing if not _last(name).startswith("_"))


def _functions(body):
    for node in body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from ((f"{node.name}.{name}", method) for name, method in _functions(node.body))


def _does(function, doing):
    called = {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
    beside = {f"self.{_last(name)}" if "." in name else name for name in doing}
    return bool(called & (DOES | beside))


def _last(name):
    return name.rpartition(".")[2]


def _said(one, index):
    return f"{one.name.removeprefix('regional_app.')}-{index}"


@pytest.fixture
def rooms(app, people, norrby, soderby, exempelregionen, monkeypatch):
    def settings(**over):
        monkeypatch.setitem(app.config, "SETTINGS", replace(app.config["SETTINGS"], **over))

    return Rooms(app, people, norrby, soderby, exempelregionen, settings)


@pytest.fixture
def written(connection):
    """`with written() as statements`: what is written meanwhile, to records or to the event log."""

    @contextmanager
    def written():
        statements = []

        def note(_connection, cursor, statement, *_rest):
            if _WRITES.match(statement) and cursor.rowcount != 0:
                statements.append(statement)

        sa.event.listen(connection, "after_cursor_execute", note)
        try:
            yield statements
        finally:
            sa.event.remove(connection, "after_cursor_execute", note)

    return written


def test_every_feature_with_acts_has_a_table():
    assert set(acts().values()) == set(tables())


@pytest.mark.parametrize("name", sorted(name for name, feature in acts().items() if feature in tables()))
def test_every_act_has_a_line(name):
    if name not in LINES:
        pytest.fail(
            f"{name} is an act without a line: say in tests/{acts()[name]}/acts.py what it refuses, with refuses(…), "
            "or why nothing frozen can meet it, with always(…)",
            pytrace=False,
        )


@pytest.mark.parametrize("name", sorted(LINES))
def test_every_line_tells_of_an_act(name):
    assert name in acts(), f"{name} does nothing to a record any more: take its line out of the table"
    assert LINES[name].on or LINES[name].why


@pytest.mark.parametrize(("line", "frozen"), PAIRS, ids=[_said(one, index) for index, (one, _) in enumerate(PAIRS)])
def test_what_is_frozen_is_refused_and_stays_as_it_is(line, frozen, rooms, written):
    made = frozen.make(rooms)
    with rooms.acting(frozen.room):
        record = frozen.load(made)
        db.session.flush()
        with written() as statements:
            with pytest.raises(DomainError):
                line.by(record)
            db.session.flush()

    assert statements == []


@pytest.mark.parametrize(
    "line", [one for one in LINES.values() if one.unlike], ids=lambda one: one.name.removeprefix("regional_app.")
)
def test_the_same_call_is_done_on_a_record_that_is_not_frozen(line, rooms, written):
    made = line.unlike.make(rooms)
    with rooms.acting(line.unlike.room):
        record = line.unlike.load(made)
        with written() as statements:
            line.by(record)
            db.session.flush()

    assert statements
