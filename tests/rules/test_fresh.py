"""What is made from the code is fresh: migrations, SQL, words. Catalogues and documents are read by `make check`."""

import re
from pathlib import Path

import procrastinate
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from regional_app.config import ROOT
from regional_app.db import Base


def test_the_head_of_the_migrations_is_pinned():
    head = ScriptDirectory(str(ROOT / "migrations")).get_current_head()

    assert (ROOT / "migrations" / "HEAD").read_text().strip() == head


def test_migrations_are_one_numbered_line():
    names = sorted(path.name for path in (ROOT / "migrations" / "versions").glob("*.py"))

    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]


def test_the_migrated_schema_is_the_models(admin):
    context = MigrationContext.configure(
        admin,
        opts={
            "include_schemas": True,
            "include_name": lambda name, kind, _: kind != "schema" or name in {None, "identity", "audit"},
            "include_object": lambda thing, name, kind, *_: (
                (kind, name) != ("table", "heads")
                and getattr(getattr(thing, "table", None), "schema", None) != "audit"
                and name != "alembic_version"
            ),
            "compare_type": True,
        },
    )

    assert compare_metadata(context, Base.metadata) == []


def test_the_newest_migration_goes_down_and_up_again(committed_app):
    from flask_migrate import downgrade, upgrade

    with committed_app.app_context():
        downgrade()
        upgrade()


def test_the_queues_tables_are_those_of_the_installed_procrastinate():
    """Another version may bring migrations of its own: see docs/decisions/0012."""
    installed = Path(procrastinate.__file__).parent / "sql" / "schema.sql"

    assert (ROOT / "migrations" / "sql" / "0009_procrastinate.sql").read_text() == installed.read_text()


def test_every_word_of_the_glossary_is_in_the_code():
    code = "\n".join(path.read_text() for path in (ROOT / "regional_app").rglob("*.py"))
    rows = re.findall(r"(?m)^\| [^|]+ \| `([^`]+)` \| built", (ROOT / "docs" / "glossary.md").read_text())

    assert rows
    for word in rows:
        assert re.search(rf"\b{re.escape(word)}\b", code), word


@pytest.mark.parametrize("synonym", ["Commune", "ActionPlan", "Pledge", "Contract"])
def test_no_forbidden_synonym_names_anything(synonym):
    for path in Path(ROOT / "regional_app").rglob("*.py"):
        assert not re.search(rf"\bclass {synonym}", path.read_text()), path
