"""The rules of the house that a reader of the code can count on."""

import ast
import re

import pytest

from regional_app.config import ROOT, VARIABLES

PACKAGE = ROOT / "regional_app"
FILES = {str(path.relative_to(PACKAGE)): path for path in PACKAGE.rglob("*.py")}
TREES = {name: ast.parse(path.read_text()) for name, path in FILES.items()}


def _calls(name):
    """(file, line) of every call of a method or function with this name."""
    return {
        (file, node.lineno)
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name
    }


def _files(found):
    return {file for file, _ in found}


def test_there_is_one_commit():
    assert len(_calls("commit")) == 1
    assert _files(_calls("commit")) == {"db.py"}


def test_the_scope_is_entered_through_one_door():
    doors = {"people/rooms/request_scope.py", "people/rooms/services.py", "tenancy.py"}
    assert _files(_calls("enter")) <= doors
    assert _files(_calls("acting_in")) <= {
        "work/agreements/loading.py",
        "work/agreements/rules.py",
        "commands/commitments.py",
        "commands/compliance.py",
        "commands/demo.py",
        "commands/demo_statistics.py",
        "commands/demo_region/__init__.py",
        "commands/demo_year/__init__.py",
        "commands/demo_year/next_agreement.py",
        "commands/frozen_texts.py",
        "commands/rollup.py",
        "commands/users.py",
        "concepts/sharing.py",
        "work/documents/loading.py",
        "people/rooms/request_scope.py",
        "people/jobs/disposal.py",
        "people/jobs/running.py",
        "desk/reminders/voice.py",
    }


def test_only_tenancy_sets_the_scope():
    setters = {
        file
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and "g.scope" in {ast.unparse(target) for target in node.targets}
    }
    assert setters == {"tenancy.py"}


def test_only_the_clock_asks_the_time():
    askers = {file for name in ("now", "today", "utcnow") for file, line in _calls(name)}
    wrong = {
        file
        for file in askers
        if re.search(r"\b(datetime\.now|date\.today|utcnow|time\.time)\(", FILES[file].read_text())
    }
    assert wrong <= {"clock.py"}


def test_no_connection_is_opened_past_the_scope():
    opened = {
        file
        for file, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and re.search(r"engines?(\[.*\])?\.connect$", ast.unparse(node.func))
    }
    assert opened == set()


def test_nobody_filters_on_the_tenant():
    wrong = {
        file
        for file in FILES
        if re.search(r"\.where\([^)]*tenant_id|filter_by\([^)]*tenant_id", FILES[file].read_text())
    }
    assert wrong == set()


def test_no_room_for_odds_and_ends():
    for path in PACKAGE.rglob("*"):
        assert path.stem not in {"utils", "helpers", "common", "misc", "base", "managers"}, path


def test_every_setting_is_in_the_example():
    text = (ROOT / ".env.example").read_text()

    assert set(re.findall(r"(?m)^#? ?([A-Z_]+)=", text)) == set(VARIABLES)


def test_the_commands_of_the_readme_exist():
    readme, makefile = (ROOT / "README.md").read_text(), (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"`make ([a-z-]+)", readme)):
        assert re.search(rf"(?m)^{target}:", makefile), target


def test_templates_compile_and_hold_no_inline_code(app):
    for path in PACKAGE.rglob("templates/**/*.html"):
        text = path.read_text()
        app.jinja_env.parse(text)
        assert " style=" not in text, path
        assert not re.search(r"<script(?![^>]*src)", text), path
        assert not re.search(r"\son[a-z]+=", text), path


@pytest.mark.parametrize("word", ["sess" + "ion of work", "/work" + "/", "/tmp/" + "regional-test-"])
def test_the_project_speaks_of_itself_alone(word):
    for path in [*PACKAGE.rglob("*.py"), *(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]:
        assert word not in path.read_text(), path
