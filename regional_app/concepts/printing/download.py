"""A file that somebody fetches: its name, its bytes, and one set of headers for them all."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from regional_app.foundation.tenant_files.slugs import slug_like

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
# By the ending of the file's name; no file leaves under another type.
MEDIA_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
}
_LONGEST_PART: Final = 80


@dataclass(frozen=True)
class Download:
    """A file to keep; `name` is one that `file_name` made."""

    name: str
    content: bytes

    @property
    def media_type(self) -> str:
        """What the ending says; KeyError for one that we never send."""
        return MEDIA_TYPES[self.name.rpartition(".")[2]]

    def answer(self) -> Response:
        """Kept by the one who asked, never shown by the browser as a page and kept nowhere on the way."""
        response = Response(self.content, content_type=self.media_type)
        response.headers.set("Content-Disposition", "attachment", filename=self.name)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "no-store"
        return response


def file_name(*parts: object, kind: str) -> str:
    """`lagkrav-asele-2018-12-14.csv`: small letters a–z that every disk, mail and archive takes."""
    words = [slug_like(str(part))[:_LONGEST_PART].strip("-") for part in parts]
    return f"{'-'.join(filter(None, words)) or 'fil'}.{kind}"
