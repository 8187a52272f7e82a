"""What a feature does not say of itself: each missing line, with the sentence to add."""

import re
from collections import defaultdict
from typing import get_args

from regional_app.concepts.feature import Aspect
from regional_app.config import ROOT
from regional_app.features import FEATURES

PACKAGE = ROOT / "regional_app"
NAMES = [feature.name for feature in FEATURES]
# Rooms without a page of their own.
WITHOUT_PAGES = {"commitments"}
_WRITES = re.compile(r'audit\.(?:record|record_each|note)\(\s*"([a-z_.]+)"')


def _manifest(name):
    """Where the feature speaks of itself."""
    return next(PACKAGE.glob(f"*/{name}/feature.py"), PACKAGE / "<wing>" / name / "feature.py").relative_to(ROOT)


def _events_written():
    """event -> the packages that write it."""
    written = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        for event in _WRITES.findall(path.read_text()):
            written[event].add(path.relative_to(PACKAGE).parts[1])
    return written


def test_every_room_has_a_manifest_that_is_named():
    wings = ("people", "work", "answers", "desk")
    rooms = {path.parent.name for wing in wings for path in (PACKAGE / wing).glob("*/__init__.py")}
    missing = rooms - WITHOUT_PAGES - set(NAMES)

    assert [
        f"{name}: write FEATURE in {_manifest(name)} and name it in regional_app/features.py" for name in missing
    ] == []
    assert len(NAMES) == len(set(NAMES))


def test_every_event_is_named_where_it_is_written():
    said = {event: feature.name for feature in FEATURES for event in feature.events}
    missing = []
    for event, rooms in _events_written().items():
        if event not in said:
            name = min(rooms)
            missing.append(f'{name}: "{event}" has no name. Add it to `events` in {_manifest(name)}')
        elif said[event] not in rooms and rooms & set(NAMES):
            missing.append(f'{said[event]}: "{event}" is written by {min(rooms)}. Move its name there')

    assert missing == []


def test_no_event_is_named_that_nobody_writes():
    written = _events_written()
    idle = [
        f'{feature.name}: nobody writes "{event}"'
        for feature in FEATURES
        for event in feature.events
        if event not in written
    ]

    assert idle == []


def test_what_a_home_tells_are_events_of_the_feature():
    for feature in FEATURES:
        known = {*feature.events, *(event.partition(".")[0] for event in feature.events)}
        for told in feature.told.values():
            assert set(told) <= known, feature.name


def _first_pages(app, feature):
    """endpoint -> rule of every page that stands first in a room: `/dorotea/planer`."""
    own = {blueprint.name for blueprint in feature.blueprints}
    return {
        rule.endpoint: rule.rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in own
        and "GET" in rule.methods
        and re.fullmatch(r"/<slug:(space|region)>/[a-z-]*", rule.rule)
    }


def test_every_first_page_is_in_the_navigation(app):
    missing = []
    for feature in FEATURES:
        reached = {entry.endpoint for entry in feature.menu} | set(feature.off_menu)
        missing += [
            f"{feature.name}: {rule} is not in the navigation. Add a MenuEntry to `menu` in"
            f" {_manifest(feature.name)}, or say how it is reached in `off_menu`"
            for endpoint, rule in _first_pages(app, feature).items()
            if endpoint not in reached
        ]

    assert missing == []


def test_what_is_off_the_menu_is_a_first_page(app):
    for feature in FEATURES:
        assert set(feature.off_menu) <= set(_first_pages(app, feature)), feature.name


def _pages_of_records(app, feature):
    """endpoint -> rule of every page in a room that ends in what names one record, or a year."""
    own = {blueprint.name for blueprint in feature.blueprints}
    return {
        rule.endpoint: rule.rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.partition(".")[0] in own
        and "GET" in rule.methods
        and "space" in rule.arguments
        and re.search(r"/<(uuid|int\([^)]*\)):\w+>$", rule.rule)
    }


def test_every_page_of_a_record_is_found_by_the_search(app):
    missing = []
    for feature in FEATURES:
        found = {source.endpoint for source in feature.search} | set(feature.unsearched)
        missing += [
            f"{feature.name}: {rule} is not found by the search. Add a SearchSource to `search` in"
            f" {_manifest(feature.name)}, or say why not in `unsearched`"
            for endpoint, rule in _pages_of_records(app, feature).items()
            if endpoint not in found
        ]

    assert missing == []


def test_what_is_not_searched_is_a_page_and_is_not_found(app):
    for feature in FEATURES:
        assert set(feature.unsearched) <= set(_pages_of_records(app, feature)), feature.name
        assert not {source.endpoint for source in feature.search} & set(feature.unsearched), feature.name


def _writes_of_the_year(feature):
    """It lies in a wing of the year's work and writes in the log."""
    return feature.events and _manifest(feature.name).parts[1] in {"work", "answers"}


def test_a_feature_of_the_years_work_says_what_the_others_gather_or_why_not():
    missing = [
        f"{feature.name}: says nothing of {aspect}. Add it to {_manifest(feature.name)}, or say why in `without`"
        for feature in filter(_writes_of_the_year, FEATURES)
        for aspect in get_args(Aspect)
        if aspect not in feature.aspects | set(feature.without)
    ]

    assert missing == []


def test_what_a_feature_is_without_it_does_not_say_as_well():
    assert [feature.name for feature in FEATURES if feature.aspects & set(feature.without)] == []
