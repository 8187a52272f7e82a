"""What code and documents cite can be opened by a reader of the repository."""

import re

from regional_app.config import ROOT

TEXTS = {
    path.relative_to(ROOT): path.read_text()
    for folder, kind in (
        ("regional_app", "*.py"),
        ("regional_app", "*.sql"),
        ("docs", "*.md"),
        ("migrations", "*.py"),
    )
    for path in (ROOT / folder).rglob(kind)
}
DECISIONS = {path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")}
_DOCUMENT = re.compile(r"\b([a-z]+\.md)\b(?: (§?\d[\d.]*))?")
_DECISION = re.compile(r"\bdecisions?[ /](\d{4})\b")


def test_a_cited_document_is_in_the_repository_and_has_the_section():
    """Our documents' sections have no numbers, so none is cited."""
    documents = {path.name for path in ROOT.glob("docs/*.md")}
    wrong = [
        f"{path}: {document} {section}".strip()
        for path, text in TEXTS.items()
        for document, section in _DOCUMENT.findall(text)
        if document not in documents or section
    ]

    assert wrong == []


def test_a_cited_decision_is_there():
    cited = {(path, number) for path, text in TEXTS.items() for number in _DECISION.findall(text)}

    assert cited
    assert [f"{path}: decision {number}" for path, number in cited if number not in DECISIONS] == []
