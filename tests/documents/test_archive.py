"""A room keeps its documents: they are registered, found, fetched, shared by an act and taken away."""

import io
from datetime import date

import openpyxl
import pytest
import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.documents.models import Document, DocumentContent
from tests.documents.files import PNG, docx, pdf

PDF = "application/pdf"


def typed(**over):
    values = {"title": "Plan för Åsele torg", "kind": "handlingsplan", "direction": "drawn_up", "is_shared": ""}
    return values | over


def upload(client, content, name="plan.pdf", space="norrby", expect=302, **over):
    audited = expect < 400
    data = typed(**over, file=(io.BytesIO(content), name))
    return client.post(f"/{space}/dokument", data, expect=expect, audited=audited)


def test_a_document_is_registered_and_its_file_fetched_as_it_was(as_coordinator, norrby):
    content = pdf("Belysning vid Storgatan")

    page = upload(as_coordinator, content, "../../x.html", dated_on="2026-01-10", registry_number="KS 2026/7")

    shown = as_coordinator.get(page.location)
    assert "Plan för Åsele torg" in shown.words
    assert "KS 2026/7" in shown.words
    assert "10 januari 2026" in shown.words
    answer = as_coordinator.get(f"{page.location}/fil").response
    assert answer.data == content
    assert answer.headers["Content-Type"] == PDF
    assert answer.headers["Content-Disposition"] == "attachment; filename=plan-for-asele-torg.pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_document_may_lie_elsewhere_until_its_file_comes(as_coordinator, norrby):
    page = as_coordinator.post("/norrby/dokument", typed())

    assert "Filen finns inte här" in as_coordinator.get(page.location).words
    as_coordinator.get(f"{page.location}/fil", expect=404)
    as_coordinator.get(f"{page.location}/ny-fil")
    as_coordinator.post(f"{page.location}/ny-fil", {"file": (io.BytesIO(PNG), "a.exe")})
    content = docx()
    as_coordinator.post(f"{page.location}/ny-fil", {"file": (io.BytesIO(content), "b.docx")})

    assert as_coordinator.get(f"{page.location}/fil").response.data == content
    count = sa.select(sa.func.count()).select_from(DocumentContent)
    assert norrby.read(lambda: db.session.scalar(count)) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg><script>alert(1)</script></svg>", "behöver vara en PDF"),
        (docx({"word/vbaProject.bin": "x"}), "makron"),
        (b"", "Filen är tom"),
        (pdf("Hej").ljust(20 * 1024 * 1024 + 1), "högst 20 MB"),
    ],
    ids=["svg", "macros", "empty", "large"],
)
def test_a_file_that_is_not_taken_leaves_nothing_and_says_why(as_coordinator, norrby, content, said):
    page = upload(as_coordinator, content, expect=422)

    assert said in page.words
    assert "Plan för Åsele torg" in page.text
    assert norrby.read(lambda: db.session.scalars(sa.select(Document)).all()) == []


def test_what_is_larger_than_the_page_receives_is_refused_at_the_door(as_coordinator, norrby):
    upload(as_coordinator, b"%PDF-".ljust(22 * 1024 * 1024), expect=413)

    assert norrby.read(lambda: db.session.scalars(sa.select(Document)).all()) == []


def test_who_must_mend_the_form_is_told_to_choose_the_file_again(as_coordinator):
    page = upload(as_coordinator, pdf("Hej"), expect=422, title="")

    assert "Välj filen igen" in page.words


def test_another_file_in_the_same_form_is_another_document(as_coordinator, norrby):
    for content in (PNG, PNG, pdf("Hej")):
        sent = typed(submission="7d0c2c34-5f0e-4a61-9a5b-0c9b2a1d1a11", file=(io.BytesIO(content), "plan"))
        as_coordinator.post("/norrby/dokument", sent, audited=False)

    count = sa.select(sa.func.count()).select_from(Document)
    assert norrby.read(lambda: db.session.scalar(count)) == 2


@pytest.mark.parametrize("words", ["Asele", "åsele", "ASELE torg", "storgatan", "belysningen", "ks 2026/7"])
def test_a_document_is_found_by_its_title_and_the_text_of_its_pdf(as_coordinator, words):
    upload(as_coordinator, pdf("Belysning", "vid Storgatan"), registry_number="KS 2026/7")
    upload(as_coordinator, pdf("Annat"), title="Protokoll")

    page = as_coordinator.get("/norrby/sok", query_string={"q": words})

    assert "Plan för Åsele torg" in page.words
    assert "Protokoll" not in page.words


def test_the_list_searches_in_the_text_too(as_coordinator):
    upload(as_coordinator, pdf("Belysning vid Ågatan"))
    upload(as_coordinator, pdf("Annat"), title="Protokoll")

    for words in ("agatan", "asele belysning"):
        page = as_coordinator.get("/norrby/dokument", query_string={"sok": words})
        assert "Plan för Åsele torg" in page.words
        assert "Protokoll" not in page.words
    assert "Inget dokument passar" in as_coordinator.get("/norrby/dokument?sok=%26+%7C+%21+%3A%2A").words


def test_a_pdf_without_readable_text_is_kept_and_the_page_says_so(as_coordinator):
    page = upload(as_coordinator, pdf(b""))

    assert "Texten i filen gick inte att läsa" in as_coordinator.get(page.location).words


def test_the_list_sorts_filters_and_comes_as_a_file(as_coordinator, norrby):
    norrby.document(title="Ö-protokoll", kind="protokoll", dated_on=date(2026, 1, 3))
    norrby.document(title="Avtal", kind="överenskommelse", dated_on=date(2025, 1, 3), size=289_900, format="pdf")

    page = as_coordinator.get("/norrby/dokument?ordning=dokument")
    assert "289,9 kB" in page.words
    assert page.text.index(">Avtal<") < page.text.index(">Ö-protokoll<")
    assert "Ö-protokoll" not in as_coordinator.get("/norrby/dokument?slag=överenskommelse").words
    assert "Avtal" in as_coordinator.get("/norrby/dokument?lage=saknas").words
    rows = as_coordinator.get("/norrby/dokument?fil=csv&slag=protokoll").response.data.decode("utf-8-sig")
    assert rows.splitlines()[1].startswith("Ö-protokoll;protokoll;;2026-01-03")


def test_the_register_holds_what_the_law_asks(as_coordinator, norrby, exempelregionen):
    norrby.document(
        title="=Skrivelse", dated_on=date(2026, 1, 3), registry_number="KS 1", direction="received", party="Polisen"
    )
    norrby.document(title="Svar", direction="sent", party="Polisen")
    exempelregionen.document(title="Regionens", shared_with_id=exempelregionen.id)

    csv = as_coordinator.get("/norrby/dokument/diarium.csv").response.data.decode("utf-8-sig").splitlines()
    book = openpyxl.load_workbook(io.BytesIO(as_coordinator.get("/norrby/dokument/diarium.xlsx").response.data))

    assert csv[0] == "Datum;Diarienummer;Hur handlingen kom till;Avsändare;Mottagare;Vad handlingen rör;Slag"
    assert csv[1] == "2026-01-03;KS 1;kom in till oss;Polisen;;'=Skrivelse;handlingsplan"
    assert csv[2] == ";;skickades från oss;;Polisen;Svar;handlingsplan"
    assert len(csv) == 3
    assert [cell.value for cell in book.active[2]][5] == "=Skrivelse"


def test_who_saves_second_sees_both_texts(as_coordinator, as_police, norrby):
    one = norrby.document()
    edit = f"/norrby/dokument/{one.id}/redigera"
    as_coordinator.get(edit)
    as_police.post(edit, typed(title="Polisens titel", version="1"))

    page = as_coordinator.post(edit, typed(title="Min titel", version="1"), expect=409, audited=False)

    assert "Polisens titel" in page.words
    as_coordinator.post(edit, typed(title="Min titel", version="2"))
    assert norrby.read(lambda: db.session.scalars(sa.select(Document.title)).all()) == ["Min titel"]


def test_a_document_is_taken_away_with_its_file(as_coordinator, norrby):
    page = upload(as_coordinator, PNG)

    assert "Plan för Åsele torg" in as_coordinator.get(f"{page.location}/borttagning").words
    as_coordinator.post(f"{page.location}/borttagning")

    as_coordinator.get(page.location, expect=404)
    assert norrby.read(lambda: db.session.scalars(sa.select(DocumentContent)).all()) == []
    assert "Tog bort ett dokument" in as_coordinator.get("/norrby/handelser").words


def test_it_belongs_to_an_agreement(as_coordinator, exempelregionen, norrby):
    agreement = exempelregionen.agreement("nytt", "2028–2029")
    page = as_coordinator.post("/norrby/dokument", typed(agreement_id=str(agreement.id)))

    assert f"/norrby/overenskommelser/{agreement.id}" in as_coordinator.get(page.location).text
    norrby.document(title="Ensam")
    found = as_coordinator.get(f"/norrby/dokument?avtal={agreement.id}")
    assert "Ensam" not in found.words
    as_coordinator.post("/norrby/dokument", typed(agreement_id=str(norrby.id)), expect=422, audited=False)


def test_the_number_of_questions_does_not_grow(as_coordinator, norrby):
    norrby.document()
    few = len(as_coordinator.get("/norrby/dokument?sok=plan").statements)
    for number in range(20):
        norrby.document(title=f"Plan {number}")

    assert len(as_coordinator.get("/norrby/dokument?sok=plan").statements) == few
