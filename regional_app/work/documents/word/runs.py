"""The text of a paragraph, run by run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from regional_app.work.documents.word.marks import unframed, w
from regional_app.work.documents.word.styles import Styles

_SIGNS: Final = {w("tab"): " ", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("sym"): "•"}
_TEXT: Final = w("t")
_RUN: Final = w("r")


@dataclass(frozen=True)
class Runs:
    """What a paragraph says; `hidden` is what it does not show."""

    text: str
    hidden: str
    is_bold: bool


def runs_of(paragraph: Any, styles: Styles) -> Runs:
    """The paragraph's text with its changes accepted, and what of it is hidden."""
    about = paragraph.find(w("pPr"))
    shown, hidden, bold = [], [], []
    for run in _runs(paragraph):
        properties, text = run.find(w("rPr")), "".join(_text(run))
        if styles.says("vanish", properties, about):
            hidden.append(text)
            continue
        shown.append(text)
        if text.strip():
            bold.append(styles.says("b", properties, about))
    return Runs("".join(shown), "".join(hidden), bool(bold) and all(bold))


def _runs(paragraph: Any) -> Iterator[Any]:
    return (one for one in unframed(paragraph) if one.tag == _RUN)


def _text(run: Any) -> Iterator[str]:
    for part in unframed(run):
        if part.tag == _TEXT:
            yield part.text or ""
        elif part.tag in _SIGNS:
            yield _SIGNS[part.tag]
