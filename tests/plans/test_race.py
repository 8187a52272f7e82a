"""Two people move the same measures at the same moment, over two connections."""

import re
import threading
import time

import pytest

from regional_app.clock import today
from regional_app.work.plans import queries
from regional_app.work.plans.measures import progress
from tests.cast import EMAILS
from tests.factories import People, RoomFactory

pytestmark = pytest.mark.committed


def test_whoever_moves_the_same_measures_a_moment_later_waits_and_is_told(committed_app):
    norrby = RoomFactory(committed_app, "norrby")
    one = norrby.implementation_plan(norrby.plan(decided_on=today()))
    measures = [norrby.measure(one, position=number) for number in range(3)]
    ticked = [f"{measure.id}.{measure.version}" for measure in reversed(measures)]
    browser = committed_app.test_client()
    with browser.session_transaction() as session:
        session["_user_id"] = People(committed_app).log_in(EMAILS["eva"])
        session["_fresh"] = True
    token = re.search(r'name="csrf_token" value="([^"]+)"', browser.get("/norrby/atgarder").text).group(1)
    sent = {"measures": ticked, "to": "cancelled", "csrf_token": token}
    answers = []
    other = threading.Thread(target=lambda: answers.append(browser.post("/norrby/atgarder/lage", data=sent)))

    with norrby.acting():
        held = queries.measures_to_change([measure.id for measure in measures])
        other.start()
        time.sleep(0.5)
        assert not answers, "the other waits"
        progress.move_measures(held, "done")
    other.join(timeout=20)

    assert answers[0].status_code == 409
    assert "Någon annan hann spara före dig" in answers[0].text
    assert norrby.read(lambda: {measure.status for measure in queries.measures()}) == {"done"}
