"""What code and documents cite can be opened by a reader of the repository."""

import re

from regional_app.config import ROOT
from regional_app.people.guidance.laws import _BY_SECTION, CRIME_PREVENTION

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
DESCRIBED = {section for number, section in _BY_SECTION if number == CRIME_PREVENTION.number}
ACCESSIBILITY = "2018:1937"  # lagen om tillgänglighet till digital offentlig service
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


_ACT = re.compile(r"(?<!/)\b(?:1[89]|20)\d\d:\d{2,4}\b")
_SECTIONS = re.compile(r"((?:\d+(?: [a-z])?(?:, | och | and |–)?)+) §§?")
_OF_A_CHAPTER = re.compile(r"\d+ kap\. \d+(?: [a-z])? §")


def _cited_sections(text):
    """The numbers before a section sign, ranges counted out; those of a chapter are another law's."""
    for cited in _SECTIONS.findall(_OF_A_CHAPTER.sub("", _ACT.sub("", text))):
        for part in re.split(r", | och | and ", cited):
            first, _, last = part.partition("–")
            yield from range(int(first), int(last or first) + 1) if f"{first}{last}".isdigit() else [part]


def test_a_cited_act_is_one_that_the_guidance_knows_of():
    known = {CRIME_PREVENTION.number, ACCESSIBILITY}

    assert [f"{path}: {act}" for path, text in TEXTS.items() for act in _ACT.findall(text) if act not in known] == []


def test_a_cited_section_is_in_the_act_and_described():
    cited = {(path, section) for path, text in TEXTS.items() for section in _cited_sections(text)}

    assert len(cited) > 20
    assert [f"{path}: {section} §" for path, section in sorted(cited) if f"{section} §" not in DESCRIBED] == []


def test_the_citation_is_read_as_people_write_it():
    assert list(_cited_sections("1–3 §§, 9, 10 and 11 §§ och 4 § 2")) == [1, 2, 3, 9, 10, 11, 4]
    assert list(_cited_sections("OSL 5 kap. 2 §; 6 a §")) == ["6 a"]
