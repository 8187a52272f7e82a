"""Drafts: what is being written is kept for the one who writes, and for nobody else."""

import re
import uuid
from datetime import timedelta

import pytest
import sqlalchemy as sa

from regional_app.clock import instant
from regional_app.people.accounts.session import identity_session
from regional_app.people.kept_forms import drafts
from regional_app.people.kept_forms.models import Draft, KeptForm
from regional_app.people.rooms.models import Membership

NEW = "/norrby/loften/nytt"
PROMISE = {"text": "Vi går ut varje fredag", "dialogue": "Torgmöte", "from_on": "2027-01-01", "to_on": "2027-12-31"}


def keep(client, fields, expect=200, **addresses):
    """What the page's script sends."""
    form = {
        "draft": str(uuid.uuid4()),
        "draft_path": "/norrby/loften",
        "draft_page": NEW,
        "draft_title": "Nytt löfte",
    }
    form |= addresses
    page = client.post("/utkast", {**form, **fields}, expect=expect, audited=False)
    return form["draft"], page


def restored(client, draft, page=NEW):
    return client.get(f"{page}{'&' if '?' in page else '?'}utkast={draft}")


def test_a_draft_is_offered_when_the_form_is_opened_again_and_fills_it_when_asked(as_coordinator):
    draft, answer = keep(as_coordinator, PROMISE)
    assert re.search(r"Utkast sparat \d\d\.\d\d", answer.response.json["message"])

    page = as_coordinator.get(NEW)
    assert "Du har ett osparat utkast från" in page.words
    assert "Torgmöte" not in page.text

    page = restored(as_coordinator, draft)
    assert "Torgmöte" in page.text
    assert 'value="2027-01-01"' in page.text
    assert f'name="draft" value="{draft}"' in page.text


def test_the_draft_is_forgotten_when_the_form_is_sent(as_coordinator):
    draft, _ = keep(as_coordinator, PROMISE)

    as_coordinator.post("/norrby/loften", {**PROMISE, "draft": draft})

    assert "osparat utkast" not in as_coordinator.get(NEW).words
    assert "Nytt löfte" not in as_coordinator.get("/utkast").words


def test_the_draft_stays_when_the_form_needs_mending(as_coordinator):
    draft, _ = keep(as_coordinator, PROMISE)

    page = as_coordinator.post("/norrby/loften", {**PROMISE, "from_on": "", "draft": draft}, expect=422)

    assert f'name="draft" value="{draft}"' in page.text
    assert "osparat utkast" in as_coordinator.get(NEW).words


def test_one_form_has_one_draft_and_an_older_one_is_never_overwritten_unseen(as_coordinator):
    draft, _ = keep(as_coordinator, PROMISE)
    keep(as_coordinator, {**PROMISE, "text": "Samma sida skriver vidare"}, draft=draft)

    _, refused = keep(as_coordinator, {**PROMISE, "text": "En ny flik"}, expect=409)

    assert "Inte sparat" in refused.response.json["message"]
    assert "Samma sida skriver vidare" in restored(as_coordinator, draft).text


def test_a_draft_is_thrown_away(as_coordinator):
    draft, _ = keep(as_coordinator, PROMISE)

    page = as_coordinator.post(f"/utkast/{draft}/bort", {"at": "form"}, audited=False)

    assert page.location == NEW
    assert "osparat utkast" not in as_coordinator.get(NEW).words


def test_nobody_else_reads_changes_or_throws_away_a_draft(as_coordinator, as_police, as_stranger):
    draft, _ = keep(as_coordinator, PROMISE)

    for other in (as_police, as_stranger):
        other.post(f"/utkast/{draft}/bort", audited=False)
        assert "Torgmöte" not in other.get("/utkast").text
        assert "Nytt löfte" not in other.get("/utkast").text
    assert "Torgmöte" not in restored(as_police, draft).text
    assert "osparat utkast" not in as_police.get(NEW).words
    keep(as_police, {"text": "Sams"}, draft=draft, expect=400)
    assert "Torgmöte" in restored(as_coordinator, draft).text


def test_a_draft_is_not_offered_in_a_room_the_person_has_left(app, as_police, people):
    draft, _ = keep(as_police, PROMISE)
    assert "Nytt löfte" in as_police.get("/utkast").words
    with app.app_context(), identity_session() as session:
        session.execute(sa.update(Membership).values(from_on=instant().date() - timedelta(9), to_on=None))
        session.execute(
            sa.update(Membership)
            .where(Membership.user_id == people.user("sam@polisen.example").id)
            .values(to_on=instant().date() - timedelta(3))
        )

    assert "Nytt löfte" not in as_police.get("/utkast").words
    as_police.get(f"{NEW}?utkast={draft}", expect=404)


@pytest.mark.parametrize(
    "wrong",
    [
        {"draft_page": "https://evil.example/"},
        {"draft_page": "//evil.example/"},
        {"draft_path": "/soderby/loften"},
        {"draft_path": "/vasterby/loften"},
        {"draft": "inte ett id"},
        {"text": "x" * 600_000},
    ],
)
def test_a_draft_is_of_a_form_of_ours_in_a_room_of_ones_own(as_coordinator, wrong):
    keep(as_coordinator, PROMISE | wrong, expect=400)

    assert "Här finns ingenting sparat" in as_coordinator.get("/utkast").words


def test_secrets_are_never_kept(app, as_coordinator):
    keep(as_coordinator, {**PROMISE, "password": "hemligt hemligt", "new_password": "också hemligt"})

    with app.app_context(), identity_session() as session:
        fields = session.scalars(sa.select(Draft.fields)).one()
    assert not {"password", "new_password", "csrf_token"} & set(fields)


def test_a_draft_begun_before_somebody_else_saved_shows_both_texts(as_coordinator, as_police, norrby):
    picture = norrby.picture(analysis="Från början")
    edit = f"/norrby/lagesbilder/{picture.id}/redigera"
    whole = {"title": picture.title, "period": picture.period, "extent": "", "other_information": ""}
    version = re.search(r'name="version"[^>]*value="(\d+)"', as_coordinator.get(edit).text).group(1)
    mine = {**whole, "analysis": "Evas utkast", "version": version}
    draft, _ = keep(as_coordinator, mine, draft_path=edit, draft_page=edit)
    as_police.post(edit, {**whole, "analysis": "Sams text", "version": version})

    assert "osparat utkast" in as_coordinator.get(edit).words
    page = restored(as_coordinator, draft, edit)

    assert "Någon annan hann spara före dig" in page.words
    assert "Evas utkast" in page.words
    assert "Sams text" in page.words


def test_a_draft_that_says_what_is_saved_is_not_offered(as_coordinator, norrby):
    promise = norrby.promise()
    edit = f"/norrby/loften/{promise.id}/redigera"
    same = {"text": promise.text, "from_on": promise.from_on.isoformat(), "dialogue": f"{promise.dialogue}\r\n"}
    keep(as_coordinator, same, draft_path=edit, draft_page=edit)

    assert "osparat utkast" not in as_coordinator.get(edit).words


def test_the_draft_is_the_same_in_english(as_coordinator):
    draft, _ = keep(as_coordinator, PROMISE, draft_path="/en/norrby/loften", draft_page=f"/en{NEW}")

    assert "osparat utkast" in as_coordinator.get(NEW).words
    assert "Torgmöte" in restored(as_coordinator, draft, f"/en{NEW}").text


def test_a_goal_is_restored_with_its_kind(as_coordinator, norrby):
    plan = norrby.plan()
    page = f"/norrby/planer/{plan.id}/mal/nytt?slag=at_least"
    fields = {"text": "Fler vandringar", "unit": "vandringar", "target_value": "tre"}
    draft, _ = keep(as_coordinator, fields, draft_path=f"/norrby/planer/{plan.id}/mal?slag=at_least", draft_page=page)

    words = restored(as_coordinator, draft, page).text
    assert "Fler vandringar" in words
    assert 'value="tre"' in words


def test_pages_without_a_long_form_do_not_ask_about_drafts(as_coordinator, norrby):
    assert not [one for one in as_coordinator.get("/norrby/loften").statements if "identity.drafts" in one]
    assert len([one for one in as_coordinator.get(NEW).statements if "identity.drafts" in one]) == 1


def test_a_person_has_at_most_so_many_drafts(as_coordinator, monkeypatch):
    monkeypatch.setattr(drafts, "MOST", 2)
    for number in range(4):
        keep(as_coordinator, PROMISE, draft_path=f"/norrby/loften?n={number}", draft_title=f"Löfte nr {number}")

    words = as_coordinator.get("/utkast").words
    assert "Löfte nr 3" in words
    assert "Löfte nr 0" not in words


def test_what_nobody_comes_back_to_is_disposed_of(app, as_coordinator, people):
    keep(as_coordinator, PROMISE)
    old, eva = instant() - timedelta(days=31), people.user("eva@norrby.example").id
    with app.app_context(), identity_session() as session:
        session.add(Draft(user_id=eva, path="/norrby/x", page="/norrby/x", title="", fields={}, saved_at=old))
        session.add(KeptForm(user_id=eva, path="/norrby/x", fields={}, kept_at=old))

    answer = app.test_cli_runner().invoke(args=["drafts", "dispose"])

    assert answer.output == "2 disposed of\n"
    assert "Nytt löfte" in as_coordinator.get("/utkast").words


def test_who_is_not_logged_in_keeps_nothing(as_citizen):
    keep(as_citizen, PROMISE, expect=403)
