"""An agreement as files: PDF, Word and JSON say the same, and an unsigned one never looks signed."""

import io
import json
import re
from datetime import date

import docx
import page as pdf_validator
import pytest
from docx.oxml.ns import qn

from regional_app.work.agreements import documents, queries
from regional_app.work.agreements.models import AgreementGoal, AgreementReference, Commitment, Definition, Section
from tests.cast import PASSWORD
from tests.reports.pdf_text import words_of

TABLE = "| När | Vem |\n|---|---|\n| Januari | Polisen |"
NUMBERED = "1. Först\n2. Sedan\n\nOch så:\n\n1. Ny lista\n   - inre punkt"
HOSTILE = "#let x = 1 <script>alert(1)</script> =1+1 [länken](https://example.se) **fet** *lutad*"
BODY = f"## Arbetsgång\n\n- Punkt ett\n- Punkt två\n\n{NUMBERED}\n\n{TABLE}\n\n{HOSTILE}"


@pytest.fixture
def agreement(exempelregionen):
    """A draft of the region's room that holds every kind of part."""
    return exempelregionen.agreement(
        "ny",
        "2030–2031",
        unsigned=3,
        kommuner=("norrby", "soderby"),
        origin="room",
        summary="Åtta ord om trygghet i hela vårt område.",
        purposes="Färre brott och **tryggare** vardag.",
        sections=[Section(position=1, heading="Organisation & ansvar", body=BODY)],
        commitments=[Commitment(position=1, code="C1", text="Gruppen möts", who="all", evidence="meetings")],
        definitions=[Definition(term="Lägesbild", meaning="En gemensam bild.")],
        references=[
            AgreementReference(title="Tillsammans mot brott", issuer="regeringen", valid_to=date(2030, 12, 31))
        ],
    )


@pytest.fixture
def signed(as_leadership, as_chief, as_region_admin, exempelregionen):
    """An agreement that the police and Norrby have signed here."""
    one = exempelregionen.agreement("sig", "2030–2031", unsigned=2, origin="room", purposes="Färre brott.")
    as_region_admin.post(f"/exempelregionen/overenskommelser/{one.id}/overlamning")
    answer = {"place": "Norrby", "has_read": "y", "password": PASSWORD}
    as_leadership.post(f"/norrby/overenskommelser/{one.id}/underskrift", answer)
    as_chief.post(f"/exempelregionen/overenskommelser/{one.id}/underskrift", answer)
    return one


def fetch(client, agreement, kind, room="norrby", **options):
    return client.get(f"/{room}/overenskommelser/{agreement.id}.{kind}", **options).response


def word_text(content):
    """What the Word file says, in the order of its body."""
    body = docx.Document(io.BytesIO(content)).element.body
    paragraphs = body.iter(qn("w:p"))
    return " ".join("".join(text.text or "\n" for text in one.iter(qn("w:t"), qn("w:br"))) for one in paragraphs)


def words(text):
    """The words, without the signs of Markdown and of lists."""
    return re.findall(r"\w+", text)


def said_by(value, key=""):
    """Every text of the JSON that people read; ids, keys and codes are for programs."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from said_by(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from said_by(one, key)
    elif isinstance(value, str) and key not in {
        "shape",
        "id",
        "key",
        "kind",
        "who",
        "evidence",
        "valid_to",
        "valid_from",
    }:
        yield re.sub(r"\]\(https://[^)]*\)|(?m:^ *[0-9]+\. )", " ", value)


def test_json_word_and_pdf_say_the_same(as_coordinator, agreement):
    told = fetch(as_coordinator, agreement, "json").get_json()
    word = words(word_text(fetch(as_coordinator, agreement, "docx").data))
    pdf = words(words_of(fetch(as_coordinator, agreement, "pdf").data))

    for text in said_by(told["agreement"]):
        missing = [one for one in words(text) if one not in word]
        assert not missing, f"{missing} of {text!r}"
    # The PDF also has page numbers, the title at the foot of every page, and numbers before the items of lists.
    assert set(word) <= set(pdf), set(word) - set(pdf)
    assert set(pdf) - set(word) <= {"1", "2", "av"}
    in_order = iter(pdf)
    assert [one for one in word if one not in in_order] == []


def test_the_pdf_can_be_read_aloud_and_kept(as_coordinator, agreement):
    pdf = fetch(as_coordinator, agreement, "pdf").data

    for profile in ("ua1", "2a"):
        report = pdf_validator.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]
    assert b"/Lang(sv-SE)" in pdf


@pytest.mark.parametrize(
    "body",
    [
        "#### Djup rubrik\n\ntext",
        "# \n\n-\n\n1.",
        "- # I listan\n- | a | b |\n  |---|---|\n  | c | d |",
        "[a](mailto:a@b.se)\\\nny rad",
    ],
)
def test_whatever_is_typed_becomes_both_files(as_coordinator, exempelregionen, body):
    section = Section(position=1, heading="Avsnitt", body=body)
    one = exempelregionen.agreement("djup", "2030–2031", unsigned=2, origin="room", sections=[section])

    pdf = fetch(as_coordinator, one, "pdf").data
    word = word_text(fetch(as_coordinator, one, "docx").data)

    assert set(words(word)) <= set(words(words_of(pdf)))
    assert pdf_validator.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_the_word_file_has_headings_lists_tables_language_and_title(as_coordinator, agreement):
    file = docx.Document(io.BytesIO(fetch(as_coordinator, agreement, "docx").data))

    assert file.core_properties.title == "Överenskommelse 2030–2031"
    assert file.core_properties.language == "sv-SE"
    assert {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))} == {"sv-SE"}
    styles = {one.text: one.style.name for one in file.paragraphs}
    assert styles["Överenskommelse 2030–2031"] == "Title"
    assert styles["Organisation & ansvar"] == "Heading 1"
    assert styles["Arbetsgång"] == "Heading 2"
    assert styles["Punkt ett"] == "List Bullet"
    assert styles["inre punkt"] == "List Bullet 2"
    numbers = {one.text: one._p.pPr.numPr.numId.val for one in file.paragraphs if one.style.name == "List Number"}
    assert numbers["Först"] == numbers["Sedan"]
    assert numbers["Ny lista"] != numbers["Först"]
    table = next(one for one in file.tables if one.cell(0, 0).text == "När")
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[1].cells] == ["Januari", "Polisen"]
    link = next(file.element.body.iter(qn("w:hyperlink")))
    assert file.part.rels[link.get(qn("r:id"))].target_ref == "https://example.se"


def test_a_draft_says_that_it_is_one(as_coordinator, agreement):
    line = "Utkast. Ingen underskrift är registrerad."

    assert line in words_of(fetch(as_coordinator, agreement, "pdf").data)
    assert line in word_text(fetch(as_coordinator, agreement, "docx").data)
    told = fetch(as_coordinator, agreement, "json").get_json()
    assert told["state"] == "draft"
    assert {one["means"] for one in told["answers"]} == {None}


def test_one_signature_is_not_an_agreement(as_coordinator, as_region_admin, as_leadership, agreement):
    as_region_admin.post(f"/exempelregionen/overenskommelser/{agreement.id}/overlamning")
    as_leadership.post(
        f"/norrby/overenskommelser/{agreement.id}/underskrift",
        {"place": "Norrby", "has_read": "y", "password": PASSWORD},
    )

    said = words_of(fetch(as_coordinator, agreement, "pdf").data)
    assert "Utkast. Har inte skrivit under: Lokalpolisområde Exempelregionen, Söderby kommun." in said
    assert "kommunchef, Kim Klint, Norrby" in said
    assert fetch(as_coordinator, agreement, "json").get_json()["state"] == "awaits_signatures"


def test_a_signed_agreement_tells_who_signed_as_what_and_no_more(as_coordinator, signed):
    said = words_of(fetch(as_coordinator, signed, "pdf").data)
    assert "Undertecknad av alla parter." in said
    assert "Utkast" not in said
    answers = fetch(as_coordinator, signed, "json").get_json()["answers"]
    assert [(one["role"], one["means"]) for one in answers] == [("chef", "password"), ("kommunchef", "password")]
    assert set(answers[0]) == {"party", "means", "name", "role", "place", "signed_on", "digest"}


def test_an_agreement_from_a_file_is_a_file_again(as_coordinator, exempelregionen):
    known = exempelregionen.agreement("gammal", "2028–2029")
    exempelregionen.agreement("forslag", "2032–2033", unsigned=2, valid_from=None, valid_to=None)

    assert "Undertecknad av alla parter." in words_of(fetch(as_coordinator, known, "pdf").data)
    assert fetch(as_coordinator, known, "json").get_json()["answers"][0]["means"] == "recorded"


def test_drafts_are_for_negotiators_and_nobody_outside(
    as_contributor, as_neighbour, as_stranger, agreement, exempelregionen
):
    for kind in documents.KINDS:
        fetch(as_contributor, agreement, kind, expect=404)
        fetch(as_neighbour, agreement, kind, room="vasterby", expect=404)
    only_norrby = exempelregionen.agreement("egen", "2026–2027")
    fetch(as_contributor, only_norrby, "json")
    fetch(as_stranger, only_norrby, "json", room="soderby", expect=404)


def test_the_json_file_has_the_shape_of_its_schema(as_coordinator, agreement, signed, exempelregionen):
    goals = exempelregionen.agreement("mal", "2034–2035")
    area = exempelregionen.read(lambda: queries.whole_agreement(goals.id).focus_areas[0].id)
    exempelregionen.kept(
        AgreementGoal(
            focus_area_id=area,
            position=1,
            text="Färre",
            unit="brott",
            change_percent=-10,
            baseline_year=2029,
            baseline_value=512,
        )
    )
    schema = json.loads(as_coordinator.get("/norrby/overenskommelser/schema.json").text)

    for one in (agreement, signed, goals):
        told = fetch(as_coordinator, one, "json").get_json()
        assert list(breaks(schema, told)) == []
    said = words_of(fetch(as_coordinator, goals, "pdf").data)
    assert "Färre (förändring −10 procent, räknat från 2029, utgångsvärde 512, brott)" in said
    assert list(breaks(schema, told | {"scan": "x"})) == ["scan is unknown"]
    assert list(breaks(schema, told | {"sha256": 5})) == ["sha256: 5 is no string"]


TYPES = {"string": str, "boolean": bool, "integer": int, "array": list, "object": dict, "null": type(None)}


def breaks(schema, value, at=""):
    """Where a value breaks the rules that our schema uses."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if type(value) not in {TYPES[kind] for kind in kinds}:
        yield f"{at}: {value} is no {' or '.join(kinds)}"
    elif ("enum" in schema and value not in schema["enum"]) or schema.get("const", value) != value:
        yield f"{at}: {value} is not allowed"
    elif isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value} has another shape"
    elif isinstance(value, list):
        for one in value:
            yield from breaks(schema["items"], one, at)
    elif isinstance(value, dict):
        yield from (f"{name} is unknown" for name in value.keys() - schema["properties"].keys())
        yield from (f"{name} is missing" for name in set(schema["required"]) - value.keys())
        for name in value.keys() & schema["properties"].keys():
            yield from breaks(schema["properties"][name], value[name], name)
