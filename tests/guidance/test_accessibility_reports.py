"""A shortcoming that somebody reports is kept, reaches the operator and nobody else, and is answered once."""

import re

FORM = "/tillganglighet"
LIST = "/drift/tillganglighet"
REPORT = {"what": "Knappen läses inte upp.", "page": "/norrby/planer", "email": "Anna@Invanare.example"}


def _address(as_operator):
    return re.search(rf'href="({LIST}/[0-9a-f-]+)"', as_operator.get(LIST).text).group(1)


def test_the_statement_says_what_the_law_asks_for(as_citizen):
    words = as_citizen.get(FORM).words

    for said in (
        "delvis förenligt",
        "2018:1937",
        "EN 301 549",
        "Brister som vi känner till",
        "axe-core",
        "oskäligt betungande",
        "bedömdes och redogörelsen uppdaterades senast den",
        "Myndigheten för digital förvaltning (Digg)",
    ):
        assert said in words
    assert 'href="https://www.digg.se/tdosanmalan"' in as_citizen.get(FORM).text


def test_the_page_one_came_from_is_filled_in(as_citizen, as_coordinator):
    link = re.search(r'href="(/tillganglighet\?sida=[^"]+)"', as_coordinator.get("/norrby/planer").text).group(1)

    assert 'value="/norrby/planer"' in as_citizen.get(link).text
    assert "<script" not in as_citizen.get('/tillganglighet?sida="><script>x').text.split("<main")[1]


def test_a_citizens_report_reaches_the_operator_with_its_number(as_citizen, as_operator):
    as_citizen.post(FORM, REPORT)
    thanks = as_citizen.get(FORM).words
    reference = re.search(r"[0-9A-F]{4}-[0-9A-F]{4}", thanks).group()

    assert "Vi svarar inom 14 dagar" in thanks
    assert "1 ny rapport" in as_operator.get("/drift").words
    assert reference in as_operator.get(LIST).words
    page = as_operator.get(_address(as_operator)).words
    for said in ("Knappen läses inte upp.", "/norrby/planer", "anna@invanare.example"):
        assert said in page


def test_somebody_without_an_address_is_promised_no_answer(as_coordinator):
    as_coordinator.post(FORM, {"what": "För låg kontrast."})

    assert "Vi läser den inom 14 dagar" in as_coordinator.get(FORM).words


def test_an_empty_report_is_explained_and_what_was_typed_is_kept(as_citizen, as_operator):
    page = as_citizen.post(FORM, {"what": " ", "page": "/norrby/", "email": "inte en adress"}, expect=422)

    assert "Fyll i det här fältet." in page.words
    assert 'value="/norrby/"' in page.text
    assert "Inga rapporter" in as_operator.get(LIST).words


def test_the_answer_is_kept_and_the_address_forgotten(as_citizen, as_operator):
    as_citizen.post(FORM, REPORT)
    address = _address(as_operator)

    as_operator.post(address, {"answer": "Rättad i dag."})

    page = as_operator.get(address)
    assert "Rättad i dag." in page.words
    assert "anna@invanare.example" not in page.text
    assert "ny rapport" not in as_operator.get("/drift").words


def test_a_report_is_answered_once(as_citizen, as_operator):
    as_citizen.post(FORM, REPORT)
    address = _address(as_operator)
    as_operator.post(address, {"answer": "Rättad i dag."})

    again = as_operator.post(address, {"answer": "En gång till."}, expect=409, audited=False)

    assert "redan svarat" in again.words
    assert "Rättad i dag." in as_operator.get(address).words
    as_operator.post(address, {"answer": ""}, expect=422, audited=False)


def test_only_the_operator_reads_reports(as_citizen, as_operator, as_coordinator, as_stranger):
    as_citizen.post(FORM, REPORT)
    address = _address(as_operator)

    for who in (as_coordinator, as_stranger):
        who.get(LIST, expect=403)
        who.get(address, expect=403)
        who.post(address, {"answer": "Nej."}, expect=403, audited=False)
    as_citizen.get(LIST, expect=403)


def test_a_flood_of_reports_is_slowed_down_for_the_sender_only(as_citizen, as_coordinator, as_stranger):
    for _ in range(10):
        as_coordinator.post(FORM, REPORT)

    slowed = as_coordinator.post(FORM, REPORT, expect=429, audited=False)

    assert "Knappen läses inte upp." in slowed.text
    as_stranger.post(FORM, REPORT)
    as_citizen.post(FORM, REPORT)


def test_the_installations_log_tells_of_the_report_but_not_what_it_says(as_citizen, as_operator):
    as_citizen.post(FORM, REPORT)

    log = as_operator.get("/drift/handelser")

    assert "Rapporterade en brist i tillgängligheten" in log.words
    assert "Knappen" not in log.words
