"""Words of the archive."""

from decimal import Decimal

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.concepts.rounding import rounded
from regional_app.i18n import number
from regional_app.work.documents.models import Direction

# The usual kinds; a room writes others, and they are offered from then on.
KINDS: tuple[LazyString, ...] = (
    _l("överenskommelse"),
    _l("verksamhetsplan"),
    _l("handlingsplan"),
    _l("lägesbild"),
    _l("medborgarlöfte"),
    _l("uppföljning"),
    _l("protokoll"),
    _l("beslut"),
    _l("skrivelse"),
)

DIRECTIONS: dict[str, LazyString] = {
    Direction.DRAWN_UP: _l("upprättad hos oss"),
    Direction.RECEIVED: _l("kom in till oss"),
    Direction.SENT: _l("skickades från oss"),
}

# Who reads a shared document, by the kind of room it is registered in.
SHARED: dict[str, LazyString] = {
    "kommun": _l("vårt rum och lokalpolisområdet"),
    "region": _l("vårt rum och områdets kommuner"),
}

FORMATS: dict[str, str] = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "png": "PNG", "jpeg": "JPEG"}

_KILO, _MEGA = 1000, 1_000_000


def size(count: int | None) -> str:
    """289,9 kB, 2,1 MB; the unit stays on the line of its number."""
    if count is None:
        return ""
    if count < _KILO:
        return f"{count} B"
    unit, name = (_MEGA, "MB") if count >= _MEGA else (_KILO, "kB")
    return f"{number(rounded(Decimal(count) / unit, 1))}\N{NO-BREAK SPACE}{name}"
