"""The words an agreement defines, explained wherever they stand in its text."""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

_TAG = re.compile(r"(<[^>]*>)")
# A word in a heading or a link is already something one reads or presses as a whole.
_LEFT_ALONE = re.compile(r"<(/?)(?:a|h[1-6])\b")


def explained(html: Markup, words: Mapping[str, str]) -> Markup:
    """Safe HTML where every word of `words` (word -> id of its popover) is a button that opens the popover."""
    if not words:
        return html
    ids = {str(escape(word)).casefold(): target for word, target in words.items()}
    longest_first = sorted(ids, key=len, reverse=True)
    found = re.compile(rf"(?<![\w&])({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    # Made of what was safe before, and of the words themselves.
    return Markup("".join(_pieces(html, found, ids)))  # noqa: S704


def _pieces(html: str, found: re.Pattern[str], ids: Mapping[str, str]) -> Iterator[str]:
    is_left_alone = False
    for piece in _TAG.split(html):
        if tag := _LEFT_ALONE.match(piece):
            is_left_alone = not tag[1]
        is_text = not piece.startswith("<") and not is_left_alone
        yield found.sub(lambda word: _button(word[1], ids), piece) if is_text else piece


def _button(word: str, ids: Mapping[str, str]) -> str:
    target = ids[word.casefold()]
    return f'<button class="tip__button tip__button--term" type="button" popovertarget="{target}">{word}</button>'
