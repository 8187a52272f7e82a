"""Whatever is typed is only words."""

import unicodedata

import pytest
import sqlalchemy as sa

from regional_app.db import db
from regional_app.desk.search.folding import folded, folded_with_places
from tests.search.records import search, write_everywhere

HARMLESS = [
    "zebra'",
    "'; drop table plans; --",
    '"zebra" OR 1=1',
    "zebra & !zebra | (zebra <-> zebra):*ABCD",
    "!zebra",
    "zebra:*",
    "(((",
    "%",
    "_ebra",
    "ze%ra",
    "\\",
    "zebra\\",
    "\\x00 \\' \\\"",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "zebra\x00\x01\x1b\u202e\ufeff",
    "\ud800",
    "ﬁ ™ ½ ② 𝔷𝔢𝔟𝔯𝔞 İı ẞ",
    "日本語 العربية 🦓",
    " ".join("abcdefghijklmnopqrstuvwxyzåäö"),
    "z" * 200,
    "../../etc/passwd?q=1#x",
]


@pytest.mark.parametrize("words", HARMLESS)
def test_signs_are_no_commands(as_coordinator, norrby, words):
    write_everywhere(norrby, "zebra", decided=True)

    page = as_coordinator.get(
        "/norrby/sok", query_string={"q": words.encode(errors="surrogatepass").decode(errors="replace")}
    )

    assert "<script>alert" not in page.text
    assert "49" not in page.words


def test_a_sign_that_means_anything_to_the_database_finds_nothing(as_coordinator, norrby):
    write_everywhere(norrby, "zebra", decided=True)

    for words in ("%", "_ebra", "ze%ra", "z*bra", "!gnu"):
        assert "Inget hittades" in search(as_coordinator, words).words


def test_ten_thousand_signs_are_answered_with_a_word_about_it(as_coordinator):
    page = as_coordinator.get("/norrby/sok", query_string={"q": "åtgärd " * 1500}, expect=422)

    assert "Skriv färre ord" in page.words


@pytest.mark.parametrize("more", [{"visa": "x'"}, {"sida": "-1"}, {"sida": "abc"}, {"sida": "9" * 400}, {"i": "x"}])
def test_the_rest_of_the_address_is_harmless_too(as_coordinator, norrby, more):
    write_everywhere(norrby, "zebra", decided=True)

    assert "Plan zebra" in search(as_coordinator, "zebra", **{"visa": "planer", **more}).words


def test_python_and_postgresql_fold_alike(norrby):
    """Every sign of the scripts of Europe, alone; words of Swedish, Sami, Finnish and Norwegian; composed and not."""
    texts = [chr(sign) for sign in range(1, 0x2200) if not 0xD800 <= sign < 0xE000]
    texts += ["Åsele – KS 2018/12", "Ørnulf Æsop", "Đuoddaris, ŋ ŧ", "Sjöslöjd ÄÖ", "naïve café", "ß ﬁ ½"]
    texts += [unicodedata.normalize("NFD", text) for text in texts[-6:]]

    with norrby.acting():
        there = db.session.scalars(
            sa.select(sa.func.search_fold(sa.column("t"))).select_from(
                sa.func.unnest(sa.literal(texts, sa.ARRAY(sa.Text()))).alias("t")
            )
        ).all()

    differing = [(text, one) for text, one in zip(texts, there, strict=True) if folded(text) != one.strip()]
    assert differing == []


@pytest.mark.parametrize("text", ["Åsele", "ﬁn 😀 ö", "e\u0301a", "½ x"])
def test_every_folded_sign_knows_where_it_comes_from(text):
    flat, places = folded_with_places(text)

    assert len(flat) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
