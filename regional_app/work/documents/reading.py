"""What is asked of a file that somebody sends: each in a process with limits, and answered once within a request."""

from regional_app.foundation.bounded import Unread, read
from regional_app.work.documents.accepted import kept_format, require_modest
from regional_app.work.documents.pdf_text import text_of
from regional_app.work.documents.refused import NotAccepted
from regional_app.work.documents.word import WordText, read_word


def format_read(content: bytes) -> str:
    """The format of a file that may be kept; NotAccepted for every other."""
    require_modest(content)
    try:
        return read(kept_format, content, NotAccepted)
    except Unread as why:
        raise NotAccepted(why.message) from None


def read_for_the_archive(content: bytes) -> None:
    """Everything that keeping it asks: its format, and of a PDF its words."""
    if format_read(content) == "pdf":
        text_of(content)


def word_read(content: bytes) -> WordText:
    """A Word file as its reader sees it; NotAccepted when it is none, is broken or asks too much."""
    require_modest(content)
    try:
        return read(read_word, content, NotAccepted)
    except Unread as why:
        raise NotAccepted(why.message) from None
