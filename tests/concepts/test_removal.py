"""Whatever is thrown away is asked about on the same page, with the words once more and a way back."""

import pytest

from regional_app.clock import today


def removed(norrby, kind):
    """(the record's page, where it is thrown away, what is said) of a draft in Norrby."""
    if kind == "promise":
        promise = norrby.promise(text="Vi nattvandrar")
        return f"/norrby/loften/{promise.id}", "/borttagning", "Vi nattvandrar"
    if kind == "picture":
        picture = norrby.picture(title="Utkast")
        return f"/norrby/lagesbilder/{picture.id}", "/borttagning", "Utkastet försvinner med sina texter."
    plan = norrby.plan(decided_on=today())
    revision = norrby.plan(predecessor_id=plan.id, revision_reason="Nytt läge")
    return f"/norrby/planer/{revision.id}", "/revidering/slut", "Planen som gäller står kvar som den är."


@pytest.mark.parametrize("kind", ["promise", "picture", "revision"])
def test_a_draft_is_asked_about_and_then_gone(as_coordinator, as_stranger, norrby, kind):
    page, removal, said = removed(norrby, kind)
    as_stranger.get(page + removal, expect=404)

    asked = as_coordinator.get(page + removal)

    assert said in asked.words
    assert "Det går inte att ångra." in asked.words
    assert "Ta bort utkastet Avbryt" in asked.words
    as_coordinator.post(page + removal)
    as_coordinator.get(page, expect=404)
