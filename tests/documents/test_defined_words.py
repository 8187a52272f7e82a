"""A defined word is explained wherever it stands in the text, and nothing else becomes a button."""

import re

import pytest
from markupsafe import Markup

from regional_app.concepts.printing import prose
from regional_app.work.documents.defined_words import explained

WORDS = {"samverkan": "betyder-1", "trygghet": "betyder-2", "trygghet i hemmet": "betyder-3", "amp": "betyder-4"}


def opened(text):
    """(word, what it opens) of each button, in the order of the text."""
    found = re.findall(r'popovertarget="([^"]+)">([^<]+)</button>', explained(prose.html(text), WORDS))
    return [(word, target) for target, word in found]


def test_every_place_where_the_word_stands_explains_it():
    assert opened("Samverkan är mer än möten; samverkan är arbete.") == [
        ("Samverkan", "betyder-1"),
        ("samverkan", "betyder-1"),
    ]


def test_the_longer_expression_goes_before_the_shorter():
    assert opened("Om trygghet i hemmet och trygghet ute.") == [
        ("trygghet i hemmet", "betyder-3"),
        ("trygghet", "betyder-2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trygghetsarbete är ett annat ord.",
        "# Samverkan",
        "Läs [om samverkan](https://exempel.se/samverkan).",
        "Du & jag",
    ],
)
def test_other_words_headings_links_and_signs_are_left_alone(text):
    assert opened(text) == []


def test_what_was_safe_stays_safe():
    assert "<script" not in explained(prose.html("<script>samverkan</script>"), WORDS)


def test_without_defined_words_the_text_is_as_it_was():
    assert explained(Markup("<p>Samverkan</p>"), {}) == "<p>Samverkan</p>"
