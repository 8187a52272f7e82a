"""Guesses are slowed down and nobody is locked out: not the person, not the colleagues behind the same address."""

import re
from datetime import timedelta

import pytest

from regional_app.clock import instant
from regional_app.people.accounts import counters, throttle
from tests.cast import PASSWORD
from tests.client import PageClient

EVA = {"email": "eva@norrby.example", "password": PASSWORD}
WRONG = {**EVA, "password": "nio älgar i en eka"}


@pytest.fixture
def later(monkeypatch):
    """`later(seconds=4)`: the clock of the throttle goes on."""
    passed = timedelta()

    def later(**by):
        nonlocal passed
        passed += timedelta(**by)
        for module in (counters, throttle):
            monkeypatch.setattr(module, "instant", lambda: instant() + passed)

    return later


@pytest.fixture
def browser(app, connection):
    """`browser("192.0.2.66")`: a new browser somewhere."""

    def browser(address="127.0.0.1"):
        client = PageClient(app, connection, None)
        client.browser.environ_base["REMOTE_ADDR"] = address
        return client

    return browser


def _turn(page):
    return re.search(r'name="turn"[^>]*value="([^"]+)"', page.text)[1]


def _guess(client, times, **over):
    for _ in range(times):
        client.post("/logga-in", {**WRONG, **over}, expect=422)


def test_after_five_slips_one_waits_for_seconds_and_is_told_how_many(as_citizen, later):
    _guess(as_citizen, 5)

    page = as_citizen.post("/logga-in", EVA, expect=429)

    assert "Vänta 4 sekunder" in page.words or "Vänta 3 sekunder" in page.words
    assert 1 <= int(page.headers["Retry-After"]) <= 4
    later(seconds=4)
    as_citizen.post("/logga-in", EVA)


def test_the_wait_grows_with_the_guesses_and_never_past_a_minute(as_citizen, later):
    waits = []
    _guess(as_citizen, 5)
    for _ in range(7):
        waits.append(int(as_citizen.post("/logga-in", WRONG, expect=429).headers["Retry-After"]))
        later(seconds=waits[-1])
        _guess(as_citizen, 1)

    assert waits == sorted(waits)
    assert waits[3] > 2 * waits[1]
    assert max(waits) <= counters.LONGEST_WAIT


def test_a_try_that_comes_too_early_makes_the_wait_no_longer(as_citizen, later):
    _guess(as_citizen, 5)
    for _ in range(10):
        as_citizen.post("/logga-in", WRONG, expect=429)

    later(seconds=4)

    as_citizen.post("/logga-in", EVA)


def test_a_strangers_guesses_do_not_stop_the_person(as_citizen, browser):
    _guess(browser("192.0.2.66"), 5)

    as_citizen.post("/logga-in", EVA)


def test_a_guesser_does_not_begin_anew_from_the_next_address_of_its_network(browser):
    _guess(browser("192.0.2.66"), 5)
    browser("192.0.2.67").post("/logga-in", WRONG, expect=429)
    browser("192.0.3.67").post("/logga-in", WRONG, expect=422)

    _guess(browser("2001:db8:0:1::1"), 5)
    browser("2001:db8:0:2::9").post("/logga-in", WRONG, expect=429)


def test_behind_the_same_address_a_known_browser_gets_in_at_once(browser):
    at_home, colleague = browser(), browser()
    at_home.post("/logga-in", EVA)
    at_home.post("/logga-ut")
    _guess(colleague, 5)

    colleague.post("/logga-in", EVA, expect=429)
    at_home.post("/logga-in", EVA)


@pytest.fixture
def crowd(browser, monkeypatch):
    """So many wrong guesses have come from the address of the kommun that new browsers there are asked to wait."""
    monkeypatch.setattr(throttle, "PER_NETWORK", throttle.parse("6 per 15 minutes"))
    for number in range(6):
        _guess(browser(), 1, email=f"nr{number}@norrby.example")


def test_behind_an_address_where_many_guess_a_new_browser_waits_once_and_gets_in(crowd, browser, later):
    mine, guesser = browser(), browser()
    page = mine.post("/logga-in", EVA, expect=429)
    assert "Många har gissat fel från samma nätverk" in page.words
    turn = {"turn": _turn(page)}
    mine.post("/logga-in", {**EVA, **turn}, expect=429)

    guesser.post("/logga-in", {**WRONG, "email": "nr9@norrby.example"}, expect=429)
    later(seconds=throttle.CROWD_WAIT)

    mine.post("/logga-in", {**EVA, **turn})


def test_a_place_in_the_queue_is_for_one_person(crowd, browser, later):
    turn = _turn(browser().post("/logga-in", EVA, expect=429))
    later(seconds=throttle.CROWD_WAIT)

    browser().post("/logga-in", {**EVA, "email": "stina@soderby.example", "turn": turn}, expect=429)
    browser().post("/logga-in", {**EVA, "turn": turn[:-1]}, expect=429)
    browser("192.0.2.66").post("/logga-in", {**EVA, "turn": turn})


def test_somebody_in_the_crowd_can_still_accept_an_invitation_sign_and_change_password(crowd, as_coordinator):
    as_coordinator.post("/konto/losenord", {"password": PASSWORD, "new_password": "tre hjul och en vagn"})


def test_a_right_password_never_counts_as_a_try(as_coordinator):
    password = PASSWORD
    for number in range(8):
        new = f"tre hjul och en vagn nummer {number}"
        as_coordinator.post("/konto/losenord", {"password": password, "new_password": new})
        password = new


def test_wrong_passwords_of_somebody_logged_in_are_slowed_down_and_the_page_says_so(as_coordinator):
    guess = {"password": "inte rätt alls", "new_password": "tre hjul och en vagn"}
    for _ in range(5):
        assert "Lösenordet stämmer inte" in as_coordinator.post("/konto/losenord", guess, expect=422).words

    page = as_coordinator.post("/konto/losenord", {**guess, "password": PASSWORD}, expect=422)

    assert "sekunder och försök igen" in page.words


def test_a_link_for_a_new_password_makes_the_browser_known(crowd, browser, as_operator, people):
    as_operator.post(f"/drift/konton/{people.user(EVA['email']).id}/losenordslank")
    link = re.search(r"/losenord/[\w-]+", as_operator.get("/drift/konton").text)[0]
    mine = browser()
    mine.post(link, {"new_password": "tre hjul och en vagn"})

    mine.post("/logga-in", {**EVA, "password": "tre hjul och en vagn"})
