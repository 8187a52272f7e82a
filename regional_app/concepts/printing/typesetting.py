"""Setting a document as PDF: tagged for reading aloud (PDF/UA-1) and made to last (PDF/A-2a).

What people have typed reaches typst as a JSON file and never as source. Only fonts inside the typst wheel are
used, so the same data gives the same bytes on every machine.
"""

import json
import shutil
import tempfile
from calendar import timegm
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import typst

from regional_app.concepts.printing.unprintable import boxed, breakable, named_in

STANDARDS: Final[list[Literal["ua-1", "a-2a"]]] = ["ua-1", "a-2a"]
_SHARED: Final = Path(__file__).with_name("prose.typ")

# A compressed page may happen to end in a carriage return, which checkers of archives take for a line break that
# does not belong to it. A margin that is a hundredth of a millimetre wider compresses to something else.
_CONFUSING: Final = b"\r\nendstream"
_ATTEMPTS: Final = 8
# typst names all that it finds at once; what stands in a part that it did not come to is named in the next round.
_MOST_ROUNDS: Final = 20


def typeset(template: Path, content: Mapping[str, Any], made_on: date, pictures: Mapping[str, str] = {}) -> bytes:
    """The PDF of a template that reads `data.json` and the `pictures` (name to SVG).

    A sign that no font of ours has is printed as □: nothing that people can type stops a document.
    """
    content = breakable(content)
    for _attempt in range(_MOST_ROUNDS):
        try:
            return _set(template, content, made_on, pictures)
        except typst.TypstError as error:
            unprintable = named_in(f"{error} {error.diagnostic}")
            if not unprintable:
                raise
            content, pictures = boxed(content, unprintable), boxed(pictures, unprintable)
    return _set(template, content, made_on, pictures)


def _set(template: Path, content: Mapping[str, Any], made_on: date, pictures: Mapping[str, str]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="handling-") as name:
        folder = Path(name)
        for file in (template, _SHARED):
            shutil.copy(file, folder / file.name)
        for picture, svg in pictures.items():
            (folder / picture).write_text(svg)
        (folder / "data.json").write_text(json.dumps(content, ensure_ascii=False))
        for attempt in range(_ATTEMPTS):
            pdf = _compile(folder / template.name, made_on, attempt)
            if _CONFUSING not in pdf:
                break
    return pdf


def _compile(source: Path, made_on: date, attempt: int) -> bytes:
    pdf: bytes = typst.compile(
        source,
        root=source.parent,
        sys_inputs={"attempt": str(attempt)},
        pdf_standards=list(STANDARDS),
        timestamp=timegm(made_on.timetuple()),
        ignore_system_fonts=True,
    )
    return pdf
