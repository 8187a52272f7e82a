"""Del 2 as PDF and Word: whole, the same in both, and made to last."""

import io
from datetime import date

import docx
import page as pdf_validator
import pytest

from tests.reports.pdf_text import words_of


@pytest.fixture
def plan(norrby, exempelregionen):
    """A decided plan with a goal, a measure, a promise and what was seen of them."""
    agreement = exempelregionen.agreement("avtal", "2026–2027")
    plan = norrby.plan(decided_on=date(2026, 1, 20), agreement_id=agreement.id)
    goal = norrby.goal(plan, text="Fler vuxna ute på kvällen", focus_area_key="unga")
    one = norrby.implementation_plan(plan, title="Trygga kvällar")
    norrby.measure(one, text="Fältare på stan", due_on=date(2026, 12, 31), cost=25000)
    norrby.promise(given_on=date(2026, 1, 10), text="Polis och fältare på torget varje fredag")
    norrby.follow_up(goal, note="Tolv vandringar", value=12)
    return plan


def fetched(client, plan, kind):
    return client.browser.get(f"/norrby/planer/{plan.id}.{kind}").data


SAID = (
    "Fler vuxna ute på kvällen",
    "Ungdomar",
    "Trygga kvällar",
    "Fältare på stan",
    "25 000 kr",
    "Polis och fältare på torget varje fredag",
    "Tolv vandringar",
    "Fastställd",
)


def test_the_pdf_says_everything_and_is_made_to_last(as_leadership, plan):
    pdf = fetched(as_leadership, plan, "pdf")

    words = words_of(pdf)
    assert [one for one in SAID if one not in words] == []
    for profile in ("ua1", "2a"):
        assert pdf_validator.validate_pdf_bytes(pdf, profile=profile).is_compliant


def test_word_says_the_same(as_leadership, plan):
    document = docx.Document(io.BytesIO(fetched(as_leadership, plan, "docx")))

    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    words = " ".join([*(one.text for one in document.paragraphs), *cells]).replace("\xa0", " ")
    assert [one for one in SAID if one not in words] == []


def test_a_draft_says_so(as_coordinator, norrby):
    assert "Utkast. Planen är inte fastställd." in words_of(fetched(as_coordinator, norrby.plan(), "pdf"))


def test_another_kommun_fetches_nothing(as_neighbour, as_contributor, norrby, plan):
    for kind in ("pdf", "docx"):
        as_neighbour.get(f"/norrby/planer/{plan.id}.{kind}", expect=404)
        as_contributor.get(f"/norrby/planer/{norrby.plan().id}.{kind}", expect=404)
