"""Deciding and writing at the same moment, over two connections."""

import re
import threading
import time

import pytest

from regional_app.clock import today
from regional_app.work.situation_pictures import queries
from tests.cast import EMAILS
from tests.factories import People, RoomFactory
from tests.situation_pictures.test_writing import FINDING

pytestmark = pytest.mark.committed


def test_a_finding_that_comes_while_the_lagesbild_is_decided_is_refused(committed_app):
    norrby = RoomFactory(committed_app, "norrby")
    picture = norrby.picture()
    norrby.finding(picture)
    browser = committed_app.test_client()
    with browser.session_transaction() as session:
        session["_user_id"] = People(committed_app).log_in(EMAILS["eva"])
        session["_fresh"] = True
    here = f"/norrby/lagesbilder/{picture.id}"
    token = re.search(r'name="csrf_token" value="([^"]+)"', browser.get(f"{here}/problem/nytt").text).group(1)
    answers = []
    writing = threading.Thread(
        target=lambda: answers.append(browser.post(f"{here}/problem", data={**FINDING, "csrf_token": token}))
    )

    with norrby.acting():
        deciding = queries.picture_to_change(picture.id)
        writing.start()
        time.sleep(0.5)
        assert not answers, "the writer waits for the decision"
        deciding.decide(on=today(), by="kommunstyrelsen", registry_number="KS 1")
    writing.join(timeout=20)

    assert answers[0].status_code == 409
    assert norrby.read(lambda: len(queries.picture(picture.id).findings)) == 1
