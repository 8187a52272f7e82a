"""A file with a table as it is sent, kept while somebody looks at what it would do, and thrown away after a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from sqlalchemy.orm import Mapped, mapped_column
from wtforms import FileField, HiddenField

from regional_app.clock import instant
from regional_app.concepts.tables.reading import LARGEST_FILE, Unreadable
from regional_app.db import TenantOwned, db
from regional_app.foundation.web.forms import BaseForm
from regional_app.foundation.web.plain_text import one_line

KEPT_FOR: Final = timedelta(days=1)
_LONGEST_NAME: Final = 200


@dataclass(frozen=True)
class SentFile:
    """What came."""

    name: str
    content: bytes


class WaitingFile(TenantOwned):
    """A file that has been read and shown, and is not yet written."""

    name: Mapped[str]
    content: Mapped[bytes] = mapped_column(deferred=True)
    made_at: Mapped[datetime] = mapped_column(server_default=sa.func.now())

    @classmethod
    def forget_old(cls) -> None:
        """Throw away what nobody wrote."""
        db.session.execute(sa.delete(cls).where(cls.made_at < instant() - KEPT_FOR))


def table_file(hint: LazyString) -> FileField:
    """The field of a file; `hint` says what it may hold."""
    return FileField(_l("Fil"), description=hint, render_kw={"accept": ".csv,.xlsx,.txt"})


class FileForm(BaseForm):
    """A file with a table, in the field `file`."""

    file: FileField

    def receive(self, read: Callable[[bytes], Any]) -> SentFile | None:
        """What was sent, once `read` has read it; otherwise None, and the field says why."""
        sent = self.file.data
        if not getattr(sent, "filename", ""):
            self.file.errors = [_("Välj en fil.")]
            return None
        with sent.stream as stream:
            content = stream.read(LARGEST_FILE + 1)
        try:
            read(content)
        except Unreadable as why:
            self.file.errors = [str(why)]
            return None
        return SentFile(one_line(sent.filename)[:_LONGEST_NAME], content)


class WriteForm(BaseForm):
    """What was shown is what is written: `seen` tells whether it still is the same."""

    seen = HiddenField()
