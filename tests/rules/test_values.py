"""Acts take values, never forms: what a form says it has of a noun is what the noun's TypedDict holds."""

import importlib
import re
from typing import get_args, get_type_hints, is_typeddict

import pytest

from regional_app.config import ROOT
from regional_app.foundation.web.forms import BaseForm


def _every(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _every(one)


def _values_of(form):
    """The TypedDict of `BaseForm[GoalValues]`, said by the form or by the nearest it builds upon."""
    bases = [base for one in form.__mro__ for base in vars(one).get("__orig_bases__", ())]
    return next((arg for base in bases for arg in get_args(base) if is_typeddict(arg)), None)


for _path in sorted((ROOT / "regional_app").rglob("*.py")):
    if "forms" in _path.parts or _path.stem == "forms":
        importlib.import_module(".".join(_path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))

FORMS = sorted({one for one in _every(BaseForm) if _values_of(one)}, key=lambda one: one.__qualname__)


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one.__qualname__)
def test_a_form_has_the_values_that_it_says(form):
    values, names = _values_of(form), {name for name in dir(form) if hasattr(getattr(form, name), "field_class")}

    assert names - form.beside <= set(get_type_hints(values))
    assert names - form.beside >= set(values.__required_keys__)


def test_no_act_takes_a_form():
    # A kept form is a record of what was typed; every other record knows its values only.
    files = [path for path in (ROOT / "regional_app").rglob("*.py") if "kept_forms" not in path.parts]
    acts = [path for path in files if {path.stem, *path.parts} & {"services", "models"}]

    assert [path for path in acts if re.search(r"\bform: |\b_take\(form", path.read_text())] == []
