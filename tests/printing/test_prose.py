"""Text as people write it: headings, lists, links and tables come out, everything else stays as it was typed."""

import re

import pytest

from regional_app.concepts.printing import prose


def _headings(text):
    return re.findall(r"<(h\d)>", prose.html(text))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# Ett\n\n## Två", ["h3", "h4"]),
        ("## Ett\n\n### Två", ["h3", "h4"]),
        ("# Ett\n\n#### Två", ["h3", "h4"]),
        ("# Ett\n\n## Två\n\n# Tre", ["h3", "h4", "h3"]),
    ],
)
def test_headings_never_skip_a_level(text, levels):
    assert _headings(text) == levels


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klicka](javascript:alert(1))",
        "[klicka](data:text/html,ond)",
        "<style>body{display:none}</style>",
    ],
)
def test_nothing_that_acts_comes_out(text):
    found = prose.html(text)

    assert not re.search(r"<(script|img|style)|href=", found)


def test_a_table_has_headers_with_scope():
    assert '<th scope="col">Vem</th>' in prose.html("| Vem |\n|---|\n| Polis |")


def test_the_words_are_the_same_as_nodes():
    text = "# Rubrik\n\nVi **gör** detta.\n\n- ett\n- två"

    assert prose.words(text).split() == ["Rubrik", "Vi", "gör", "detta.", "ett", "två"]
    assert [node["kind"] for node in prose.nodes(text)] == ["heading", "p", "ul"]
    assert prose.nodes(text)[0]["level"] == 2
