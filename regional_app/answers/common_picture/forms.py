"""What the region writes in the common lägesbild."""

import hashlib
from collections.abc import Mapping
from typing import Any

from regional_app.answers.common_picture.models import CommonTexts
from regional_app.answers.common_picture.words import HINTS, TEXTS
from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import long_text, optional_line


class TextsForm(VersionedForm[CommonTexts]):
    """The four texts."""

    mobility = long_text(TEXTS["mobility"], HINTS["mobility"], rows=6)
    season = long_text(TEXTS["season"], HINTS["season"], rows=6)
    analysis = long_text(TEXTS["analysis"], HINTS["analysis"], rows=8)
    priorities = long_text(TEXTS["priorities"], HINTS["priorities"], rows=6)


def headings_form(categories: Mapping[str, str], headings: Mapping[str, str], formdata: Any = None) -> Any:
    """A line for each category: the heading it lies under, empty for its own."""
    fields = {
        heading_field(category): optional_line(
            word, longest=80, render_kw={"list": "rubriker", "autocomplete": "off"}
        )
        for category, word in categories.items()
    }
    data = {heading_field(category): headings.get(category, "") for category in categories}
    return type("HeadingsForm", (VersionedForm,), fields)(formdata, data=data)


def heading_field(category: str) -> str:
    """What the category's line is called, whatever other categories there are."""
    return f"rubrik-{hashlib.sha256(category.encode()).hexdigest()[:12]}"
