"""What every template may ask for: a term, a paragraph, the guide of the home, and an id for the next toggletip."""

from flask import Flask, g

from regional_app.people.guidance.first_visit import first_visit_guide
from regional_app.people.guidance.glossary import term
from regional_app.people.guidance.laws import paragraph


def init_app(app: Flask) -> None:
    """Give templates the words and paragraphs; `guidance/_tips.html` shows them."""
    app.jinja_env.globals.update(
        first_visit_guide=first_visit_guide,
        glossary_term=term,
        law_paragraph=paragraph,
        next_tip_id=next_tip_id,
    )


def next_tip_id() -> str:
    """An id that no other toggletip of the page has."""
    g.tips = g.get("tips", 0) + 1
    return f"forklaring-{g.tips}"
