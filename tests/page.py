"""An answer, as a test reads it."""

import html
import re
from html.parser import HTMLParser

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
        """What the page says before anything is pressed, without its tags."""
        body = re.sub(r"(?s)<(script|style).*?</\1>", " ", _without_popovers(self.text))
        return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", body).split())).replace("\N{SOFT HYPHEN}", "")

    @property
    def events(self) -> int:
        """How many events were written to the log."""
        return sum("audit.append_" in statement for statement in self.statements)


class _Popovers(HTMLParser):
    """Finds where the explanations that wait behind a button begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self.tag, self.depth = "", 0

    def handle_starttag(self, tag, attrs):
        if self.depth:
            self.depth += tag == self.tag
        elif "popover" in dict(attrs):
            self.tag, self.depth = tag, 1
        else:
            self.kept.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag):
        if not self.depth:
            self.kept.append(f"</{tag}>")
        self.depth -= bool(self.depth and tag == self.tag)

    def handle_data(self, data):
        self.kept.append("" if self.depth else data)

    def handle_entityref(self, name):
        self.handle_data(f"&{name};")

    def handle_charref(self, name):
        self.handle_data(f"&#{name};")


def _without_popovers(text: str) -> str:
    parser = _Popovers()
    parser.feed(text)
    return "".join(parser.kept)
