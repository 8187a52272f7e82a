"""The words that were found, told apart from the text they stand in; the template marks and escapes them."""

from collections.abc import Sequence

from regional_app.desk.search.folding import folded_with_places
from regional_app.desk.search.question import Question

# So much of a long text is shown around the first word found.
BEFORE, AROUND = 60, 220
LONGEST_TITLE = 140

Span = tuple[int, int]
# Pieces of a text in their order, each with whether it is a word that was found.
Marked = list[tuple[str, bool]]


def marked_title(title: str, question: Question) -> Marked:
    """The title, shortened around the first word found when it is long."""
    return _marked(title, _spans(title, question), LONGEST_TITLE)


def snippet(texts: Sequence[str | None], question: Question) -> Marked | None:
    """A piece of the first text where a word was found; None when the words stand elsewhere."""
    for text in texts:
        flat = " ".join((text or "").split())
        if spans := _spans(flat, question):
            return _marked(flat, spans, AROUND)
    return None


def _spans(text: str, question: Question) -> list[Span]:
    flat, places = folded_with_places(text)
    return [(places[one.start()], places[one.end() - 1] + 1) for one in question.pattern().finditer(flat)]


def _marked(text: str, spans: list[Span], longest: int) -> Marked:
    first, last = _window(text, spans, longest)
    pieces, at = [("… " if first else "", False)], first
    for begin, end in spans:
        if at <= begin and end <= last:
            pieces += [(text[at:begin], False), (text[begin:end], True)]
            at = end
    pieces += [(text[at:last], False), (" …" if last < len(text) else "", False)]
    return [piece for piece in pieces if piece[0]]


def _window(text: str, spans: list[Span], longest: int) -> Span:
    """Where to begin and end, at the nearest blanks."""
    if len(text) <= longest:
        return 0, len(text)
    begin = spans[0][0] if spans else 0
    first = max(0, begin - BEFORE) if begin > longest - BEFORE else 0
    first = text.find(" ", first, begin) + 1 or first if first else 0
    last = min(len(text), first + longest)
    blank = text.rfind(" ", max(first, spans[0][1] if spans else first), last) if last < len(text) else -1
    return first, blank if blank > first else last
