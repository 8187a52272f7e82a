"""The words of addresses that are pages, read from the routes: no space may be called what a page is called."""

from collections.abc import Iterator

from werkzeug.routing import Map

from regional_app.i18n import LANGUAGES


def outside_rooms(url_map: Map) -> frozenset[str]:
    """The first words of the addresses that lie in no room: `konto`, `drift`."""
    return frozenset(parts[0] for parts in _parts(url_map) if not _varies(parts[0]))


def reserved_words(url_map: Map) -> frozenset[str]:
    """What no space may be called: those, the first words within a room (`planer`), and the languages."""
    in_rooms = {parts[1] for parts in _parts(url_map) if _varies(parts[0]) and parts[1:] and not _varies(parts[1])}
    return outside_rooms(url_map) | in_rooms | frozenset(LANGUAGES)


def _parts(url_map: Map) -> Iterator[list[str]]:
    for rule in url_map.iter_rules():
        if parts := [part for part in rule.rule.split("/") if part]:
            yield parts


def _varies(part: str) -> bool:
    return "<" in part
