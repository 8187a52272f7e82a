"""What is decided has a checksum of its text; whoever changes a word past the pages is found out."""

from datetime import date

import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.situation_pictures.frozen_content import content
from regional_app.work.situation_pictures.models import Cause
from regional_app.work.situation_pictures.queries import picture as read_picture


def verify(app):
    return app.test_cli_runner().invoke(args=["situation-pictures", "verify"])


def test_the_checksum_is_shown_and_holds(as_leadership, app, decided):
    page = as_leadership.get(f"/norrby/lagesbilder/{decided.id}").words

    assert "Textens kontrollsumma" in page
    assert "Stämmer: texten är den som fastställdes" in page
    result = verify(app)
    assert (result.exit_code, "1 decided texts, 0 problems" in result.output) == (0, True)


def test_a_changed_cause_is_found_out(as_leadership, app, norrby, decided):
    with norrby.acting():
        db.session.execute(sa.update(Cause).where(Cause.position == 2).values(text="Något annat"))

    assert "Stämmer inte" in as_leadership.get(f"/norrby/lagesbilder/{decided.id}").words
    result = verify(app)
    assert result.exit_code == 1
    assert f"norrby: {decided.id} text_changed" in result.output


def test_the_mark_of_the_startpunkt_is_no_change_of_the_text(as_coordinator, decided):
    as_coordinator.post(f"/norrby/lagesbilder/{decided.id}/startpunkt")

    assert "Stämmer: texten" in as_coordinator.get(f"/norrby/lagesbilder/{decided.id}").words


def test_everything_that_was_decided_is_in_it(norrby, decided):
    said = norrby.read(lambda: content(read_picture(decided.id)))

    assert said["shape"] == "lagesbild/1"
    assert (said["decided_on"], said["registry_number"]) == ("2026-01-15", "KS 7")
    assert said["findings"][0]["causes"] == ["Mörkt", "Lamporna är trasiga"]


def test_one_decided_before_checksums_says_nothing_of_it(as_leadership, app, norrby):
    old = norrby.picture(decided_on=date(2025, 5, 5))

    assert "kontrollsumma" not in as_leadership.get(f"/norrby/lagesbilder/{old.id}").words
    assert "0 decided texts" in verify(app).output
