"""Every route names its permission and answers one method."""

import pytest

from regional_app.foundation.web.addresses import outside_rooms, reserved_words
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import POLICY, P
from tests.tools.matrix import OPEN_ENDPOINTS


def _rules(app):
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in OPEN_ENDPOINTS]


def test_every_route_names_a_permission_of_the_table(app):
    named = {vars(app.view_functions[rule.endpoint]).get("permission") for rule in _rules(app)}

    assert named <= set(POLICY)


def test_every_permission_has_a_row_and_is_used(app):
    used = {vars(app.view_functions[rule.endpoint])["permission"] for rule in _rules(app)}

    assert set(POLICY) == set(P) == used


def test_a_route_cannot_be_registered_without_a_permission(app):
    blueprint = FeatureBlueprint("trial", __name__)
    for way in (blueprint.route, blueprint.get, blueprint.post, blueprint.put, blueprint.patch, blueprint.delete):
        with pytest.raises(TypeError):
            way("/trial")


def test_a_record_cannot_be_asked_for_without_being_loaded_and_asked_about(app):
    for blueprint, rule in (
        (FeatureBlueprint("trial", __name__), "/<uuid:plan_id>"),
        (FeatureBlueprint("trial", __name__, prefix="/planer/<uuid:plan_id>"), "/mal"),
    ):
        for way in (blueprint.page, blueprint.act):
            with pytest.raises(TypeError, match="loader"):
                way(rule, P.PLAN_READ)


def test_outside_the_features_nothing_but_files_and_health_is_answered(app):
    """The features' own addresses stand in matrix.yaml."""
    assert {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint in OPEN_ENDPOINTS} == {
        "/halsa",
        "/static/<path:filename>",
    }


def test_pages_are_asked_for_and_forms_are_sent_no_other_way(app):
    for rule in app.url_map.iter_rules():
        assert rule.methods <= {"GET", "HEAD", "OPTIONS"} or rule.methods == {"POST", "OPTIONS"}, rule


def test_no_kommun_can_be_called_what_a_page_is_called(app):
    outside, reserved = outside_rooms(app.url_map), reserved_words(app.url_map)

    assert {"konto", "drift", "logga-in", "static"} <= outside
    assert {"planer", "riskkalender", "oversikt", "en", *outside} <= reserved
    assert not {"planer", "en", "redigera", "norrby"} & outside
    assert not {"redigera", "norrby"} & reserved


def test_every_part_of_an_address_that_varies_has_a_type(app):
    loose = {
        "static",
        "invitations.show",
        "invitations.accept",
        "accounts.new_password",
        "accounts.create_password",
    }
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in loose:
            assert not [part for part in rule.rule.split("/") if part.startswith("<") and ":" not in part], rule
