"""An answer, as a test reads it."""

import html
import re

from werkzeug.test import TestResponse


class Page:
    """What a person got: text, address to go on to, and what the database was asked."""

    def __init__(self, response: TestResponse, statements: list[str]) -> None:
        self.response, self.statements = response, statements
        self.status = response.status_code
        self.location = response.location or ""
        self.headers = response.headers

    @property
    def text(self) -> str:
        """The answer's body."""
        return self.response.get_data(as_text=True)

    @property
    def words(self) -> str:
        """What the page says, without its tags."""
        body = re.sub(r"(?s)<(script|style).*?</\1>", " ", self.text)
        return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", body).split()))

    @property
    def events(self) -> int:
        """How many events were written to the log."""
        return sum("audit.append_" in statement for statement in self.statements)
