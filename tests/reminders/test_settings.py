"""What a person chooses, and what the operator sees of the mail."""

SETTINGS = "/konto/paminnelser"
ALL = {"digest": "y", "signature": "y", "picture": "y", "report": "y", "language": "sv"}


def test_everything_is_on_until_somebody_chooses(as_coordinator):
    page = as_coordinator.get(SETTINGS)

    assert page.text.count("checked") == len(ALL) - 1
    assert "E-post är inte påslagen i den här installationen." in page.words


def test_a_choice_is_kept(as_coordinator, people):
    as_coordinator.post(SETTINGS, {**ALL, "digest": "", "language": "en"})

    page = as_coordinator.get(SETTINGS)
    assert page.text.count("checked") == 3
    assert '<option selected value="en">' in page.text


def test_a_language_that_is_not_there_is_refused(as_coordinator):
    as_coordinator.post(SETTINGS, {**ALL, "language": "fi"}, expect=422)


def test_the_letter_can_be_asked_for_and_comes_with_the_next_minute(
    as_coordinator, letterbox, late_measure, a_minute_passes, on_day
):
    from datetime import date

    on_day(date(2018, 12, 14))
    page = as_coordinator.post(f"{SETTINGS}/veckobrev")
    assert page.location == SETTINGS
    assert not letterbox.letters

    a_minute_passes()

    assert [one for one in letterbox.to("eva") if "väntar på dig" in one["Subject"]]


def test_the_page_answers_at_once_when_the_mail_server_is_away(as_coordinator, dead_server, reminders):
    as_coordinator.post(f"{SETTINGS}/veckobrev")

    assert reminders("eva")["digest"].outcome is None


def test_without_mail_nothing_can_be_asked_for(as_coordinator, as_operator):
    as_coordinator.post(f"{SETTINGS}/veckobrev", expect=409)
    as_operator.post("/drift/post/provbrev", expect=409)


def test_the_operator_sees_whether_mail_is_off(as_operator, as_coordinator):
    assert "E-post är avstängd." in as_operator.get("/drift/post").words
    as_coordinator.get("/drift/post", expect=403)


def test_the_operator_sees_trouble_and_can_try(as_operator, letterbox, a_minute_passes):
    letterbox.answer = "451 Try later"
    as_operator.post("/drift/post/provbrev")
    a_minute_passes()
    as_operator.get("/drift/post")  # what was said at the order is said once
    page = as_operator.get("/drift/post")
    assert "Går inte fram just nu" in page.words
    assert "@drift.example" not in page.words


def test_a_trial_arrives(as_operator, letterbox, a_minute_passes):
    as_operator.post("/drift/post/provbrev")
    a_minute_passes()

    (letter,) = letterbox.to("ola")
    assert "E-posten fungerar." in letter.get_body(("plain",)).get_content()
    assert "Fungerar" in as_operator.get("/drift/post").words
