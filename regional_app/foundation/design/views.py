"""`/komponenter`: the components with their states. Not there in production."""

from flask import abort, current_app, render_template
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from regional_app.foundation.design import examples
from regional_app.foundation.design.forms import EveryKindForm, ExampleFilter
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P

bp = FeatureBlueprint("design", __name__, space=False)


@bp.page("/komponenter", P.PUBLIC_PAGE)
def components() -> ResponseReturnValue:
    """Every component."""
    if current_app.config["SETTINGS"].mode == "production":
        abort(404)
    wrong = EveryKindForm(MultiDict({"day": "31 juni", "number": "1,234.5"}))
    wrong.validate()
    return render_template(
        "design/components.html",
        fine=EveryKindForm(prefix="bra-"),
        wrong=wrong,
        wanted=ExampleFilter(),
        examples=examples,
    )
